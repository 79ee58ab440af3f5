package org.medmat.twin;

import java.io.IOException;
import java.util.BitSet;

/**
 * Of each picture the candidates whose hashes are nearest to its own, so many at most: what is nearer is a copy sooner. Goes through all twice,
 * and counts first. For one thread.
 */
final class Nearest {

    private static final int DISTANCES = Candidates.MOST_BITS + Candidates.MOST_BITS_DOWN + 1;

    private final Candidates candidates;
    private final int most;
    /** For each picture how many candidates lie at which distance, counted as far as is needed. */
    private final byte[] counts;

    private final byte[] farthest;
    private final byte[] taken;
    private final BitSet cut = new BitSet();

    /** Pairs that need not be compared. */
    interface Skipped {
        boolean isSkipped(int one, int other);
    }

    /** @param most of one picture */
    Nearest(Candidates candidates, int size, int most) {
        this.candidates = candidates;
        this.most = most;
        this.counts = new byte[Math.multiplyExact(size, DISTANCES)];
        this.farthest = new byte[size];
        this.taken = new byte[size];
    }

    void forEach(Skipped skipped, Candidates.Taker taker) throws IOException, InterruptedException {
        candidates.forEach((one, other, distance) -> {
            if (!skipped.isSkipped(one, other)) {
                count(one, distance);
                count(other, distance);
            }
        });
        for (int picture = 0; picture < farthest.length; picture++) {
            int distance = 0;
            for (int near = counts[picture * DISTANCES]; near < most && distance + 1 < DISTANCES; ) {
                distance++;
                near += counts[picture * DISTANCES + distance];
            }
            farthest[picture] = (byte) distance;
        }
        candidates.forEach((one, other, distance) -> {
            if (skipped.isSkipped(one, other)) {
                return;
            }
            if (distance > farthest[one] || distance > farthest[other] || taken[one] >= most || taken[other] >= most) {
                cut.set(distance > farthest[one] || taken[one] >= most ? one : other);
                return;
            }
            taken[one]++;
            taken[other]++;
            taker.take(one, other, distance);
        });
        cut.or(candidates.cut());
    }

    private void count(int picture, int distance) {
        int at = picture * DISTANCES + distance;
        counts[at] += (byte) (counts[at] < most ? 1 : 0);
    }

    /** Those that were not compared with all candidates. */
    BitSet cut() {
        return cut;
    }
}
