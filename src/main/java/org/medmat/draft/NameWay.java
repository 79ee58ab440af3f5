package org.medmat.draft;

/** How a table's value names an image. The first that fits is meant. */
enum NameWay {
    /** By its name or its path. */
    WHOLE,
    /** The same without the ending. */
    WITHOUT_ENDING,
    /** By a number, which the image's name fills up with zeros or does not. */
    NUMBER,
    /** By a path that is another one here; its last part is the name. */
    LAST_PART,
    /** The same without the ending. */
    LAST_PART_WITHOUT_ENDING;

    boolean lacksEnding() {
        return this == WITHOUT_ENDING || this == NUMBER || this == LAST_PART_WITHOUT_ENDING;
    }

    /** A column in a pattern of {@code image}. */
    String field(String column, int digits) {
        return switch (this) {
            case WHOLE, WITHOUT_ENDING -> "{" + column + "}";
            case NUMBER -> "{" + column + ":pad " + digits + "}";
            case LAST_PART, LAST_PART_WITHOUT_ENDING -> "{" + column + "~[^/\\\\]+$}";
        };
    }
}
