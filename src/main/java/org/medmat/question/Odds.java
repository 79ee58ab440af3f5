package org.medmat.question;

/**
 * Fits the odds of answers so that each is right equally often when it is shown: it must be shown as often as its share asks for. Uses
 * nothing but sums, products, quotients and square roots, which are the same on every machine.
 */
final class Odds {

    private static final double NEARLY_EQUAL = 1.001;
    /** One round changes odds by no more than this. */
    private static final double LARGEST_STEP = 16;
    /** No odds vanish, however seldom an answer should be shown. */
    private static final double SMALLEST = 1e-12;

    private Odds() {}

    /** Finds out what the odds come to: the weight of all slates that each answer stands in; 0 where it stands in none. */
    interface Weighing {
        double[] weights(double[] odds);
    }

    /**
     * The odds; together 1.
     *
     * @param shares how often each answer is right
     * @param largest no answer's odds are larger than this
     */
    static double[] fit(double[] shares, Weighing weighing, int rounds, double largest) {
        double[] odds = shares.clone();
        normalize(odds, largest);
        for (int round = 0; round < rounds; round++) {
            double[] weights = weighing.weights(odds);
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int answer = 0; answer < odds.length; answer++) {
                if (weights[answer] > 0) {
                    double wanted = shares[answer] / weights[answer];
                    least = Math.min(least, wanted);
                    most = Math.max(most, wanted);
                }
            }
            if (most <= least * NEARLY_EQUAL) {
                break;
            }
            double middle = Math.sqrt(least) * Math.sqrt(most);
            for (int answer = 0; answer < odds.length; answer++) {
                if (weights[answer] > 0) {
                    odds[answer] *= step(shares[answer] / weights[answer] / middle);
                }
            }
            normalize(odds, largest);
        }
        return odds;
    }

    /** Three quarters of the way, on the scale of factors: the whole way may overshoot. */
    private static double step(double factor) {
        double half = Math.sqrt(factor);
        return Math.max(1 / LARGEST_STEP, Math.min(LARGEST_STEP, half * Math.sqrt(half)));
    }

    private static void normalize(double[] odds, double largest) {
        double all = sum(odds);
        for (int answer = 0; answer < odds.length; answer++) {
            odds[answer] = Math.max(SMALLEST, Math.min(largest, odds[answer] / all));
        }
        double left = sum(odds);
        for (int answer = 0; answer < odds.length; answer++) {
            odds[answer] /= left;
        }
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
