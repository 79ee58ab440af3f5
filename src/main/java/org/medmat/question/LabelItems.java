package org.medmat.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Item;
import org.medmat.item.Option;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;
import org.medmat.random.RandomStream;
import org.medmat.sample.Column;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;

/** Asks what each image shows. */
final class LabelItems implements SampledItems {

    private static final QuestionKind KIND = new LabelKind();

    private final Asking asking;
    private final Asked asked;
    private final Slates slates;

    LabelItems(Asking asking, Asked asked) {
        this.asking = asking;
        this.asked = asked;
        this.slates = slates(asking, counts(asked.samples()));
    }

    private static Slates slates(Asking asking, Map<LabelSet, Long> counts) {
        Asking.Answering answering = asking.answering();
        return switch (asking.options().distractors()) {
            case FAIR ->
                new FairSlates(
                        answering,
                        new Answers(answering.labels(), counts),
                        asking.maxOptions(),
                        asking.dice().number(Dice.Purpose.SLATES));
            case PUBLISHED -> new PublishedSlates(answering, counts.keySet(), asking.maxOptions());
        };
    }

    /** What the images are answered with, and how many with each. */
    static Map<LabelSet, Long> counts(Samples samples) {
        Column<Truth> truths = samples.truths();
        long[] images = new long[truths.values().size()];
        for (int i = 0; i < samples.size(); i++) {
            images[truths.number(i)]++;
        }
        Map<LabelSet, Long> counts = new HashMap<>();
        for (int truth = 0; truth < images.length; truth++) {
            if (images[truth] > 0) {
                counts.merge(truths.values().get(truth).labels(), images[truth], Long::sum);
            }
        }
        return counts;
    }

    @Override
    public int size() {
        return asked.samples().size();
    }

    @Override
    public int sample(int item) {
        return item;
    }

    @Override
    public @Nullable Item get(int sample) {
        Truth truth = asked.samples().truth(sample);
        Option.Labels answer = slates.answer(truth.labels());
        Dice.Draws draws = asking.dice().of(asked.samples().identity(sample));
        RandomStream random = draws.stream(Dice.Purpose.OPTIONS);
        List<Option> options = new ArrayList<>(asking.maxOptions());
        options.add(answer);
        slates.draw(truth, random, options);
        if (options.size() == 1) {
            return null;
        }
        random.shuffle(options);
        String instruction = asking.instructions(KIND).draw(options, draws.stream(Dice.Purpose.INSTRUCTION));
        return new Item(
                asked.samples().path(sample),
                instruction,
                options,
                options.indexOf(answer),
                null,
                asked.origin(
                        asking.home(),
                        sample,
                        KIND,
                        answer.text(),
                        asked.samples().evidence(sample)));
    }
}
