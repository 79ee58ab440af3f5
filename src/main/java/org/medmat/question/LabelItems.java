package org.medmat.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Item;
import org.medmat.item.Option;
import org.medmat.random.Dice;
import org.medmat.random.RandomStream;
import org.medmat.sample.Truth;

/** Asks what each image shows. */
final class LabelItems implements SampledItems {

    private static final QuestionKind KIND = new LabelKind();

    private final Asking asking;
    private final Asked asked;
    private final Slates slates;

    LabelItems(Asking asking, Asked asked, Slates slates) {
        this.asking = asking;
        this.asked = asked;
        this.slates = slates;
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
    public String thing(int item) {
        return "";
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
        String instruction = asking.instructions().draw(options, draws.stream(Dice.Purpose.INSTRUCTION));
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
