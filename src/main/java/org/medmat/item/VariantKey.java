package org.medmat.item;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The key of an item or of one that was made of it.
 *
 * @param item the key of the item as it was
 */
public record VariantKey(long item, Variant variant) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int DIGITS = 16;
    /** What stands before a key where a tool would take it for a number. */
    private static final char MARK = 'k';

    /** Null where it is no key. */
    public static @Nullable VariantKey read(String text) {
        int from = !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
        int end = from + DIGITS;
        if (text.length() < end) {
            return null;
        }
        for (int at = from; at < end; at++) {
            char digit = text.charAt(at);
            if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) {
                return null;
            }
        }
        long item = HexFormat.fromHexDigitsToLong(text, from, end);
        return text.length() == end
                ? new VariantKey(item, Variant.ORIGINAL)
                : Variant.ending(text.substring(end))
                        .map(variant -> new VariantKey(item, variant))
                        .orElse(null);
    }

    /** Without any mark. */
    @Override
    public String toString() {
        return digits(item) + variant.ending();
    }

    /** An item's own key. */
    public static String digits(long item) {
        return HEX.toHexDigits(item);
    }
}
