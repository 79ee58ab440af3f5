package org.medmat.draft;

/** Characters that nobody sees: controls, marks of direction, odd blanks. */
final class Invisible {

    private static final char UNREADABLE = '\ufffd';

    private Invisible() {}

    static boolean is(int character) {
        return isNothing(character) || isBlank(character) && character != ' ';
    }

    /** What the catalog refuses in a label, and what stands for a letter that could not be read. */
    static boolean isNothing(int character) {
        int type = Character.getType(character);
        return character == UNREADABLE
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
