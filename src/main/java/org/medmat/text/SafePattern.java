package org.medmat.text;

import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression from a stranger: one that would take for ever is stopped. */
public final class SafePattern {

    private static final int STEPS_PER_TEXT = 1_000_000;

    private final Pattern pattern;

    /** @throws java.util.regex.PatternSyntaxException when it would turn without reading */
    public SafePattern(Pattern pattern) {
        Repeats.check(pattern.pattern());
        this.pattern = pattern;
    }

    public Pattern pattern() {
        return pattern;
    }

    /**
     * The match of the whole text; null where it doesn't match.
     *
     * @throws TooSlowException when the expression backtracks without end, or deeper than the stack
     */
    public @Nullable Matcher match(String text) {
        Matcher matcher = matcher(text);
        return holds(matcher::matches, text) ? matcher : null;
    }

    /** The first match in the text; null where there is none. As {@link #match} for the rest. */
    public @Nullable Matcher find(String text) {
        Matcher matcher = matcher(text);
        return holds(matcher::find, text) ? matcher : null;
    }

    private Matcher matcher(String text) {
        return pattern.matcher(new Counted(text, new int[1], 0, text.length()));
    }

    private static boolean holds(BooleanSupplier search, String text) {
        try {
            return search.getAsBoolean();
        } catch (StackOverflowError e) {
            // Java's matcher calls itself for every turn of a group: some thousands of characters are enough.
            throw new TooSlowException("goes too deep", text);
        }
    }

    /** The expression needs too many steps for one text, or too many within each other. */
    public static final class TooSlowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlowException(String what, String text) {
            super(what + " on \"" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "\"");
        }
    }

    private record Counted(String text, int[] steps, int from, int to) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++steps[0] > STEPS_PER_TEXT) {
                throw new TooSlowException("takes too long", text);
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
