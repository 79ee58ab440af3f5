package org.medmat.random;

import java.util.Arrays;

/** Tells whether counts are what pure chance gives: Pearson's test, with p above 0.001. */
public final class ChiSquare {

    /** The normal deviate that chance exceeds once in a thousand. */
    private static final double ONE_IN_A_THOUSAND = 3.0902;

    private ChiSquare() {}

    /** Whether all of these are equally likely. */
    public static boolean fitsUniform(long... counts) {
        return fits(statistic(counts), counts.length - 1);
    }

    /** How far counts are from equal ones. */
    public static double statistic(long... counts) {
        double expected = (double) Arrays.stream(counts).sum() / counts.length;
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    /** By the approximation of Wilson and Hilferty, which is a little too lenient for one degree of freedom. */
    public static boolean fits(double statistic, int degrees) {
        double spread = 2.0 / (9.0 * degrees);
        return statistic < degrees * Math.pow(1 - spread + ONE_IN_A_THOUSAND * Math.sqrt(spread), 3);
    }
}
