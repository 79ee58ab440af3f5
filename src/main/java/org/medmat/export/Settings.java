package org.medmat.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.medmat.catalog.Selection;
import org.medmat.finished.TrainerPart;
import org.medmat.mark.Verdict;
import org.medmat.output.ExportManifest;
import org.medmat.picture.Conversion;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** What an export was asked for, by the names of the command's options; nothing of this machine. */
final class Settings {

    private static final String SKIP_UNFIT = "skip-unfit";
    private static final String UNCONVERTED = "unconverted";
    private static final String CONVERT = "convert";
    private static final String MAX_SIDE = "max-side";
    private static final String QUALITY = "quality";

    private Settings() {}

    /**
     * The options that an export was made with.
     *
     * @param out where it lies
     */
    static ExportOptions read(ExportManifest manifest, ExportOptions.Input input, Path out, int jobs)
            throws DataException {
        Map<String, String> settings = manifest.settings();
        List<Form> forms = new ArrayList<>();
        PictureMode pictures = null;
        for (String word : words(settings, "to")) {
            Form form = Forms.named(word)
                    .orElseThrow(() -> new DataException(new Problem(
                            Place.of(out.resolve(ExportManifest.NAME).toString()),
                            "nobody knows the form " + word,
                            "verify with the version of medmat that exported it, " + manifest.version())));
            forms.add(form);
            if (form.facts().needs().modes().size() > 1) {
                pictures = PictureMode.named(settings.getOrDefault("pictures of " + word, ""))
                        .orElse(null);
            }
        }
        return new ExportOptions(
                input,
                new ExportOptions.Choice(
                        selection(settings),
                        words(settings, "split").stream()
                                .map(word -> TrainerPart.valueOf(word.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toSet()),
                        Set.copyOf(words(settings, "kind")),
                        new ExportOptions.Limits(number(settings, "limit"), number(settings, "limit-per-label")),
                        Double.parseDouble(settings.getOrDefault("validation", "0")),
                        settings.containsKey("licence"),
                        words(settings, "without").stream()
                                .map(word -> Verdict.valueOf(word.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toSet()),
                        settings.containsKey(SKIP_UNFIT),
                        number(settings, "seed")),
                new ExportOptions.Asking(
                        AnswerForm.named(settings.getOrDefault("form", "")).orElse(AnswerForm.CHOICE),
                        Prompt.of(settings.getOrDefault("prompt", Prompt.USUAL.text()))),
                new ExportOptions.Target(out, forms, pictures, unread(settings)),
                jobs,
                false);
    }

    private static Selection selection(Map<String, String> settings) {
        return new Selection(
                numbers(settings, "dataset"),
                numbers(settings, "subset"),
                Set.copyOf(words(settings, "modality")),
                Set.copyOf(words(settings, "area")),
                Set.copyOf(words(settings, "task")),
                Set.of());
    }

    private static List<String> words(Map<String, String> settings, String name) {
        String value = settings.getOrDefault(name, "");
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    private static Set<Integer> numbers(Map<String, String> settings, String name) {
        return words(settings, name).stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static long number(Map<String, String> settings, String name) {
        return Long.parseLong(settings.getOrDefault(name, "0"));
    }

    static SortedMap<String, String> of(ExportOptions options, Map<Form, PictureMode> modes) {
        SortedMap<String, String> settings = new TreeMap<>();
        ExportOptions.Choice choice = options.choice();
        Selection selection = choice.selection();
        put(
                settings,
                "to",
                options.target().forms().stream()
                        .map(form -> form.facts().word())
                        .toList());
        modes.forEach((form, mode) -> settings.put("pictures of " + form.facts().word(), mode.word()));
        put(settings, "dataset", selection.datasets());
        put(settings, "subset", selection.subsets());
        put(settings, "modality", selection.modalities());
        put(settings, "area", selection.areas());
        put(settings, "task", selection.kinds());
        put(settings, "split", choice.splits().stream().map(TrainerPart::word).toList());
        put(settings, "kind", choice.kinds());
        put(settings, "without", choice.without().stream().map(Verdict::word).toList());
        settings.put("form", options.asking().form().word());
        settings.put("prompt", options.asking().prompt().text());
        settings.put("seed", Long.toString(choice.seed()));
        if (choice.limits().all() > 0) {
            settings.put("limit", Long.toString(choice.limits().all()));
        }
        if (choice.limits().perLabel() > 0) {
            settings.put("limit-per-label", Long.toString(choice.limits().perLabel()));
        }
        if (choice.validation() > 0) {
            settings.put("validation", Double.toString(choice.validation()));
        }
        if (choice.openOnly()) {
            settings.put("licence", "open");
        }
        if (choice.skipUnfit()) {
            settings.put(SKIP_UNFIT, "yes");
        }
        put(settings, options.target().unread());
        return Collections.unmodifiableSortedMap(settings);
    }

    private static ExportOptions.Unread unread(Map<String, String> settings) {
        if (!settings.containsKey(CONVERT)) {
            return settings.containsKey(UNCONVERTED) ? ExportOptions.Unread.KEPT : ExportOptions.Unread.LEFT_OUT;
        }
        int maxSide = (int) number(settings, MAX_SIDE);
        return new ExportOptions.Unread(false, new Conversion(maxSide, (int) number(settings, QUALITY)));
    }

    private static void put(SortedMap<String, String> settings, ExportOptions.Unread unread) {
        Conversion conversion = unread.conversion();
        if (conversion != null) {
            settings.put(CONVERT, "yes");
            settings.put(MAX_SIDE, Integer.toString(conversion.maxSide()));
            settings.put(QUALITY, Integer.toString(conversion.quality()));
        } else if (unread.kept()) {
            settings.put(UNCONVERTED, "yes");
        }
    }

    private static void put(SortedMap<String, String> settings, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            settings.put(name, values.stream().map(String::valueOf).sorted().collect(Collectors.joining(",")));
        }
    }
}
