package org.medmat.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How wrong answers are chosen. */
public enum Distractors {
    /** From the answers of the image's own dataset, so that each option is right equally often when it is shown. */
    FAIR,
    /** Evenly from all labels of the subset, as for the files that Med-MAT published. */
    PUBLISHED;

    public static Optional<Distractors> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Distractors::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
