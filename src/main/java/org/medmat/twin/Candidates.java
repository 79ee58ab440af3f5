package org.medmat.twin;

import java.io.IOException;
import java.util.BitSet;

/**
 * Pairs of pictures whose hashes differ in at most six of 64 bits across, and in few of 64 down. Of eight bytes two at least are equal then, so
 * it is enough to compare hashes that have two bytes in common: 28 tables of 65,536 places. Where very many are alike, each is compared with
 * the nearest in order only: time and memory grow with the number of pictures, whatever they show. For one thread.
 */
final class Candidates {

    static final int MOST_BITS = 6;
    static final int MOST_BITS_DOWN = 10;

    private static final int BYTES = Long.BYTES;
    private static final int PLACES = 1 << 16;

    /** With so many others a picture is compared in a place, if not so many are usual there. */
    private static final int FEW = 256;
    /** Or with so many times what is usual. */
    private static final int TIMES_USUAL = 4;

    private final Hashes ones;
    private final Hashes others;
    private final int most;
    private final BitSet cut = new BitSet();

    /** Takes pairs of numbers, and in how many bits their hashes differ. */
    interface Taker {
        void take(int one, int other, int distance) throws IOException, InterruptedException;
    }

    /** @param others the same as the ones: each with each */
    Candidates(Hashes ones, Hashes others) {
        this.ones = ones;
        this.others = others;
        this.most = Math.max(FEW, TIMES_USUAL * (others.size() / PLACES));
    }

    /** Hands on each pair once. */
    void forEach(Taker taker) throws IOException, InterruptedException {
        for (int first = 0; first < BYTES; first++) {
            for (int second = first + 1; second < BYTES; second++) {
                Table table = new Table(ones, first, second);
                Table right = ones == others ? table : new Table(others, first, second);
                for (int place = 0; place < PLACES; place++) {
                    compare(table, right, place, taker);
                }
            }
        }
    }

    /** Those of the ones that could not be compared with all that are like them. */
    BitSet cut() {
        return cut;
    }

    private void compare(Table left, Table right, int place, Taker taker) throws IOException, InterruptedException {
        int from = left.start(place);
        int to = left.start(place + 1);
        int start = right.start(place);
        int end = right.start(place + 1);
        boolean isMany = end - start > most;
        if (isMany && from < to) {
            left.sort(place);
            right.sort(place);
        }
        int near = start;
        for (int i = from; i < to; i++) {
            int begin = left == right ? i + 1 : start;
            int last = end;
            if (isMany) {
                long key = left.key(i);
                while (left != right && near < end && right.key(near) < key) {
                    near++;
                }
                begin = left == right ? i + 1 : Math.max(start, near - most / 2);
                last = Math.min(end, begin + most);
                if (begin > start && left != right && isLike(left, i, right, begin - 1)
                        || last < end && isLike(left, i, right, last)) {
                    cut.set(left.number(i));
                }
            }
            for (int j = begin; j < last; j++) {
                long difference = left.across(i) ^ right.across(j);
                if (Long.bitCount(difference) > MOST_BITS || !left.isFirst(difference)) {
                    continue;
                }
                int down = Long.bitCount(left.down(i) ^ right.down(j));
                if (down <= MOST_BITS_DOWN) {
                    int distance = Long.bitCount(difference) + down;
                    int one = left.number(i);
                    int other = right.number(j);
                    boolean turned = left == right && one > other;
                    taker.take(turned ? other : one, turned ? one : other, distance);
                }
            }
        }
    }

    private static boolean isLike(Table left, int i, Table right, int j) {
        return Long.bitCount(left.across(i) ^ right.across(j)) <= MOST_BITS
                && Long.bitCount(left.down(i) ^ right.down(j)) <= MOST_BITS_DOWN;
    }

    /** Hashes in order of two of their bytes. */
    private static final class Table {
        private final int first;
        private final int second;
        private final int[] starts = new int[PLACES + 1];
        private final int[] numbers;
        private final long[] across;
        private final long[] down;

        Table(Hashes hashes, int first, int second) {
            this.first = first;
            this.second = second;
            int size = hashes.size();
            this.numbers = new int[size];
            this.across = new long[size];
            this.down = new long[size];
            for (int i = 0; i < size; i++) {
                starts[place(hashes.across(i)) + 1]++;
            }
            for (int place = 0; place < PLACES; place++) {
                starts[place + 1] += starts[place];
            }
            int[] next = starts.clone();
            for (int i = 0; i < size; i++) {
                set(next[place(hashes.across(i))]++, i, hashes.across(i), hashes.down(i));
            }
        }

        private void set(int at, int number, long hash, long below) {
            numbers[at] = number;
            across[at] = hash;
            down[at] = below;
        }

        private int place(long hash) {
            return (int) (hash >>> 8 * first & 0xff) << 8 | (int) (hash >>> 8 * second & 0xff);
        }

        /** Brings those of a place into the order of their other bytes. */
        void sort(int place) {
            int from = starts[place];
            int size = starts[place + 1] - from;
            long[] hashes = java.util.Arrays.copyOfRange(across, from, from + size);
            long[] belows = java.util.Arrays.copyOfRange(down, from, from + size);
            int[] known = java.util.Arrays.copyOfRange(numbers, from, from + size);
            int[] order = Sorting.of(hashes);
            for (int i = 0; i < size; i++) {
                set(from + i, known[order[i]], hashes[order[i]], belows[order[i]]);
            }
        }

        int start(int place) {
            return starts[place];
        }

        int number(int at) {
            return numbers[at];
        }

        long across(int at) {
            return across[at];
        }

        long down(int at) {
            return down[at];
        }

        /** By what those of a place are in order: all but the sign, as their other bytes decide. */
        long key(int at) {
            return across[at] + Long.MIN_VALUE;
        }

        /** Whether these are the first two bytes that are equal: the pair comes in no table before. */
        boolean isFirst(long difference) {
            for (int at = 0; at < second; at++) {
                if (at != first && (difference >>> 8 * at & 0xff) == 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
