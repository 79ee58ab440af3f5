package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
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
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.question.Distractors;
import org.medmat.random.RandomStream;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;

/**
 * Drawn images in the proportions of each dataset, asked as the catalog says. {@code -Dmedmat.images=100000} draws more of them; what is
 * measured is written into {@code target/guessing.md}.
 */
@DisplayName("Who sees the options and not the picture reaches no more than the bar, with the images that are expected")
class ExpectedSharesTest {

    private static final int IMAGES = Integer.getInteger("medmat.images", 4_000);
    private static final int MOST_LABELS = 8;
    /** CheXpert names an opacity beside what it is a sign of, so that half of its sets hold others; drawn sets are worse than real ones. */
    private static final Set<String> CANNOT = Set.of("Ori--77");

    private static final Catalog CATALOG = CatalogReader.builtIn();
    private static final List<String> TABLE = new ArrayList<>(Questioning.HEAD);

    static Stream<Subset> subsets() {
        return CATALOG.subsets().values().stream().filter(subset -> !subset.asksAboutRegions());
    }

    @ParameterizedTest(name = "of {0}")
    @MethodSource("subsets")
    void of(Subset subset) {
        Measuring whole = new Measuring();
        Measuring wholeAsPublished = new Measuring();
        List<Dataset> datasets = CATALOG.datasetsOf(subset);
        for (Dataset dataset : datasets) {
            Samples samples = samples(dataset, subset);
            Measure fair = Questioning.measure(dataset, subset, samples, Distractors.FAIR, whole);
            Measure published = Questioning.measure(dataset, subset, samples, Distractors.PUBLISHED, wholeAsPublished);
            check("Ori--" + dataset.number(), fair, published);
        }
        check(
                "Subset--" + subset.number(),
                whole.measure().orElseThrow(),
                wholeAsPublished.measure().orElseThrow());
    }

    private static void check(String file, Measure fair, Measure published) {
        TABLE.add(Questioning.row(file, fair, published));
        if (!CANNOT.contains(file)) {
            assertThat(fair.isOver()).as("%s: %s", file, fair).isFalse();
        }
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
        ofLabels.forEach((label, range) -> shares[labels.find(label)] = middle(range) / images);
        if (ofLabels.isEmpty()) {
            for (int rank = 0; rank < assessed.size(); rank++) {
                shares[assessed.get(rank)] = 0.25 / (rank + 1);
            }
        }
        return shares;
    }

    /** Of a range so wide that it says little, the lower end. */
    private static double middle(Expectation.Range range) {
        return range.most() > 2 * range.least() ? range.least() : (range.least() + range.most()) / 2.0;
    }

    private static LabelSet one(double[] shares, RandomStream random) {
        double left = random.unit() * DoubleStream.of(shares).sum();
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

    /**
     * The label that says that there is nothing, as often as expected; else one of the others, and as many more as there are of them on
     * average.
     */
    private static LabelSet several(double[] shares, LabelList labels, RandomStream random) {
        int nothing = Math.max(Math.max(labels.find("No finding"), labels.find("Normal")), labels.find("Negative"));
        double none = nothing < 0 ? 0 : shares[nothing];
        if (random.unit() < none) {
            return LabelSet.of(nothing);
        }
        double[] others = shares.clone();
        if (nothing >= 0) {
            others[nothing] = 0;
        }
        double mean = Math.max(1, DoubleStream.of(others).sum() / (1 - none));
        LabelSet set = one(others, random);
        while (set.size() < MOST_LABELS && random.unit() < (mean - 1) / mean) {
            set = set.with(one(others, random));
        }
        return set;
    }
}
