package org.medmat.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.medmat.answer.AnswerReading;

/** What a model said to each item and its variants: a byte each. Options are counted as the item itself has them. */
final class SaidOptions {

    static final byte MISSING = -1;
    private static final byte UNREAD = -2;

    private final int items;
    private final Map<Integer, byte[]> variants = new HashMap<>();

    SaidOptions(int items) {
        this.items = items;
    }

    /** Whether nothing was said before. */
    boolean put(int item, int variant, AnswerReading reading, int option) {
        byte[] of = variants.get(variant);
        if (of == null) {
            of = new byte[items];
            Arrays.fill(of, MISSING);
            variants.put(variant, of);
        }
        if (of[item] != MISSING) {
            return false;
        }
        of[item] = reading.isRead() ? (byte) option : UNREAD;
        return true;
    }

    boolean has(int variant) {
        return variants.containsKey(variant);
    }

    /** The option; below 0 where it is missing or could not be read. */
    int get(int item, int variant) {
        byte[] of = variants.get(variant);
        return of == null ? MISSING : of[item];
    }

    boolean isMissing(int item, int variant) {
        return get(item, variant) == MISSING;
    }
}
