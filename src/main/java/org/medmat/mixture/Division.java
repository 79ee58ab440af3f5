package org.medmat.mixture;

import java.util.Set;
import org.medmat.random.StableHash;

/** Divides what is for training; what must stay together does, also in two datasets of one download. */
final class Division {

    private final String seed;

    Division(long seed) {
        this.seed = Long.toString(seed);
    }

    /** From 0 to folds - 1. */
    int fold(MixtureItem item, int folds) {
        return (int) Long.remainderUnsigned(draw("fold", item), folds);
    }

    /** @param own datasets with a part for validation of their own, which is enough */
    boolean isForValidation(MixtureItem item, Set<Integer> own, double share) {
        return !own.contains(item.dataset()) && StableHash.unit(draw("validation", item)) < share;
    }

    private long draw(String what, MixtureItem item) {
        return StableHash.of(what, seed, Long.toHexString(item.group()));
    }
}
