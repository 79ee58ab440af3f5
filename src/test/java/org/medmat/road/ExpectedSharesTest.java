package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Expectation;
import org.medmat.catalog.Subset;
import org.medmat.guess.Measure;
import org.medmat.guess.Measuring;
import org.medmat.guess.Texts;
import org.medmat.item.Item;
import org.medmat.item.Origin;
import org.medmat.item.Side;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.question.Asked;
import org.medmat.question.Asking;
import org.medmat.question.Distractors;
import org.medmat.question.Instruction;
import org.medmat.question.SampledItems;
import org.medmat.random.Dice;
import org.medmat.random.RandomStream;
import org.medmat.sample.Grouping;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;
import org.medmat.split.Splitter;

/**
 * Drawn images in the proportions of each dataset, asked as the catalog says. {@code -Dmedmat.images=100000} draws more of them; what is
 * measured is written into {@code target/guessing.md}.
 */
@DisplayName("Who sees the options and not the picture reaches no more than the bar, with the images that are expected")
class ExpectedSharesTest {

    private static final int IMAGES = Integer.getInteger("medmat.images", 4_000);
    private static final int MOST_OPTIONS = 4;
    private static final Catalog CATALOG = CatalogReader.builtIn();
    private static final List<String> TABLE = new ArrayList<>(List.of(
            "| file | chance | base | floor | guesser, as published | guesser, fair | options |",
            "| --- | --- | --- | --- | --- | --- | --- |"));

    static Stream<Subset> subsets() {
        return CATALOG.subsets().values().stream()
                .filter(subset -> !subset.asks().isAboutRegions());
    }

    @ParameterizedTest(name = "of {0}")
    @MethodSource("subsets")
    void of(Subset subset) {
        Measuring whole = new Measuring();
        Measuring wholeAsPublished = new Measuring();
        List<Dataset> datasets = CATALOG.datasetsOf(subset);
        for (Dataset dataset : datasets) {
            Samples samples = samples(dataset, subset);
            Measure fair = measure(ask(dataset, subset, samples, Distractors.FAIR), dataset.number(), whole);
            Measure published =
                    measure(ask(dataset, subset, samples, Distractors.PUBLISHED), dataset.number(), wholeAsPublished);
            check("Ori--" + dataset.number(), fair, published);
        }
        check(
                "Subset--" + subset.number(),
                whole.measure().orElseThrow(),
                wholeAsPublished.measure().orElseThrow());
    }

    private static void check(String file, Measure fair, Measure published) {
        TABLE.add(String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.1f |",
                file,
                fair.chance(),
                fair.base(),
                fair.floor(),
                published.share(published.best()),
                fair.share(fair.best()),
                fair.options()));
        assertThat(fair.isOver()).as("%s: %s", file, fair).isFalse();
    }

    @AfterAll
    static void write() throws IOException {
        Files.write(Path.of("target", "guessing.md"), TABLE);
    }

    private static Samples samples(Dataset dataset, Subset subset) {
        RandomStream random = new RandomStream(dataset.number());
        double[] shares = shares(dataset, subset.labels());
        SampleList list = new SampleList();
        for (int image = 0; image < IMAGES; image++) {
            LabelSet labels = subset.multiLabel() ? several(shares, subset.labels(), random) : one(shares, random);
            String path = "images/" + image + ".png";
            list.add(path, Truth.of(labels), path, null);
        }
        return list.samples();
    }

    /** How many images of all have each label; where nobody knows, the first has most. */
    private static double[] shares(Dataset dataset, LabelList labels) {
        double[] shares = new double[labels.size()];
        Map<String, Expectation.Range> expected = dataset.expected().labels();
        LabelSet assessed = Objects.requireNonNull(dataset.adapter()).assessed();
        Map<String, Expectation.Range> ofLabels = expected.size() < 2 ? Map.of() : expected;
        double images = dataset.expected().images() == null
                ? 1
                : (dataset.expected().images().least()
                                + dataset.expected().images().most())
                        / 2.0;
        ofLabels.forEach((label, range) -> shares[labels.find(label)] = (range.least() + range.most()) / 2.0 / images);
        if (ofLabels.isEmpty()) {
            for (int rank = 0; rank < assessed.size(); rank++) {
                shares[assessed.get(rank)] = 0.5 / (rank + 1);
            }
        }
        return shares;
    }

    private static LabelSet one(double[] shares, RandomStream random) {
        double left = random.unit()
                * IntStream.range(0, shares.length)
                        .mapToDouble(label -> shares[label])
                        .sum();
        int last = 0;
        for (int label = 0; label < shares.length; label++) {
            last = shares[label] > 0 ? label : last;
            left -= shares[label];
            if (left < 0) {
                return LabelSet.of(label);
            }
        }
        return LabelSet.of(last);
    }

    /** The label that says that there is nothing, as often as expected; else some of the others, each by its share of these images. */
    private static LabelSet several(double[] shares, LabelList labels, RandomStream random) {
        int nothing = Math.max(Math.max(labels.find("No finding"), labels.find("Normal")), labels.find("Negative"));
        double none = nothing < 0 ? 0 : shares[nothing];
        if (nothing >= 0 && random.unit() < none) {
            return LabelSet.of(nothing);
        }
        while (true) {
            LabelSet some = LabelSet.of(IntStream.range(0, shares.length)
                    .filter(label -> label != nothing && random.unit() < Math.min(0.9, shares[label] / (1 - none))));
            if (!some.isEmpty()) {
                return some;
            }
        }
    }

    private static SampledItems ask(Dataset dataset, Subset subset, Samples samples, Distractors distractors) {
        Dice dice = new Dice(42, dataset.number());
        Grouping grouping = Grouping.of(samples);
        return subset.asks()
                .items(
                        new Asking(
                                new Origin.Home(dataset.number(), subset.number(), ""),
                                Preparer.answering(dataset, subset),
                                subset.instructions().stream()
                                        .map(Instruction::of)
                                        .toList(),
                                new Asking.Options(MOST_OPTIONS, distractors),
                                dice),
                        new Asked(
                                samples,
                                grouping,
                                Splitter.split(
                                        samples, grouping, dice, subset.labels().size())));
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
