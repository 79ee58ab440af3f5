package org.medmat.guess;

/**
 * A way to answer from the text alone. Each leans on the one that knows less where it has seen little, so that none is misled by the few
 * items that it knows.
 */
public enum Guesser {
    /** Of the options shown, the one that was most often the answer. */
    COMMONEST("commonest"),
    /** The option that was most often right when it was shown. */
    SHOWN("shown"),
    /** The same among items with as many options. */
    BY_NUMBER("by-number"),
    /** The answer most often right among just these options; for options never seen together, as {@link #SHOWN}. */
    SET("set"),
    /** The option most often right when shown under this question. */
    QUESTION("question"),
    /** The answer most often right among just these options under this question; else as {@link #SET}. */
    QUESTION_SET("question-set"),
    /** The commonest letter. */
    LETTER("letter");

    private final String word;

    Guesser(String word) {
        this.word = word;
    }

    /** As files and tables name it. */
    public String word() {
        return word;
    }
}
