package org.medmat.split;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Samples with equal keys side by side, in the order of the keys. One number holds the upper bits of a sample's key and, below them, the
 * sample: sorting the numbers sorts the samples, in eight bytes each.
 */
final class Groups {

    private final IntToLongFunction keys;
    private final long[] sorted;
    private final long below;

    /** @param keys asked for by several threads, and again where it is needed, which costs no memory */
    Groups(int samples, IntToLongFunction keys) {
        this.keys = keys;
        this.sorted = new long[samples];
        this.below = (1L << (Integer.SIZE - Integer.numberOfLeadingZeros(samples))) - 1;
        Arrays.parallelSetAll(sorted, sample -> keys.applyAsLong(sample) & ~below | sample);
        Arrays.parallelSort(sorted);
        for (int from = 0, to; from < samples; from = to) {
            to = endOfLikely(from);
            if (to - from > 1) {
                sortByWholeKey(from, to);
            }
        }
    }

    /** The sample at a place of the order. */
    int sample(int place) {
        return (int) (sorted[place] & below);
    }

    /** Where the group that begins at a place ends. */
    int end(int from) {
        int likely = endOfLikely(from);
        if (likely - from == 1) {
            return likely;
        }
        long key = keys.applyAsLong(sample(from));
        int end = from + 1;
        while (end < likely && keys.applyAsLong(sample(end)) == key) {
            end++;
        }
        return end;
    }

    /** Where the run ends in which keys are equal in their upper bits, and so most likely altogether. */
    private int endOfLikely(int from) {
        int end = from + 1;
        while (end < sorted.length && (sorted[end] ^ sorted[from]) <= below && (sorted[end] ^ sorted[from]) >= 0) {
            end++;
        }
        return end;
    }

    /** Of equal keys the samples stay in their order. */
    private void sortByWholeKey(int from, int to) {
        long first = keys.applyAsLong(sample(from));
        if (IntStream.range(from, to).allMatch(place -> keys.applyAsLong(sample(place)) == first)) {
            return;
        }
        long[] again = IntStream.range(from, to)
                .mapToObj(place -> sorted[place])
                .sorted(Comparator.comparingLong(each -> keys.applyAsLong((int) (each & below))))
                .mapToLong(each -> each)
                .toArray();
        System.arraycopy(again, 0, sorted, from, again.length);
    }
}
