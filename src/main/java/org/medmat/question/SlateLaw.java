package org.medmat.question;

import java.util.function.IntPredicate;
import org.medmat.random.RandomStream;

/**
 * Draws the answers that stand beside the right one. A slate's weight is the product of the odds of its answers, so that whichever of them
 * is right, the slate is equally likely, but for factors that the odds are fitted to. Any thread may ask.
 */
interface SlateLaw {

    /** Stands for an answer of which the law knows nothing. */
    int ELSEWHERE = -1;

    /**
     * Other answers for a slate; as many as fit.
     *
     * @param right the answer that they stand beside, or {@link #ELSEWHERE} where that is none of the law's
     * @param mayStand whether an answer is certainly wrong for this image
     */
    int[] beside(int right, IntPredicate mayStand, RandomStream random);

    /** What the slates weigh together in which an answer stands, or all slates for {@link #ELSEWHERE}. */
    double weight(int answer);
}
