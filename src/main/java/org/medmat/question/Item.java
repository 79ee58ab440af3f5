package org.medmat.question;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.sample.Mark;
import org.medmat.sample.Side;
import org.medmat.split.SplitRule;

/**
 * A finished question, and where it comes from.
 *
 * @param dataset the dataset's number
 * @param licence the dataset's
 * @param image the image's path below the dataset's folder
 * @param raw the dataset's own words for the label
 * @param side train or test
 * @param why the rule that put it there
 * @param instruction the question
 * @param answer a label, or several joined by commas
 * @param options in the order in which they are lettered
 * @param right the place of the answer among them
 * @param mark where the thing asked for is; null where the question is about the whole image
 */
public record Item(
        int dataset,
        String licence,
        String image,
        String raw,
        Side side,
        SplitRule why,
        String instruction,
        String answer,
        List<String> options,
        int right,
        @Nullable Mark mark) {

    /** About a whole image. */
    public Item(
            int dataset,
            String licence,
            String image,
            String raw,
            Side side,
            SplitRule why,
            String instruction,
            String answer,
            List<String> options,
            int right) {
        this(dataset, licence, image, raw, side, why, instruction, answer, options, right, null);
    }

    private static final List<String> LETTERS =
            IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString).toList();
    private static final List<String> BEFORE_OPTIONS =
            LETTERS.stream().map(letter -> "\n" + letter + ": ").toList();
    private static final String CLOSING = "\nAnswer with the option's letter from the given choices directly.";

    /** The question with its lettered options. */
    public String choice() {
        StringBuilder text = new StringBuilder();
        forEachPartOfChoice(text::append);
        return text.toString();
    }

    /** The same in its parts, of which other items have the same ones. */
    public void forEachPartOfChoice(Consumer<String> to) {
        to.accept(instruction);
        for (int i = 0; i < options.size(); i++) {
            to.accept(BEFORE_OPTIONS.get(i));
            to.accept(options.get(i));
        }
        to.accept(CLOSING);
    }

    public String letter() {
        return LETTERS.get(right);
    }
}
