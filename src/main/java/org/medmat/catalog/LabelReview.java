package org.medmat.catalog;

import java.util.ArrayList;
import java.util.List;
import org.medmat.problem.Problem;
import org.medmat.text.Fold;
import org.medmat.text.Likeness;

/** Looks for labels of one subset that may be one meaning in two spellings: they would be offered against each other. */
public final class LabelReview {

    private LabelReview() {}

    public static List<Problem> of(Catalog catalog) {
        List<Problem> warnings = new ArrayList<>();
        catalog.subsets().values().forEach(subset -> review(subset, warnings));
        return List.copyOf(warnings);
    }

    private static void review(Subset subset, List<Problem> warnings) {
        int size = subset.labels().size();
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                String one = subset.labels().name(a);
                String other = subset.labels().name(b);
                if (areAlike(one, other) && !subset.labels().overlap(a, b) && !areDifferent(subset, one, other)) {
                    warnings.add(
                            new Problem(
                                    subset.place(),
                                    "the labels \"" + one + "\" and \"" + other + "\" look alike",
                                    "merge them, or name them together in `overlaps` (both may be true) or in `different` (never both)"));
                }
            }
        }
    }

    private static boolean areDifferent(Subset subset, String one, String other) {
        return subset.different().stream().anyMatch(list -> list.contains(one) && list.contains(other));
    }

    static boolean areAlike(String one, String other) {
        String a = singular(Fold.ignoringCaseAndBlanks(one));
        String b = singular(Fold.ignoringCaseAndBlanks(other));
        int shorter = Math.min(a.length(), b.length());
        return a.equals(b)
                || (" " + a + " ").contains(" " + b + " ")
                || (" " + b + " ").contains(" " + a + " ")
                || Likeness.distance(a, b) <= (shorter < 4 ? 0 : shorter < 8 ? 1 : 2);
    }

    private static String singular(String text) {
        return text.length() > 3 && text.endsWith("s") && !text.endsWith("ss") && !text.endsWith("is")
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
