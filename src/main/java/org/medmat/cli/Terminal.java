package org.medmat.cli;

/** What the program runs in. */
final class Terminal {

    private Terminal() {}

    /** From Java 22 on there may be a console without a terminal; the launcher asks for the old one, which has none then. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    static boolean wantsColours() {
        String noColour = System.getenv("NO_COLOR");
        return isThere() && (noColour == null || noColour.isEmpty());
    }
}
