package org.medmat.twin;

/** Puts many numbers in order without making an object of each. */
final class Sorting {

    /** How many bits are looked at at once: to count all values of many bits would take longer than to sort few keys. */
    private static final int BITS = 16;

    private static final int BITS_OF_FEW = 8;
    private static final int FEW = 1 << 14;

    private Sorting() {}

    /** The places of keys in the order of the keys, those of equal ones ascending. */
    static int[] of(long[] keys) {
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] next = new int[keys.length];
        int bits = keys.length < FEW ? BITS_OF_FEW : BITS;
        for (int shift = 0; shift < Long.SIZE; shift += bits) {
            sort(keys, shift, bits, order, next);
            int[] done = order;
            order = next;
            next = done;
        }
        return order;
    }

    private static void sort(long[] keys, int shift, int bits, int[] from, int[] to) {
        int digits = 1 << bits;
        int[] ends = new int[digits + 1];
        for (int place : from) {
            ends[(int) (keys[place] >>> shift & digits - 1) + 1]++;
        }
        for (int digit = 0; digit < digits; digit++) {
            ends[digit + 1] += ends[digit];
        }
        for (int place : from) {
            to[ends[(int) (keys[place] >>> shift & digits - 1)]++] = place;
        }
    }
}
