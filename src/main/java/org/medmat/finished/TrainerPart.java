package org.medmat.finished;

import java.util.Locale;

/** The parts that a trainer tells apart. */
public enum TrainerPart {
    TRAIN,
    VALIDATION,
    TEST;

    /** As files are named by it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
