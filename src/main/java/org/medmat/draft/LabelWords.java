package org.medmat.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.medmat.text.Fold;

/** Makes readable labels out of raw values. Two raw values that read alike have one label. */
final class LabelWords {

    private static final int LONGEST = 200;
    private static final Pattern LEADING_NUMBER =
            Pattern.compile("^\\d+(?:\\.\\d+)*(?:[\\s._)-]+(?=\\p{L})|(?=\\p{Lu}\\p{Ll}))");
    /** The catalog refuses a label that looks like an option's letter. */
    private static final Pattern OPTION = Pattern.compile("^([A-Z]): ");

    private final boolean stripNumbers;
    private final Map<String, Taken> taken = new HashMap<>();

    /** A label, and what it was made of. */
    private record Taken(String label, String readable) {}

    private LabelWords(boolean stripNumbers) {
        this.stripNumbers = stripNumbers;
    }

    /** The label of each raw value, in the order given. */
    static Map<String, String> of(Collection<String> raws) {
        Map<String, String> without = new LabelWords(true).labels(raws);
        Map<String, String> with = new LabelWords(false).labels(raws);
        boolean numbersMatter = without.values().stream().distinct().count()
                < with.values().stream().distinct().count();
        return numbersMatter ? with : without;
    }

    private Map<String, String> labels(Collection<String> raws) {
        Map<String, String> labels = new LinkedHashMap<>();
        raws.forEach(raw -> labels.put(raw, label(raw)));
        return labels;
    }

    private String label(String raw) {
        String readable = readable(raw);
        String words = readable.isEmpty() ? "Class" : readable;
        for (int n = 1; ; n++) {
            String label = n == 1 ? cut(words, LONGEST) : cut(words, LONGEST - 8) + " " + n;
            Taken before = taken.putIfAbsent(Fold.ignoringCaseAndBlanks(label), new Taken(label, readable));
            if (before == null) {
                return label;
            }
            if (!readable.isEmpty()
                    && Fold.ignoringCaseAndBlanks(before.readable()).equals(Fold.ignoringCaseAndBlanks(readable))) {
                return before.label();
            }
        }
    }

    private String readable(String raw) {
        StringBuilder visible = new StringBuilder();
        raw.codePoints().forEach(c -> {
            if (Invisible.isBlank(c) || c == '_') {
                visible.append(' ');
            } else if (!Invisible.isNothing(c)) {
                visible.appendCodePoint(c);
            }
        });
        String text = visible.toString().strip().replaceAll(" +", " ");
        if (stripNumbers) {
            text = LEADING_NUMBER.matcher(text).replaceFirst("");
        }
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        text = Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
        return OPTION.matcher(text).replaceFirst("$1 ");
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }

    /** Whether these are all numbers or single letters, which say nothing in a question. */
    static boolean areCodes(List<String> labels) {
        return labels.stream().allMatch(label -> label.matches("[-+.\\d]+|\\p{L}"));
    }
}
