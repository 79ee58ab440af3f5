package org.medmat.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Subset;
import org.medmat.label.LabelList;
import org.medmat.question.QuestionKind;
import org.medmat.question.RegionKind;
import org.medmat.question.Wording;

/** What may be asked in a subset. */
final class AllowedQuestions {

    /** Stands for the whole image, which is asked about where nothing is named. */
    static final int WHOLE_IMAGE = -1;

    private static final int BOX_LENGTH = "[1000, 1000, 1000, 1000]".length();

    private final LabelList labels;
    private final boolean isAboutRegions;
    /** Those that name a thing or nothing. */
    private final Map<String, Asked> known = new HashMap<>();
    /** Those that name more. */
    private final List<Form> forms = new ArrayList<>();

    /**
     * A question of the subset.
     *
     * @param words what stands in it in place of the placeholders
     */
    record Asked(QuestionKind kind, Map<String, String> words) {

        /** Different for what can be asked of one image; the wording of the question does not count. */
        int target() {
            return kind.isAboutRegions()
                    ? Integer.MAX_VALUE & (kind.word() + new TreeMap<>(words)).hashCode()
                    : WHOLE_IMAGE;
        }
    }

    private record Form(QuestionKind kind, List<String> placeholders, Pattern pattern) {}

    AllowedQuestions(Subset subset) {
        this.labels = subset.labels();
        this.isAboutRegions = subset.asksAboutRegions();
        subset.asks().forEach((kind, texts) -> texts.forEach(text -> add(kind, text)));
    }

    private void add(QuestionKind kind, String text) {
        if (kind.placeholders().isEmpty()) {
            known.putIfAbsent(text, new Asked(kind, Map.of()));
        } else if (kind.placeholders().equals(List.of(Wording.TARGET))) {
            for (int label = 0; label < labels.size(); label++) {
                String word = labels.within(label);
                known.putIfAbsent(text.replace(Wording.TARGET, word), new Asked(kind, Map.of(Wording.TARGET, word)));
            }
        } else {
            forms.add(form(kind, text));
        }
    }

    /** The text with its placeholders left open. */
    private static Form form(QuestionKind kind, String text) {
        List<String> found = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher braces = Pattern.compile("\\{[a-z]+}").matcher(text);
        int from = 0;
        while (braces.find()) {
            pattern.append(Pattern.quote(text.substring(from, braces.start())));
            int before = found.indexOf(braces.group());
            pattern.append(before < 0 ? "(.{1,200}?)" : "\\" + (before + 1));
            if (before < 0) {
                found.add(braces.group());
            }
            from = braces.end();
        }
        return new Form(kind, found, Pattern.compile(pattern + Pattern.quote(text.substring(from))));
    }

    /** What a question asks; null where nobody may ask so. */
    @Nullable
    Asked read(String question) {
        Asked whole = known.get(question);
        if (whole != null) {
            return whole;
        }
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(question);
            if (matcher.matches()) {
                Map<String, String> words = new HashMap<>();
                for (int i = 0; i < form.placeholders().size(); i++) {
                    words.put(form.placeholders().get(i), matcher.group(i + 1));
                }
                if (words.entrySet().stream().allMatch(word -> isPossible(word.getKey(), word.getValue()))) {
                    return new Asked(form.kind(), Map.copyOf(words));
                }
            }
        }
        return null;
    }

    private boolean isPossible(String placeholder, String word) {
        if (placeholder.equals(Wording.BOX)) {
            return word.length() <= BOX_LENGTH && BoxText.option(word).isPresent();
        }
        return labelWithin(word) >= 0;
    }

    /** The label that stands so within a sentence, or -1. */
    int labelWithin(String word) {
        for (int label = 0; label < labels.size(); label++) {
            if (labels.within(label).equals(word)) {
                return label;
            }
        }
        return -1;
    }

    /** What a question is about, as its item's key has it. */
    String thing(Asked asked, String answer) {
        String target = asked.words().get(Wording.TARGET);
        String other = asked.words().get(Wording.OTHER);
        if (!(asked.kind() instanceof RegionKind kind) || target == null) {
            return answer;
        }
        String name = labels.name(labelWithin(target));
        return other == null ? name : kind.pair(name, other);
    }

    /** Whether an origin tells of which kind its item is. */
    boolean areAboutRegions() {
        return isAboutRegions;
    }

    /** What an item asks of its image, as a number; the whole image too where nobody may ask so. */
    static int target(@Nullable Asked asked) {
        return asked == null ? WHOLE_IMAGE : asked.target();
    }
}
