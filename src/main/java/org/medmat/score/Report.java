package org.medmat.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Variant;

/**
 * All that is known of a model's predictions.
 *
 * @param scores all first, then facet by facet
 * @param macro null where nothing is scored
 * @param letters one for each letter that is offered
 * @param circular null where no item was asked in all rotations
 * @param controls one for each way in which pictures were taken away
 * @param others the scores of another model; none where nothing was compared
 * @param paired null where nothing was compared
 */
public record Report(
        Matched matched,
        List<Score> scores,
        @Nullable Macro macro,
        List<Letter> letters,
        @Nullable Circular circular,
        List<Control> controls,
        List<Score> others,
        @Nullable Paired paired) {

    /** The mean of the subsets' shares, each counted once. */
    public record Macro(int subsets, double accuracy, double chance, double base, double guesser) {}

    /**
     * How often a letter is right, and how often it is said; by the items that offer it and whose answers are read.
     *
     * @param items that offer it
     */
    public record Letter(String letter, long items, long right, long said) {}

    /**
     * What remains when options are rotated.
     *
     * @param items asked in all rotations
     * @param allRight of these, right each time
     * @param same of these, answered with the same option each time
     */
    public record Circular(long items, long allRight, long same) {}

    /**
     * What becomes of the answers without the right picture.
     *
     * @param variant which picture was shown instead
     * @param items asked both ways
     * @param right with the picture
     * @param rightWithout without it
     * @param changed whose answer is another one without it
     * @param difference of the shares, right with less right without
     */
    public record Control(Variant variant, long items, long right, long rightWithout, long changed, Paired difference) {

        /** What was shown instead. */
        public String words() {
            return variant.equals(Variant.BLANK)
                    ? "without a picture"
                    : variant.equals(Variant.SHUFFLED)
                            ? "with another picture of the subset"
                            : "with a picture of another subset";
        }
    }
}
