package org.medmat.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What items are told apart by. */
public enum Facet {
    MODALITY,
    AREA,
    TASK,
    SUBSET,
    DATASET,
    SIDE,
    KIND,
    LABEL,
    LETTER,
    MARK,
    /** What was found out of the picture. */
    PICTURE;

    /** Those that an item's dataset tells. */
    boolean isOfDataset() {
        return ordinal() <= DATASET.ordinal();
    }

    int bit() {
        return 1 << ordinal();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> named(String word) {
        return Arrays.stream(values())
                .filter(facet -> facet.word().equals(word))
                .findFirst();
    }
}
