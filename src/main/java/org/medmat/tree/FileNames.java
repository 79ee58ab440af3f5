package org.medmat.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names of files in UTF-8, one behind the other in one array: a million objects fewer, and compared without being decoded. */
final class FileNames {

    private byte[] letters = new byte[256];
    private int[] ends = new int[16];
    private int size;

    void add(byte[] name) {
        add(name, 0, name.length);
    }

    private void add(byte[] from, int start, int length) {
        int at = start(size);
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

    int size() {
        return size;
    }

    String get(int i) {
        return new String(letters, start(i), ends[i] - start(i), StandardCharsets.UTF_8);
    }

    void write(int i, ByteArrayOutputStream out) {
        out.write(letters, start(i), ends[i] - start(i));
    }

    /** Whether a name is what a text has from a place on. Names beyond ASCII are never found equal: this is for speed alone. */
    boolean isAscii(int i, String text, int from) {
        int shift = start(i) - from;
        if (text.length() + shift != ends[i]) {
            return false;
        }
        for (int at = text.length() - 1; at >= from; at--) {
            if (letters[at + shift] != text.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** As {@link String#compareTo}. */
    int compare(int i, int j) {
        return compare(letters, start(i), ends[i], letters, start(j), ends[j]);
    }

    /** As {@link String#compareTo}, with a name given in UTF-8. */
    int compare(int i, byte[] name) {
        return compare(letters, start(i), ends[i], name, 0, name.length);
    }

    /** These of the names, in this order, in no more memory than they need. */
    FileNames picked(int[] which) {
        int length = 0;
        for (int i : which) {
            length += ends[i] - start(i);
        }
        FileNames picked = new FileNames();
        picked.letters = new byte[length];
        picked.ends = new int[which.length];
        for (int i : which) {
            picked.add(letters, start(i), ends[i] - start(i));
        }
        return picked;
    }

    /** Gives back the room that was kept for more names. */
    void trim() {
        letters = Arrays.copyOf(letters, start(size));
        ends = Arrays.copyOf(ends, size);
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

    static int grown(int least) {
        return (int) Math.min(least + (least >> 1) + 16L, Integer.MAX_VALUE - 8);
    }

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }
}
