package org.medmat.score;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.medmat.random.RandomStream;
import org.medmat.random.StableHash;

/**
 * Two answers to each of some items.
 *
 * @param items answered both times
 * @param onlyFirst how many only the first has right
 * @param onlySecond how many only the second has right
 * @param p McNemar's: how likely so uneven a share of the two would be if both were equally good; exact
 * @param interval of the difference, first less second: 95 % of the drawings of whole groups
 */
public record Paired(long items, long onlyFirst, long onlySecond, double p, Interval interval) {

    private static final int DRAWINGS = 2000;
    /** Of more groups some are drawn together, by chance: that changes the interval by next to nothing. */
    private static final int MOST_BLOCKS = 5000;

    private static final double TAIL = 0.025;

    public double difference() {
        return items == 0 ? 0 : (double) (onlyFirst - onlySecond) / items;
    }

    /** Counts pairs of answers. For one thread. */
    static final class Counter {

        private final long seed;
        private final long[] sizes = new long[MOST_BLOCKS];
        private final long[] sums = new long[MOST_BLOCKS];
        private long onlyFirst;
        private long onlySecond;
        private long items;
        private long nameless;

        Counter(long seed) {
            this.seed = seed;
        }

        void add(long group, boolean first, boolean second) {
            // Whose group nobody knows is one of its own.
            long of = group == 0 ? StableHash.mix(++nameless) : group;
            int block = (int) Long.remainderUnsigned(StableHash.mix(of), MOST_BLOCKS);
            items++;
            sizes[block]++;
            sums[block] += (first ? 1 : 0) - (second ? 1 : 0);
            onlyFirst += first && !second ? 1 : 0;
            onlySecond += second && !first ? 1 : 0;
        }

        Paired paired() {
            return new Paired(items, onlyFirst, onlySecond, mcNemar(onlyFirst, onlySecond), interval());
        }

        private Interval interval() {
            int[] filled = IntStream.range(0, MOST_BLOCKS)
                    .filter(block -> sizes[block] > 0)
                    .toArray();
            if (filled.length == 0) {
                return new Interval(0, 0);
            }
            RandomStream random = new RandomStream(StableHash.of("bootstrap", Long.toString(seed)));
            double[] drawn = new double[DRAWINGS];
            for (int drawing = 0; drawing < DRAWINGS; drawing++) {
                long size = 0;
                long sum = 0;
                for (int turn = 0; turn < filled.length; turn++) {
                    int block = filled[random.below(filled.length)];
                    size += sizes[block];
                    sum += sums[block];
                }
                drawn[drawing] = (double) sum / size;
            }
            Arrays.sort(drawn);
            int from = (int) (TAIL * DRAWINGS);
            return new Interval(drawn[from], drawn[DRAWINGS - 1 - from]);
        }
    }

    /** Two-sided, by the binomial itself: each term from the one before, the largest first, so that none overflows. */
    static double mcNemar(long one, long other) {
        long number = one + other;
        long fewer = Math.min(one, other);
        if (number == 0 || one == other) {
            return 1;
        }
        long middle = number / 2;
        double term = 1;
        double all = 0;
        double tail = 0;
        for (long k = middle; k >= 0 && term > 0; k--) {
            // Both sides alike; where the number is even the middle stands once.
            all += 2 * k == number ? term : 2 * term;
            tail += k <= fewer ? 2 * term : 0;
            term = term * k / (number - k + 1);
        }
        return Math.min(1, tail / all);
    }
}
