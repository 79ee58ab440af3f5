package org.medmat.guess;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
    LETTER("letter"),
    /** Of boxes, the one that lies most like the right ones of this question. */
    PLACE("place"),
    /** The largest box. */
    LARGEST("largest"),
    /** The smallest box. */
    SMALLEST("smallest"),
    /** The box nearest to the middle of the picture. */
    CENTRAL("central"),
    /** The box that is most unlike the others. */
    UNLIKE("unlike");

    /** Those who answer with texts. */
    public static final Set<Guesser> OF_TEXTS = Collections.unmodifiableSet(EnumSet.range(COMMONEST, LETTER));

    /** Those who answer with boxes. */
    public static final Set<Guesser> OF_BOXES = Collections.unmodifiableSet(EnumSet.range(PLACE, UNLIKE));

    private final String word;

    Guesser(String word) {
        this.word = word;
    }

    /** As files and tables name it. */
    public String word() {
        return word;
    }
}
