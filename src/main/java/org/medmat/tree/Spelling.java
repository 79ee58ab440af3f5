package org.medmat.tree;

/** How far two spellings of one name are apart. */
public enum Spelling {
    EXACT,
    /** Equal when composed (Unicode NFC). */
    COMPOSED,
    /** Equal when composed and without regard to case. */
    CASE
}
