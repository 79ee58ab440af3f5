package org.medmat.guess;

import java.util.Map;
import java.util.Objects;

/**
 * What guessers reach who never see the picture.
 *
 * @param items how many test items were asked
 * @param options how many options these have on average
 * @param chance the share that is right when drawn by lot
 * @param base the share of the commonest answer
 * @param floor the larger of both, which nobody can be denied; of several datasets, each by its own, weighed
 * @param right how many items each guesser answers rightly
 */
public record Measure(long items, double options, double chance, double base, double floor, Map<Guesser, Long> right) {

    /** By how much a guesser may beat the floor. */
    private static final double MARGIN = 0.05;

    /** The same of boxes: there a guesser knows places and sizes, and no two images have quite the same. */
    private static final double MARGIN_OF_BOXES = 0.1;

    /**
     * How many standard errors of a share above that are blamed on luck. Two would do for one guesser in one file; but several are
     * tried in a hundred files, so that one is lucky.
     */
    private static final double NOISE = 3;

    /** The guesser that answers most; of equals the simplest. */
    public Guesser best() {
        Guesser best = isOfBoxes() ? Guesser.PLACE : Guesser.COMMONEST;
        for (Guesser each : isOfBoxes() ? Guesser.OF_BOXES : Guesser.OF_TEXTS) {
            if (right(each) > right(best)) {
                best = each;
            }
        }
        return best;
    }

    /** Whether the items ask for boxes. */
    public boolean isOfBoxes() {
        return right.containsKey(Guesser.PLACE);
    }

    private long right(Guesser guesser) {
        return Objects.requireNonNull(right.get(guesser));
    }

    /** The share of items that a guesser answers rightly. */
    public double share(Guesser guesser) {
        return (double) right(guesser) / items;
    }

    /** The share that no guesser should exceed. One item more or less is luck too, which counts where they are few. */
    public double bar() {
        return floor
                + (isOfBoxes() ? MARGIN_OF_BOXES : MARGIN)
                + NOISE * Math.sqrt(floor * (1 - floor) / items)
                + 1.0 / items;
    }

    /** Whether the texts tell too much of the answers. */
    public boolean isOver() {
        return share(best()) > bar();
    }
}
