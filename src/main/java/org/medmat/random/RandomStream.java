package org.medmat.random;

import java.util.Collections;
import java.util.List;

/** A stream of random numbers that depends on nothing but where it begins: SplitMix64. For one thread. */
public final class RandomStream {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    public RandomStream(long start) {
        this.state = start;
    }

    public long next() {
        state += GOLDEN_GAMMA;
        return StableHash.mix(state);
    }

    /** One of 0 to bound - 1, all equally likely. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound);
        }
        // Numbers above the largest multiple of the bound would favour the small results: they are drawn again. The
        // multiple is
        // within one bound of the largest number, so that it need hardly ever be computed.
        long drawn = next();
        while (Long.compareUnsigned(drawn, -bound) >= 0
                && Long.compareUnsigned(drawn, Long.divideUnsigned(-1L, bound) * bound) >= 0) {
            drawn = next();
        }
        return (int) Long.remainderUnsigned(drawn, bound);
    }

    /** From 0 to less than 1, all equally likely. */
    public double unit() {
        return StableHash.unit(next());
    }

    /** Fisher and Yates, in place. */
    public void shuffle(List<?> things) {
        for (int i = things.size() - 1; i > 0; i--) {
            Collections.swap(things, i, below(i + 1));
        }
    }
}
