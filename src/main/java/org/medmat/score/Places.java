package org.medmat.score;

import java.util.Arrays;
import org.medmat.random.StableHash;

/** Gives things places by their hashes, from 0 in the order in which they come: 24 to 48 bytes each. */
final class Places {

    private static final int FIRST = 1 << 8;
    private static final long TAG = -1L << Integer.SIZE;

    private long[] hashes = new long[FIRST];
    /** At most half of them hold a place, counted from 1, behind half of the mixed hash: who isn't meant is seldom looked up. */
    private long[] slots = new long[2 * FIRST];

    private int size;

    /** The place; -1 for an unknown one. */
    int find(long hash) {
        return (int) slots[slot(hash, StableHash.mix(hash))] - 1;
    }

    /** The place; the next one for what has none. */
    int place(long hash) {
        long mixed = StableHash.mix(hash);
        int slot = slot(hash, mixed);
        if (slots[slot] != 0) {
            return (int) slots[slot] - 1;
        }
        if (size == hashes.length) {
            grow();
            slot = slot(hash, mixed);
        }
        hashes[size] = hash;
        slots[slot] = mixed & TAG | ++size;
        return size - 1;
    }

    long hash(int place) {
        return hashes[place];
    }

    int size() {
        return size;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, 2 * size);
        slots = new long[4 * size];
        for (int place = 0; place < size; place++) {
            long mixed = StableHash.mix(hashes[place]);
            slots[slot(hashes[place], mixed)] = mixed & TAG | (place + 1);
        }
    }

    /** Where it stands, or could. */
    private int slot(long hash, long mixed) {
        int at = (int) mixed & (slots.length - 1);
        while (slots[at] != 0 && ((slots[at] & TAG) != (mixed & TAG) || hashes[(int) slots[at] - 1] != hash)) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }
}
