package org.medmat.question;

/**
 * Fits the odds of answers so that each is right equally often when it is shown: it must be shown as often as its share asks for. Uses
 * nothing but sums, products, quotients and square roots, which are the same on every machine.
 */
final class Odds {

    private static final double NEARLY_EQUAL = 1.001;
    /** One round changes odds by no more than this. */
    private static final double LARGEST_STEP = 2;
    /** Odds are no more times larger or smaller than the share. */
    private static final double MOST_OF_SHARE = 64;

    private Odds() {}

    /**
     * What the odds come to.
     *
     * @param weights what all slates weigh that an answer stands in; 0 where it stands in none
     * @param guess how often a guesser is right who knows the slates
     */
    record Weighed(double[] weights, double guess) {}

    /** Finds out what odds come to. */
    interface Weighing {
        Weighed of(double[] odds);
    }

    /**
     * The odds with which least can be guessed; together 1. Where labels that never meet make it impossible to show all as often as they
     * should be, going on would make it worse again.
     *
     * @param shares how often each answer is right
     * @param largest no answer's odds are larger than this
     */
    static double[] fit(double[] shares, Weighing weighing, int rounds, double largest) {
        double all = sum(shares);
        double[] odds = shares.clone();
        normalize(odds, largest);
        double[] best = odds.clone();
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            Weighed weighed = weighing.of(odds);
            if (weighed.guess() < least) {
                least = weighed.guess();
                best = odds.clone();
            }
            if (!improve(odds, shares, weighed.weights())) {
                break;
            }
            for (int answer = 0; answer < odds.length; answer++) {
                double share = shares[answer] / all;
                odds[answer] = Math.max(share / MOST_OF_SHARE, Math.min(share * MOST_OF_SHARE, odds[answer]));
            }
            normalize(odds, largest);
        }
        return best;
    }

    /** False if they are as good as can be. */
    private static boolean improve(double[] odds, double[] shares, double[] weights) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double middle = sum(shares) / sum(weights);
        for (int answer = 0; answer < odds.length; answer++) {
            if (weights[answer] > 0) {
                double wanted = shares[answer] / weights[answer];
                least = Math.min(least, wanted);
                most = Math.max(most, wanted);
                odds[answer] *= step(wanted / middle);
            }
        }
        return most > least * NEARLY_EQUAL;
    }

    /** Half the way, on the scale of factors: the whole way overshoots. */
    private static double step(double factor) {
        return Math.max(1 / LARGEST_STEP, Math.min(LARGEST_STEP, Math.sqrt(factor)));
    }

    private static void normalize(double[] odds, double largest) {
        double all = sum(odds);
        for (int answer = 0; answer < odds.length; answer++) {
            odds[answer] = Math.min(largest, odds[answer] / all);
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
