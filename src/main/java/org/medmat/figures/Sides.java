package org.medmat.figures;

import org.medmat.item.Side;

/** A count for each side. */
public record Sides(long train, long test) {

    public static final Sides NONE = new Sides(0, 0);

    public long total() {
        return train + test;
    }

    public Sides plus(Sides other) {
        return new Sides(train + other.train, test + other.test);
    }

    /** A count that grows. For one thread. */
    static final class Count {
        private long train;
        private long test;

        void add(Side side) {
            if (side == Side.TRAIN) {
                train++;
            } else {
                test++;
            }
        }

        void add(Count other) {
            train += other.train;
            test += other.test;
        }

        Sides sides() {
            return new Sides(train, test);
        }
    }
}
