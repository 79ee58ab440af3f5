package org.medmat.question;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medmat.random.Dice;

/**
 * What the seed alone decides of a finished question, once its picture, its thing and its options are known: for those who
 * look whether it was drawn so. Any number of threads may share it.
 *
 * @param thing what it asks about, as its item's key has it
 */
public record Redrawing(Asking asking, QuestionKind kind, long picture, String thing) {

    /** Whether questions of this kind are asked at all. */
    public boolean isAsked() {
        return asking.instructions().containsKey(kind);
    }

    /** The question's text, still with its placeholders. */
    public String instruction(List<String> options) {
        return Objects.requireNonNull(asking.instructions().get(kind))
                .drawFor(options, draws().stream(Dice.Purpose.INSTRUCTION));
    }

    /** Where the right one of so many options stands; of a question about a region, whose options are drawn beforehand. */
    public int rightPlace(int options) {
        List<Integer> places = IntStream.range(0, options).boxed().collect(Collectors.toList());
        draws().stream(Dice.Purpose.OPTIONS).shuffle(places);
        return places.indexOf(0);
    }

    private Dice.Draws draws() {
        return kind.isAboutRegions()
                ? asking.dice().of(picture, kind.word(), thing)
                : asking.dice().of(picture);
    }
}
