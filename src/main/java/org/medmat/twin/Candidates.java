package org.medmat.twin;

import java.io.IOException;

/**
 * Pairs of hashes that differ in at most six of their 64 bits. Of eight bytes two at least are equal then, so it is enough to compare hashes
 * that have two bytes in common: 28 tables, each gone through at once. For one thread.
 */
final class Candidates {

    static final int MOST_BITS = 6;

    /** Where many pictures look alike all share their bytes: each is compared with so many of the next ones in order of their hashes. */
    private static final int MOST_COMPARED = 1024;

    private static final int BYTES = Long.BYTES;

    private final long[] all;
    private final int ones;
    private long passedOver;

    /** Takes pairs of places. */
    interface Taker {
        void take(int one, int other) throws IOException;
    }

    /** @param ones how many of the hashes are compared with the others behind them; all: each with each */
    Candidates(long[] all, int ones) {
        this.all = all;
        this.ones = ones;
    }

    /** Hands on each pair once. */
    void forEach(Taker taker) throws IOException {
        long[] turned = new long[all.length];
        for (int first = 0; first < BYTES; first++) {
            for (int second = first + 1; second < BYTES; second++) {
                for (int i = 0; i < all.length; i++) {
                    turned[i] = inFront(all[i], first, second);
                }
                table(Sorting.of(turned), first, second, taker);
            }
        }
    }

    /** How many comparisons were given up because too many hashes were alike. */
    long passedOver() {
        return passedOver;
    }

    private void table(int[] order, int first, int second, Taker taker) throws IOException {
        for (int i = 0, end = 0; i < order.length; i++) {
            long hash = all[order[i]];
            while (end < order.length && isKin(hash, all[order[end]], first, second)) {
                end++;
            }
            int last = Math.min(end, i + 1 + MOST_COMPARED);
            passedOver += end - last;
            for (int j = i + 1; j < last; j++) {
                long difference = hash ^ all[order[j]];
                if (Long.bitCount(difference) <= MOST_BITS && isFirst(difference, first, second)) {
                    pair(order[i], order[j], taker);
                }
            }
        }
    }

    private void pair(int one, int other, Taker taker) throws IOException {
        if (ones == all.length) {
            taker.take(Math.min(one, other), Math.max(one, other));
        } else if (one < ones != other < ones) {
            taker.take(Math.min(one, other), Math.max(one, other) - ones);
        }
    }

    private static boolean isKin(long one, long other, int first, int second) {
        long difference = one ^ other;
        return (difference >>> 8 * first & 0xff) == 0 && (difference >>> 8 * second & 0xff) == 0;
    }

    /** Whether these are the first two bytes that are equal: the pair comes in no table before. */
    private static boolean isFirst(long difference, int first, int second) {
        for (int at = 0; at < second; at++) {
            if (at != first && (difference >>> 8 * at & 0xff) == 0) {
                return false;
            }
        }
        return true;
    }

    private static long inFront(long hash, int first, int second) {
        long front = (hash >>> 8 * first & 0xff) << 56 | (hash >>> 8 * second & 0xff) << 48;
        long rest = 0;
        int at = 40;
        for (int each = 0; each < BYTES; each++) {
            if (each != first && each != second) {
                rest |= (hash >>> 8 * each & 0xff) << at;
                at -= 8;
            }
        }
        return front | rest;
    }
}
