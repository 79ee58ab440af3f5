package org.medmat.adapter;

/** A pattern or template of the catalog that can't be read. */
public final class SyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public SyntaxException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
