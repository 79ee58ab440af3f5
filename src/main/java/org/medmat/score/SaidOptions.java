package org.medmat.score;

import java.util.Arrays;
import org.medmat.answer.AnswerReading;
import org.medmat.item.Variant;

/** What a model said to each item and its variants: a byte each. Options are counted as the item itself has them. */
final class SaidOptions {

    static final byte MISSING = -1;
    private static final byte UNREAD = -2;

    private final int items;
    /** Null for those to which nothing was said. */
    private final byte[][] variants = new byte[Variant.COUNT][];

    SaidOptions(int items) {
        this.items = items;
    }

    /** Whether nothing was said before. */
    boolean put(int item, Variant variant, AnswerReading reading, int option) {
        byte[] of = variants[variant.number()];
        if (of == null) {
            of = new byte[items];
            Arrays.fill(of, MISSING);
            variants[variant.number()] = of;
        }
        if (of[item] != MISSING) {
            return false;
        }
        of[item] = reading.isRead() ? (byte) option : UNREAD;
        return true;
    }

    boolean has(Variant variant) {
        return variants[variant.number()] != null;
    }

    /** The option; below 0 where it is missing or could not be read. */
    int get(int item, Variant variant) {
        byte[] of = variants[variant.number()];
        return of == null ? MISSING : of[item];
    }

    /** What was said to the item itself. */
    int get(int item) {
        return get(item, Variant.ORIGINAL);
    }

    boolean isMissing(int item, Variant variant) {
        return get(item, variant) == MISSING;
    }

    boolean isMissing(int item) {
        return isMissing(item, Variant.ORIGINAL);
    }
}
