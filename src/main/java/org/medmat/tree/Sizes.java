package org.medmat.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sizes of files, in four bytes each but for the few beyond two gigabytes. They stand in pieces, so that more need no copy. */
final class Sizes {

    private static final int PIECE = 1 << 14;
    private static final int LARGE = -1;

    private final List<int[]> pieces = new ArrayList<>();
    private final Map<Integer, Long> large = new HashMap<>();
    private int size;

    void add(long bytes) {
        if (size % PIECE == 0) {
            pieces.add(new int[PIECE]);
        }
        boolean isLarge = bytes > Integer.MAX_VALUE;
        if (isLarge) {
            large.put(size, bytes);
        }
        pieces.get(size / PIECE)[size % PIECE] = isLarge ? LARGE : (int) bytes;
        size++;
    }

    long get(int i) {
        int bytes = pieces.get(i / PIECE)[i % PIECE];
        return bytes == LARGE ? large.getOrDefault(i, 0L) : bytes;
    }

    /** These of the sizes, in this order. */
    Sizes picked(int[] which) {
        Sizes picked = new Sizes();
        for (int i : which) {
            picked.add(get(i));
        }
        return picked;
    }
}
