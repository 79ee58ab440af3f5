package org.medmat.question;

import java.util.Optional;
import org.medmat.item.Option;

/** Answers that stand for ranges of a number. */
final class Steps {

    private final double[] bounds;
    private final double[][] unclear;
    private final String[] words;

    /**
     * @param bounds ascending
     * @param unclear for each bound from where to where a number is too near to it to be asked about
     * @param words one more than bounds
     */
    private Steps(double[] bounds, double[][] unclear, String... words) {
        this.bounds = bounds;
        this.unclear = unclear;
        this.words = words;
    }

    /** A number within a part of a bound is too near to it. */
    static Steps relative(double part, double[] bounds, String... words) {
        double[][] unclear = new double[bounds.length][];
        for (int i = 0; i < bounds.length; i++) {
            unclear[i] = new double[] {bounds[i] / (1 + part), bounds[i] * (1 + part)};
        }
        return new Steps(bounds, unclear, words);
    }

    /** A number is too near to a bound if it differs by less. */
    static Steps absolute(double distance, double[] bounds, String... words) {
        double[][] unclear = new double[bounds.length][];
        for (int i = 0; i < bounds.length; i++) {
            unclear[i] = new double[] {bounds[i] - distance, bounds[i] + distance};
        }
        return new Steps(bounds, unclear, words);
    }

    /** Nothing where the number is too near to a bound. */
    Optional<Option> of(double number) {
        int step = 0;
        for (int i = 0; i < bounds.length; i++) {
            if (number > unclear[i][0] && number < unclear[i][1]) {
                return Optional.empty();
            }
            step += number >= bounds[i] ? 1 : 0;
        }
        return Optional.of(new Option.Words(words[step]));
    }
}
