package org.medmat.mark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody thinks of an item. */
public enum Verdict {
    GOOD,
    WRONG,
    UNCLEAR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> named(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Verdict::word).toList();
    }
}
