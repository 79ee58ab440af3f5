package org.medmat.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How alike two words are, for "did you mean". */
public final class Likeness {

    private Likeness() {}

    /** The candidate most like a word, if any is like enough to be meant. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String folded = Fold.ignoringCase(word);
        int allowed = Math.max(1, Math.min(3, word.length() / 3));
        return candidates.stream()
                .filter(candidate -> distance(folded, Fold.ignoringCase(candidate)) <= allowed)
                .min(Comparator.<String>comparingInt(candidate -> distance(folded, Fold.ignoringCase(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** " (did you mean x?)", or nothing. */
    public static String hint(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(candidate -> " (did you mean \"" + candidate + "\"?)")
                .orElse("");
    }

    /** The number of letters to insert, delete, replace or swap with the next to make one word the other. */
    public static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
