package org.medmat.cli;

import java.util.List;
import java.util.Locale;

/** Texts as a terminal may show them: what a stranger wrote can't clear, colour or turn round what stands there. */
final class Visible {

    static final String PLAIN = "\u001b[0m";
    static final String BOLD = "\u001b[1m";
    static final String RED = "\u001b[31m";
    static final String GREEN = "\u001b[32m";
    static final String YELLOW = "\u001b[33m";

    /** Those that are written here. */
    private static final List<String> OURS = List.of(PLAIN, BOLD, RED, GREEN, YELLOW);

    private Visible() {}

    /** With {@code \u001b} in place of such a character, which in JSON means the same. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDangerous(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (isDangerous(text.charAt(i)) && !isOurs(text, i)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(i)));
            } else {
                escaped.append(text.charAt(i));
            }
        }
        return escaped.toString();
    }

    /** Controls but for tabs and line ends; embeddings, overrides and isolates of direction. */
    private static boolean isDangerous(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    private static boolean isOurs(String text, int at) {
        return OURS.stream().anyMatch(code -> text.startsWith(code, at));
    }
}
