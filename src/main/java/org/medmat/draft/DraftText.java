package org.medmat.draft;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a draft's files.
 *
 * @param labels raw value: label
 * @param modality null where it is not known
 */
record DraftText(
        int number,
        String folder,
        Finding finding,
        Map<String, String> labels,
        @Nullable String modality,
        @Nullable String area,
        Words words) {

    /** A star in a value stands for anything: it must not take what other values mean. */
    private static final Comparator<String> STARS_LAST = Comparator.comparingInt(
                    (String raw) -> raw.indexOf('*') < 0 ? 0 : Integer.MAX_VALUE - raw.length())
            .thenComparing(Comparator.naturalOrder());

    /** @param image what the images are called in a question */
    record Words(List<String> modalities, List<String> areas, String image) {}

    /** What the file is called, in small letters and hyphens. */
    String slug() {
        String ascii = Normalizer.normalize(folder, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String slug = ascii.substring(0, Math.min(60, ascii.length())).replaceAll("^-|-$", "");
        return slug.isEmpty() ? "dataset" : slug;
    }

    private String title() {
        String title = YamlText.shown(folder.replace('_', ' ').strip());
        return title.isBlank() ? slug() : title;
    }

    /** The labels, each once, in order. */
    List<String> names() {
        return List.copyOf(new TreeSet<>(labels.values()));
    }

    /**
     * All files, by path.
     *
     * @param images how many images get a label
     * @param counts how many have each label
     * @param toEdit what should be looked at
     */
    SortedMap<String, String> files(long images, Map<String, Long> counts, List<String> toEdit) {
        String file = String.format(Locale.ROOT, "%02d-%s.yaml", number, slug());
        SortedMap<String, String> files = new TreeMap<>();
        files.put("datasets/" + file, dataset(images, counts, toEdit));
        files.put("subsets/" + file, subset());
        files.put(
                String.format(Locale.ROOT, "instructions/%02d.txt", number),
                String.join("\n", DraftQuestions.about(words.image(), names(), finding.multiLabel())) + "\n");
        return files;
    }

    private String dataset(long images, Map<String, Long> counts, List<String> toEdit) {
        StringBuilder text =
                new StringBuilder("# A first draft, made from what the download shows. Read it line by line.\n");
        text.append("number: ").append(number).append('\n');
        text.append("name: ").append(YamlText.of(title())).append("   # as published\n");
        text.append("folder: ").append(YamlText.of(folder)).append('\n');
        text.append("# home: the address of its page\n");
        text.append("# published: {modality: ..., area: ..., task: ...}, if a table of datasets has it\n");
        text.append("subset: ").append(number).append('\n');
        text.append("# licence: as its page says\n");
        text.append("expect:   # what this download holds: correct it if the download is not complete\n");
        text.append("  images: ").append(images).append('\n');
        if (!counts.isEmpty()) {
            text.append("  labels:\n");
            counts.forEach((label, count) -> line(text, "    ", label, Long.toString(count)));
        }
        text.append("\nsamples:\n");
        toEdit.forEach(remark -> text.append("  # ").append(remark).append('\n'));
        String dash = "  - ";
        for (Map.Entry<String, String> key : finding.source().entrySet()) {
            text.append(dash)
                    .append(key.getKey())
                    .append(": ")
                    .append(key.getValue())
                    .append('\n');
            dash = "    ";
        }
        if (!finding.splits().isEmpty()) {
            text.append("splits:\n");
            finding.splits().forEach((word, side) -> line(text, "  ", word, side));
        }
        text.append("labels:   # what the download says: label of the subset\n");
        labels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(STARS_LAST))
                .forEach(label -> line(text, "  ", label.getKey(), YamlText.of(label.getValue())));
        return text.toString();
    }

    private String subset() {
        StringBuilder text = new StringBuilder("number: " + number + "\n");
        text.append(chosen("modality", modality, words.modalities()));
        text.append(chosen("area", area, words.areas()));
        text.append("task: ").append(YamlText.of(title() + " classification")).append('\n');
        text.append("kinds: []   # wider kinds of task, from vocabulary.yaml\n");
        text.append("multi-label: ").append(finding.multiLabel()).append('\n');
        text.append("labels:\n");
        names().forEach(label -> text.append("  - ").append(YamlText.of(label)).append('\n'));
        return text.toString();
    }

    private static String chosen(String key, @Nullable String word, List<String> words) {
        return word != null
                ? key + ": " + YamlText.of(word) + "\n"
                : key + ": " + YamlText.of(words.get(0)) + "   # choose one of "
                        + words.stream().map(YamlText::shown).collect(Collectors.joining(", ")) + "\n";
    }

    private static void line(StringBuilder text, String indent, String key, String value) {
        text.append(indent).append(YamlText.of(key)).append(": ").append(value).append('\n');
    }
}
