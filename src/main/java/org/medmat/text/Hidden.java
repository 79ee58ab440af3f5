package org.medmat.text;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Characters that do something where they are shown instead of being seen: they move, colour or turn round what stands beside them. */
public final class Hidden {

    private Hidden() {}

    /** Controls but for tabs and line ends; embeddings, overrides and isolates of direction. */
    public static boolean is(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    /**
     * The text with {@code \u001b} in place of such a character, which in JSON means the same.
     *
     * @param spared places in the text that stay as they are
     */
    public static String shown(String text, IntPredicate spared) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (is(text.charAt(i)) && !spared.test(i)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(i)));
            } else {
                shown.append(text.charAt(i));
            }
        }
        return shown.toString();
    }

    /** Whether a text has such a character. */
    public static boolean isIn(String text) {
        return text.chars().anyMatch(Hidden::is);
    }
}
