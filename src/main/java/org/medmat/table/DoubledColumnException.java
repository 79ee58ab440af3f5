package org.medmat.table;

/** Somebody asks for a column of which a table has two, and they say different things. */
final class DoubledColumnException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DoubledColumnException(String column, String one, String other) {
        super("two columns are called \"" + column + "\" and say different things here: " + TableLimits.quoted(one)
                + " and " + TableLimits.quoted(other));
    }
}
