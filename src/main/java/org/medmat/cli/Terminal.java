package org.medmat.cli;

/** What the program runs in. */
final class Terminal {

    private Terminal() {}

    static boolean isThere() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    static boolean wantsColours() {
        String noColour = System.getenv("NO_COLOR");
        return isThere() && (noColour == null || noColour.isEmpty());
    }
}
