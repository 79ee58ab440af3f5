package org.medmat.catalog;

import java.util.Optional;

/** What may stand in a label, and so in a question. */
final class LabelText {

    private static final int LONGEST = 200;

    private LabelText() {}

    static Optional<String> whatIsWrong(String label) {
        if (label.isBlank() || !label.equals(label.strip())) {
            return Optional.of("is blank, or begins or ends with a blank");
        }
        if (label.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        if (label.codePoints().anyMatch(LabelText::isInvisible)) {
            return Optional.of("holds a line break or an invisible character");
        }
        if (label.matches("[A-Z]: .*")) {
            return Optional.of("looks like an option's letter");
        }
        return Optional.empty();
    }

    static String printable(String label) {
        StringBuilder text = new StringBuilder();
        label.codePoints().limit(LONGEST).forEach(c -> {
            if (isInvisible(c)) {
                text.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** Controls, marks of direction, characters of no width: they make a text look like another one. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }
}
