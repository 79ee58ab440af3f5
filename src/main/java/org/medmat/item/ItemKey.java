package org.medmat.item;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** The stable name of an item: a hash in sixteen hexadecimal digits. In a mixture it may have an ending that says what was made of the item. */
public final class ItemKey {

    private static final int DIGITS = 16;
    private static final Pattern WITH_ENDING = Pattern.compile("[0-9a-f]{16}(-[a-z0-9]{1,16}){1,2}");

    private ItemKey() {}

    /** Whether a text is one. */
    public static boolean is(String text) {
        return isHash(text) || WITH_ENDING.matcher(text).matches();
    }

    /** Nearly all are; this is much quicker than a pattern. */
    private static boolean isHash(String text) {
        boolean is = text.length() == DIGITS;
        for (int at = 0; is && at < DIGITS; at++) {
            char digit = text.charAt(at);
            is = digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
        }
        return is;
    }

    /** The hash of a key. */
    public static long hash(String key) {
        return HexFormat.fromHexDigitsToLong(key, 0, DIGITS);
    }

    /** What stands behind the hash of a key; mostly empty. */
    public static String ending(String key) {
        return key.substring(DIGITS);
    }

    public static String of(long hash, String ending) {
        return HexFormat.of().toHexDigits(hash) + ending;
    }
}
