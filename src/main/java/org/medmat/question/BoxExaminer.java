package org.medmat.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medmat.label.LabelList;
import org.medmat.question.BoxPool.Thousandths;
import org.medmat.random.Dice;
import org.medmat.random.RandomStream;
import org.medmat.sample.Mark;
import org.medmat.sample.Samples;
import org.medmat.split.Split;

/** Asks where a thing is: its box among boxes where it is in other images, or among boxes of its size elsewhere. */
public final class BoxExaminer implements Questioner {

    /** A wrong box overlaps the right one by less than this. */
    private static final double APART = 0.3;
    /** A wrong box overlaps another wrong one by less than this. */
    private static final double DIFFERENT = 0.7;

    private static final int DRAWS = 100;
    private static final int PLACINGS = 400;
    private static final int THOUSAND = 1000;
    private static final String TARGET = "{target}";

    private final int dataset;
    private final String licence;
    private final LabelList labels;
    private final List<String> instructions;
    private final BoxPool pool;
    private final int maxOptions;
    private final Dice dice;

    public BoxExaminer(
            int dataset,
            String licence,
            LabelList labels,
            List<String> instructions,
            BoxPool pool,
            int maxOptions,
            Dice dice) {
        this.dataset = dataset;
        this.licence = licence;
        this.labels = labels;
        this.instructions = List.copyOf(instructions);
        this.pool = pool;
        this.maxOptions = maxOptions;
        this.dice = dice;
    }

    @Override
    public @Nullable Item ask(Samples samples, int sample, Split split) {
        Mark mark = Objects.requireNonNull(samples.mark(sample));
        int label = samples.truth(sample).labels().get(0);
        String image = samples.path(sample);
        // An image may be asked about several things: each has streams of its own.
        Dice.Draws draws = dice.of(image + "\n" + labels.name(label));
        Thousandths right = Thousandths.of(mark);
        List<Thousandths> boxes = new ArrayList<>(maxOptions);
        boxes.add(right);
        draw(boxes, pool.ofLabel(label), draws.stream(Dice.Purpose.BOXES));
        if (boxes.size() == 1) {
            return null;
        }
        draws.stream(Dice.Purpose.OPTIONS).shuffle(boxes);
        String instruction =
                instructions.get(draws.stream(Dice.Purpose.INSTRUCTION).below(instructions.size()));
        return new Item(
                dataset,
                licence,
                image,
                samples.raw(sample),
                split.side(sample),
                split.rule(),
                instruction.replace(TARGET, labels.within(label)),
                right.toString(),
                boxes.stream().map(Thousandths::toString).toList(),
                boxes.indexOf(right),
                mark);
    }

    /** Adds wrong boxes behind the right one, true ones of other images first. */
    private void draw(List<Thousandths> boxes, List<Thousandths> others, RandomStream random) {
        for (int draw = 0; draw < DRAWS && boxes.size() < maxOptions; draw++) {
            addIfWrong(boxes, others.get(random.below(others.size())));
        }
        Thousandths right = boxes.get(0);
        for (int placing = 0; placing < PLACINGS && boxes.size() < maxOptions; placing++) {
            addIfWrong(
                    boxes,
                    right.at(random.below(THOUSAND - right.width() + 1), random.below(THOUSAND - right.height() + 1)));
        }
    }

    private static void addIfWrong(List<Thousandths> boxes, Thousandths candidate) {
        if (!candidate.overlapsLess(boxes.get(0), APART)) {
            return;
        }
        for (Thousandths wrong : boxes.subList(1, boxes.size())) {
            if (!candidate.overlapsLess(wrong, DIFFERENT)) {
                return;
            }
        }
        boxes.add(candidate);
    }
}
