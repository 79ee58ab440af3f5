package org.medmat.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.item.OwnSplit;
import org.medmat.item.Side;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;
import org.medmat.random.RandomStream;
import org.medmat.sample.Grouping;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;

@DisplayName("The split")
class SplitterTest {

    private static final Dice DICE = new Dice(1, 2);

    static Split split(Samples samples, Dice dice, int labels) {
        return Splitter.split(samples, Grouping.of(samples), dice, labels);
    }

    @Test
    void takesATenthOfEachLabelToTheLastImage() {
        Samples kidneys = single(3709, 5077, 1377, 2283);
        Split split = split(kidneys, DICE, 4);

        assertThat(testImages(kidneys, split, 4)).containsExactly(371, 508, 138, 228);
        assertThat(kidneys.size() - split.test().cardinality()).isEqualTo(11_201);
        assertThat(split.rule()).isEqualTo(SplitRule.BY_LABEL);
        assertThat(split.groups()).isEqualTo(12_446);
    }

    @ParameterizedTest(name = "of {0} images {1} are for testing")
    @CsvSource({"1, 0", "2, 1", "4, 1", "5, 1", "10, 1", "14, 1", "15, 2", "100, 10", "104, 10", "105, 11"})
    void roundsHalvesUp(int images, int forTesting) {
        assertThat(split(single(images), DICE, 1).test().cardinality()).isEqualTo(forTesting);
    }

    @Test
    void isAnotherOneWithAnotherSeedOrDataset() {
        Samples samples = single(200, 300);
        Split split = split(samples, DICE, 2);

        assertThat(split(samples, new Dice(1, 2), 2).test()).isEqualTo(split.test());
        assertThat(split(samples, new Dice(2, 2), 2).test()).isNotEqualTo(split.test());
        assertThat(split(samples, new Dice(1, 3), 2).test()).isNotEqualTo(split.test());
    }

    @Test
    void favoursNoPlaceInTheList() {
        Split split = split(single(10_000), DICE, 1);
        assertThat(split.test().get(0, 5_000).cardinality()).isBetween(450, 550);
    }

    @Test
    void respectsTheDatasetsOwn() {
        SampleList list = new SampleList();
        for (int i = 0; i < 100; i++) {
            list.add(
                    i + ".png",
                    Truth.of(LabelSet.of(0)),
                    "patient " + i / 3,
                    i % 4 == 0 ? OwnSplit.TEST : OwnSplit.TRAIN);
        }
        Split split = split(list.samples(), DICE, 1);

        assertThat(split.rule()).isEqualTo(SplitRule.OWN);
        assertThat(split.groups()).isEqualTo(34);
        assertThat(IntStream.range(0, 100))
                .allSatisfy(i -> assertThat(split.side(i)).isEqualTo(i % 4 == 0 ? Side.TEST : Side.TRAIN));
    }

    @Test
    void trainsWithWhatTheDatasetsOwnLeavesOpen() {
        Samples samples = new SampleList()
                .add("a.png", Truth.of(LabelSet.of(0)), "1", OwnSplit.TEST)
                .add("b.png", Truth.of(LabelSet.of(0)), "2", null)
                .add("c.png", Truth.of(LabelSet.of(0)), "3", OwnSplit.TRAIN)
                .samples();
        assertThat(split(samples, DICE, 1).test().stream()).containsExactly(0);
    }

    @Test
    void ofOnePatientOnlyHasNoTestSide() {
        SampleList list = new SampleList();
        IntStream.range(0, 50).forEach(i -> list.add(i + ".png", Truth.of(LabelSet.of(0)), "the one", null));
        Split split = split(list.samples(), DICE, 1);

        assertThat(split.test().isEmpty()).isTrue();
        assertThat(split.rule()).isEqualTo(SplitRule.BY_PATIENT);
        assertThat(split.groups()).isEqualTo(1);
    }

    @Test
    void saysInWordsWhyASampleIsOnItsSide() {
        assertThat(SplitRule.values())
                .extracting(SplitRule::words)
                .containsExactly(
                        "the dataset's own split",
                        "9:1 by label, each patient on one side",
                        "9:1 by label",
                        "as the dataset that it follows");
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(split(new SampleList().samples(), DICE, 3).test().isEmpty()).isTrue();
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "of the dataset generated with seed {0}")
    @MethodSource("seeds")
    void keepsPatientsTogetherAndLabelsInProportion(int seed) {
        Generated generated = Generated.of(seed);
        Samples samples = generated.samples();
        Split split = split(samples, DICE, generated.labels());

        Map<Long, Set<Side>> sides = new TreeMap<>();
        IntStream.range(0, samples.size())
                .forEach(i -> sides.computeIfAbsent(samples.patient(i), patient -> new HashSet<>())
                        .add(split.side(i)));
        assertThat(sides.values().stream().filter(both -> both.size() > 1))
                .as("patients on both sides")
                .isEmpty();
        assertThat(split.groups()).isEqualTo(sides.size());

        int[] tested = testImages(samples, split, generated.labels());
        for (int label = 0; label < generated.labels(); label++) {
            int wanted = (generated.images(label) + 5) / 10;
            // A patient with various labels brings more of one to reach enough of another.
            int tolerated = generated.largestGroup() + (generated.mixed() ? wanted / 2 : 0);
            assertThat(tested[label])
                    .as("test images of label %d", label)
                    .isBetween(wanted - tolerated, wanted + tolerated);
        }
    }

    @ParameterizedTest(name = "of the dataset generated with seed {0}")
    @ValueSource(ints = {300, 301, 302, 303, 304, 305, 306, 307, 308, 309})
    void doesNotDependOnTheOrderOfTheSamples(int seed) {
        Generated generated = Generated.of(seed);
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, generated.list().size()).boxed().toList());
        new RandomStream(seed).shuffle(order);
        Samples straight = generated.samples();
        Samples shuffled = generated.samples(order);

        assertThat(testPaths(shuffled, split(shuffled, DICE, generated.labels())))
                .isEqualTo(testPaths(straight, split(straight, DICE, generated.labels())));
    }

    private static Samples single(int... imagesByLabel) {
        SampleList list = new SampleList();
        for (int label = 0; label < imagesByLabel.length; label++) {
            for (int i = 0; i < imagesByLabel[label]; i++) {
                list.add(label + "/" + i + ".png", label);
            }
        }
        return list.samples();
    }

    private static int[] testImages(Samples samples, Split split, int labels) {
        int[] counts = new int[labels];
        split.test().stream().forEach(i -> samples.truth(i).labels().stream().forEach(label -> counts[label]++));
        return counts;
    }

    private static Set<String> testPaths(Samples samples, Split split) {
        Set<String> paths = new HashSet<>();
        split.test().stream().forEach(i -> paths.add(samples.path(i)));
        return paths;
    }
}
