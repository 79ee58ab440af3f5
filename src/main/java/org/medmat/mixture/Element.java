package org.medmat.mixture;

import java.util.Locale;

/** What a triplet is made of. */
public enum Element {
    MODALITY,
    AREA,
    TASK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
