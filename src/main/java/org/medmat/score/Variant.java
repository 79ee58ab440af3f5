package org.medmat.score;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key with what was changed in its item: nothing, its picture, or the order of its options.
 *
 * @param key of the item as it was
 * @param number 0 for the item itself, then the controls, then the rotations
 */
record Variant(String key, int number) {

    static final int ORIGINAL = 0;
    static final int BLANK = 1;
    static final int SHUFFLED = 2;
    static final int OTHER = 3;
    /** The first rotation is the one after. */
    private static final int ROTATED = 3;

    private static final Pattern KEY =
            Pattern.compile("k?([0-9a-f]{16})(?:-(?:(blank)|(shuffled)|(other)|r([1-9]|1\\d|2[0-5])))?");

    /** Null where it is no key. */
    static @Nullable Variant of(String text) {
        Matcher key = KEY.matcher(text);
        if (!key.matches()) {
            return null;
        }
        int number = ORIGINAL;
        for (int control = BLANK; control <= OTHER; control++) {
            number = key.group(control + 1) == null ? number : control;
        }
        String rotation = key.group(OTHER + 2);
        return new Variant(key.group(1), rotation == null ? number : ROTATED + Integer.parseInt(rotation));
    }

    /** By how many places its options are moved up. */
    int rotation() {
        return Math.max(0, number - ROTATED);
    }

    static int rotated(int by) {
        return ROTATED + by;
    }
}
