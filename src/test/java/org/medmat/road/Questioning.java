package org.medmat.road;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.guess.Measure;
import org.medmat.guess.Measuring;
import org.medmat.guess.Texts;
import org.medmat.item.Item;
import org.medmat.item.Origin;
import org.medmat.item.Side;
import org.medmat.question.Asked;
import org.medmat.question.Asking;
import org.medmat.question.Distractors;
import org.medmat.question.Instructions;
import org.medmat.question.LabelKind;
import org.medmat.question.SampledItems;
import org.medmat.random.Dice;
import org.medmat.sample.Grouping;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.split.Splitter;

/** Asks about samples as the catalog says, for tests, and measures what guessers reach. */
final class Questioning {

    static final List<String> HEAD = List.of(
            "| file | chance | base | floor | guesser, as published | guesser, fair | options |",
            "| --- | --- | --- | --- | --- | --- | --- |");

    private static final int MOST_OPTIONS = 4;

    private Questioning() {}

    /** The same images, as if the dataset had no split of its own. */
    static Samples withoutOwnSplit(Samples samples) {
        SampleList list = new SampleList();
        for (int sample = 0; sample < samples.size(); sample++) {
            list.add(samples.path(sample), samples.truth(sample), samples.path(sample), null);
        }
        return list.samples();
    }

    /** For readers in a hurry. */
    static String shortRow(String name, Measure fair, Measure published) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f %% | %.0f %% | %.0f %% |",
                name,
                100 * fair.floor(),
                100 * published.share(published.best()),
                100 * fair.share(fair.best()));
    }

    static String row(String file, Measure fair, Measure published) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.1f |",
                file,
                fair.chance(),
                fair.base(),
                fair.floor(),
                published.share(published.best()),
                fair.share(fair.best()),
                fair.options());
    }

    /** @param whole what is learnt and asked of the subset */
    static Measure measure(Dataset dataset, Subset subset, Samples samples, Distractors distractors, Measuring whole) {
        return measure(ask(dataset, subset, samples, distractors), dataset.number(), whole);
    }

    private static SampledItems ask(Dataset dataset, Subset subset, Samples samples, Distractors distractors) {
        Dice dice = new Dice(42, dataset.number());
        Grouping grouping = Grouping.of(samples);
        return new Asking(
                        new Origin.Home(dataset.number(), subset.number(), ""),
                        org.medmat.catalog.DatasetAsking.answering(dataset, subset),
                        Map.of(
                                new LabelKind(),
                                Instructions.of(
                                        Objects.requireNonNull(subset.asks().get(new LabelKind())))),
                        new Asking.Options(MOST_OPTIONS, distractors),
                        dice)
                .items(new Asked(
                        samples,
                        grouping,
                        Splitter.split(samples, grouping, dice, subset.labels().size())));
    }

    private static Measure measure(SampledItems items, int dataset, Measuring whole) {
        Measuring own = new Measuring();
        Texts text = new Texts();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item != null) {
                text.clear();
                text.add(dataset, item);
                boolean isTrain = item.origin().placing().side() == Side.TRAIN;
                for (Measuring measuring : List.of(own, whole)) {
                    if (isTrain) {
                        measuring.teach(text, 0);
                    } else {
                        measuring.ask(text, 0);
                    }
                }
            }
        }
        return own.measure().orElseThrow();
    }
}
