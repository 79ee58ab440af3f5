package org.medmat.draft;

/** Characters that nobody sees: controls, marks of direction, odd blanks. */
final class Invisible {

    private Invisible() {}

    static boolean is(int character) {
        return isNothing(character) || isBlank(character) && character != ' ';
    }

    /** What the catalog refuses in a label. */
    static boolean isNothing(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
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
