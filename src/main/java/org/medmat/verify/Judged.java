package org.medmat.verify;

/** How much of an item could be made again without its download. */
public enum Judged {
    /** The question, the options, their order and the letter. */
    WHOLLY("wholly"),
    /** The key, the question and, where it asks about a region, the letter. */
    PARTLY("in part"),
    /** Nothing: only the rules for items hold of it. */
    NOT("not");

    private final String words;

    Judged(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
