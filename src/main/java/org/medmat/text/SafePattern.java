package org.medmat.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression from a stranger: one that would take for ever is stopped. */
public final class SafePattern {

    private static final int STEPS_PER_TEXT = 1_000_000;

    private final Pattern pattern;

    public SafePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    public Pattern pattern() {
        return pattern;
    }

    /** A matcher that throws {@link TooSlowException} when the expression backtracks without end. */
    public Matcher matcher(String text) {
        return pattern.matcher(new Counted(text, new int[1], 0, text.length()));
    }

    /** The expression needs too many steps for one text. */
    public static final class TooSlowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlowException(String text) {
            super("takes too long on \"" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "\"");
        }
    }

    private record Counted(String text, int[] steps, int from, int to) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++steps[0] > STEPS_PER_TEXT) {
                throw new TooSlowException(text);
            }
            return text.charAt(from + index);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text, steps, from + start, from + end);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }
}
