package org.medmat.score;

import java.util.Locale;

/** By what scores are told apart. */
public enum ScoreFacet {
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
