package org.medmat.adapter;

/** A template asks for a column that the row does not have. */
final class MissingFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String written;

    MissingFieldException(String field, String written) {
        super("no field " + field);
        this.field = field;
        this.written = written;
    }

    String field() {
        return field;
    }

    String written() {
        return written;
    }
}
