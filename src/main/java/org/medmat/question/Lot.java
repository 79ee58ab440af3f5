package org.medmat.question;

import java.util.Arrays;
import org.medmat.random.RandomStream;

/**
 * Draws one of many, each by its weight.
 *
 * @param upTo the weight of each with all before it
 */
record Lot(double[] upTo) {

    static Lot of(double[] weights) {
        double[] upTo = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            upTo[i] = sum;
        }
        return new Lot(upTo);
    }

    /** What all weigh together. */
    double weight() {
        return upTo[upTo.length - 1];
    }

    int draw(RandomStream random) {
        int found = Arrays.binarySearch(upTo, random.unit() * weight());
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
