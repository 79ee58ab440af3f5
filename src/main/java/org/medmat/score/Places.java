package org.medmat.score;

import java.util.Arrays;

/** Where things stand, by a hash of them: 12 to 24 bytes each. A hash that is 0 takes another's place, which nobody meets. */
final class Places {

    private static final int FIRST = 1 << 8;

    private long[] hashes = new long[FIRST];
    private int[] places = new int[FIRST];
    private int size;

    /** The place; -1 for an unknown one. */
    int find(long hash) {
        int at = slot(hashes, used(hash));
        return hashes[at] == 0 ? -1 : places[at];
    }

    void put(long hash, int place) {
        if (2 * size >= hashes.length) {
            grow();
        }
        int at = slot(hashes, used(hash));
        size += hashes[at] == 0 ? 1 : 0;
        hashes[at] = used(hash);
        places[at] = place;
    }

    private void grow() {
        long[] before = hashes;
        int[] placesBefore = places;
        hashes = new long[2 * before.length];
        places = Arrays.copyOf(places, hashes.length);
        for (int from = 0; from < before.length; from++) {
            if (before[from] != 0) {
                int to = slot(hashes, before[from]);
                hashes[to] = before[from];
                places[to] = placesBefore[from];
            }
        }
    }

    private static int slot(long[] hashes, long hash) {
        int at = (int) hash & (hashes.length - 1);
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & (hashes.length - 1);
        }
        return at;
    }

    private static long used(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
