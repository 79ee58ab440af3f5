package org.medmat.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.label.LabelList;
import org.medmat.random.Dice;
import org.medmat.random.RandomStream;
import org.medmat.sample.Samples;
import org.medmat.split.Split;

/** Asks what an image shows. */
public final class Examiner implements Questioner {

    private final int dataset;
    private final String licence;
    private final LabelList labels;
    private final List<String> instructions;
    private final Pool pool;
    private final int maxOptions;
    private final Dice dice;

    public Examiner(
            int dataset,
            String licence,
            LabelList labels,
            List<String> instructions,
            Pool pool,
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
        String image = samples.path(sample);
        String answer = labels.text(samples.truth(sample).labels());
        Dice.Draws draws = dice.of(image);
        RandomStream random = draws.stream(Dice.Purpose.OPTIONS);
        List<String> options = new ArrayList<>(maxOptions);
        options.add(answer);
        pool.drawWrong(samples.truth(sample), maxOptions - 1, random, options);
        if (options.size() == 1) {
            return null;
        }
        random.shuffle(options);
        return new Item(
                dataset,
                licence,
                image,
                samples.raw(sample),
                split.side(sample),
                split.rule(),
                instructions.get(draws.stream(Dice.Purpose.INSTRUCTION).below(instructions.size())),
                answer,
                options,
                options.indexOf(answer));
    }
}
