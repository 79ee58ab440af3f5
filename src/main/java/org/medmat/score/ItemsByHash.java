package org.medmat.score;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Items by a hash that several may share: some 30 bytes each. */
final class ItemsByHash {

    static final int NONE = -1;

    private final Places places = new Places();
    private final int[] first;
    private final int[] next;

    ItemsByHash(int items, IntToLongFunction hash) {
        this.first = new int[items];
        this.next = new int[items];
        Arrays.fill(first, NONE);
        for (int item = items - 1; item >= 0; item--) {
            int place = places.place(hash.applyAsLong(item));
            next[item] = first[place];
            first[place] = item;
        }
    }

    /** The first that has it; {@link #NONE} where none has. */
    int first(long hash) {
        int place = places.find(hash);
        return place < 0 ? NONE : first[place];
    }

    /** The next that has the same. */
    int next(int item) {
        return next[item];
    }
}
