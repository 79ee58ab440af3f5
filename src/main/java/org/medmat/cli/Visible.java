package org.medmat.cli;

import java.util.List;
import org.medmat.text.Hidden;

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
        return Hidden.isIn(text) ? Hidden.shown(text, at -> isOurs(text, at)) : text;
    }

    private static boolean isOurs(String text, int at) {
        return OURS.stream().anyMatch(code -> text.startsWith(code, at));
    }
}
