package org.medmat.score;

import java.util.Locale;

/** By what scores are told apart. */
public enum Facet {
    ALL,
    MODALITY,
    AREA,
    TASK,
    SUBSET,
    DATASET,
    KIND,
    LABEL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
