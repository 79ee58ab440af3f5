package org.medmat.question;

import java.util.function.IntPredicate;
import org.medmat.random.RandomStream;

/** The law where every answer is always shown. */
record NoSlates() implements SlateLaw {

    @Override
    public int[] beside(int right, IntPredicate mayStand, RandomStream random) {
        return new int[0];
    }

    @Override
    public double weight(int answer) {
        return 1;
    }
}
