package org.medmat.table;

/** Blanks around values: the usual ones, no-break ones, and byte order marks left over inside a file. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        return c <= ' ' || c >= '\u0080' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff');
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
