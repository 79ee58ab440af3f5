package org.medmat.tree;

/** How far two spellings of one name are apart. */
public enum Spelling {
    EXACT("as they are spelt"),
    /** Equal when composed (Unicode NFC). */
    COMPOSED("in composed form (Unicode NFC)"),
    /** Equal when composed and without regard to case. */
    CASE("without regard to case");

    private final String words;

    Spelling(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
