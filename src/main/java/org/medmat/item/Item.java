package org.medmat.item;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.region.RegionMark;

/**
 * A finished question.
 *
 * @param image the image's path below the dataset's folder
 * @param instruction the question
 * @param options in the order in which they are lettered
 * @param right the place of the answer among them
 * @param mark where the thing asked for is; null where the question is about the whole image
 */
public record Item(
        String image,
        String instruction,
        List<Option> options,
        int right,
        @Nullable RegionMark mark,
        Origin origin) {

    private static final List<String> LETTERS =
            IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString).toList();
    private static final List<String> BEFORE_OPTIONS =
            LETTERS.stream().map(letter -> "\n" + letter + ": ").toList();
    private static final String CLOSING = "\nAnswer with the option's letter from the given choices directly.";

    /** A label, several joined by commas, or a box. */
    public String answer() {
        return options.get(right).text();
    }

    /** The question with its lettered options. */
    public String choice() {
        StringBuilder text = new StringBuilder();
        forEachPieceOfChoice(text::append);
        return text.toString();
    }

    /** The same in its pieces, of which other items have the same ones. */
    public void forEachPieceOfChoice(Consumer<String> to) {
        to.accept(instruction);
        for (int i = 0; i < options.size(); i++) {
            to.accept(BEFORE_OPTIONS.get(i));
            to.accept(options.get(i).text());
        }
        to.accept(CLOSING);
    }

    public String letter() {
        return LETTERS.get(right);
    }
}
