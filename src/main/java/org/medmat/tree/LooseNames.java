package org.medmat.tree;

import java.util.Arrays;

/** The names of files in any order, in two arrays, each to be had at once: for sorting. */
final class LooseNames {

    private byte[] letters = new byte[256];
    private int[] ends = new int[16];
    private int size;

    /** Names that were in order until now. */
    static LooseNames of(Names names) {
        LooseNames loose = new LooseNames();
        for (int i = 0; i < names.size(); i++) {
            loose.add(names.bytes(i));
        }
        return loose;
    }

    void add(byte[] name) {
        int at = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(at, name.length);
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, grown(end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size + 1));
        }
        System.arraycopy(name, 0, letters, at, name.length);
        ends[size++] = end;
    }

    byte[] bytes(int i) {
        return Arrays.copyOfRange(letters, start(i), ends[i]);
    }

    /** As {@link String#compareTo}. */
    int compare(int i, int j) {
        return compare(letters, start(i), ends[i], letters, start(j), ends[j]);
    }

    /** As {@link String#compareTo} compares what these bytes are in UTF-8. */
    static int compare(byte[] one, int a, int endA, byte[] other, int b, int endB) {
        int differ = Arrays.mismatch(one, a, endA, other, b, endB);
        if (differ < 0) {
            return 0;
        }
        if (a + differ == endA || b + differ == endB) {
            return Integer.compare(endA - a, endB - b);
        }
        int x = one[a + differ] & 0xff;
        int y = other[b + differ] & 0xff;
        // Strings put characters beyond U+FFFF (first byte F0 and up) before U+E000 to U+FFFF (first byte EE and EF).
        boolean swapped = x >= 0xee && y >= 0xee && x >= 0xf0 != y >= 0xf0;
        return swapped ? y - x : x - y;
    }

    static int grown(int least) {
        return (int) Math.min(least + (least >> 1) + 16L, Integer.MAX_VALUE - 8);
    }

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }
}
