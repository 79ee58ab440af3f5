package org.medmat.encoding;

import org.jspecify.annotations.Nullable;

/** The texts that were written last with their escaped bytes: each at a place by its hash, found if it is the same object. */
final class Recent {

    private static final int PLACES = 256;

    private final @Nullable String[] texts = new String[PLACES];
    private final byte[][] escaped = new byte[PLACES][];

    byte @Nullable [] get(String text) {
        int place = place(text);
        return isSame(texts[place], text) ? escaped[place] : null;
    }

    void put(String text, byte[] bytes) {
        int place = place(text);
        texts[place] = text;
        escaped[place] = bytes;
    }

    private static int place(String text) {
        int hash = text.hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }

    @SuppressWarnings("ReferenceEquality") // equal texts that are others are found a moment later, in the map
    private static boolean isSame(@Nullable String one, String other) {
        return one == other;
    }
}
