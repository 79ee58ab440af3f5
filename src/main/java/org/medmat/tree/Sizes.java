package org.medmat.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sizes of files, in four bytes each as long as none is larger than two gigabytes. */
final class Sizes {

    private int[] small = new int[16];
    private long @Nullable [] large;
    private int size;

    void add(long bytes) {
        if (large == null && bytes > Integer.MAX_VALUE) {
            large = Arrays.stream(small).asLongStream().toArray();
        }
        if (large != null) {
            large = size == large.length ? Arrays.copyOf(large, grown()) : large;
            large[size++] = bytes;
        } else {
            small = size == small.length ? Arrays.copyOf(small, grown()) : small;
            small[size++] = (int) bytes;
        }
    }

    long get(int i) {
        return large != null ? large[i] : small[i];
    }

    /** These of the sizes, in this order. */
    Sizes picked(int[] which) {
        Sizes picked = new Sizes();
        picked.small = new int[Math.max(1, which.length)];
        for (int i : which) {
            picked.add(get(i));
        }
        return picked;
    }

    /** Gives up the room for more. */
    void trim() {
        if (large != null) {
            large = Arrays.copyOf(large, size);
        } else {
            small = Arrays.copyOf(small, size);
        }
    }

    private int grown() {
        return size + (size >> 1) + 1;
    }
}
