package org.medmat.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short texts in two arrays: a million names cost little more than their letters. */
final class Names {

    private byte[] letters;
    private int[] ends;
    private int size;

    Names(int expected) {
        letters = new byte[16 * expected];
        ends = new int[expected];
    }

    void add(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        append(utf8, 0, utf8.length);
    }

    int size() {
        return size;
    }

    String get(int i) {
        return new String(letters, start(i), ends[i] - start(i), StandardCharsets.UTF_8);
    }

    /** As {@link String#compareTo}. */
    int compare(int i, int j) {
        return compare(letters, start(i), ends[i], letters, start(j), ends[j]);
    }

    private static int compare(byte[] one, int a, int endA, byte[] other, int b, int endB) {
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

    /** As {@link #compare(int, int)}, with a name given in UTF-8. */
    int compare(int i, byte[] name) {
        return compare(letters, start(i), ends[i], name, 0, name.length);
    }

    /** Whether a name is what a text has from a place on. Names beyond ASCII are never found equal: this is for speed alone. */
    boolean isAscii(int i, String text, int from) {
        int start = start(i);
        int length = ends[i] - start;
        if (text.length() - from != length) {
            return false;
        }
        for (int at = length - 1; at >= 0; at--) {
            if (letters[start + at] != text.charAt(from + at)) {
                return false;
            }
        }
        return true;
    }

    void addTo(ByteArrayOutputStream out, int i) {
        out.write(letters, start(i), ends[i] - start(i));
    }

    /** These of the names, and no byte more. */
    Names picked(int[] which) {
        int bytes = 0;
        for (int i : which) {
            bytes += ends[i] - start(i);
        }
        Names picked = new Names(0);
        picked.letters = new byte[bytes];
        picked.ends = new int[which.length];
        for (int i : which) {
            picked.append(letters, start(i), ends[i] - start(i));
        }
        return picked;
    }

    /** Gives up the room for more. */
    void trim() {
        letters = Arrays.copyOf(letters, size == 0 ? 0 : ends[size - 1]);
        ends = Arrays.copyOf(ends, size);
    }

    private void append(byte[] from, int start, int length) {
        int at = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(at, length);
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, grown(end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size + 1));
        }
        System.arraycopy(from, start, letters, at, length);
        ends[size++] = end;
    }

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    private static int grown(int least) {
        return (int) Math.min(least + (least >> 1) + 16L, Integer.MAX_VALUE - 8);
    }
}
