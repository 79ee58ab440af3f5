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
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;
import org.medmat.random.RandomStream;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;

@DisplayName("A label that stands in two groups or more is tested")
class RareLabelsTest {

    private static final int COMMON = 0;
    private static final int RARE = 1;
    private static final int OF_ONE_PATIENT = 2;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "with seed {0}")
    @MethodSource("seeds")
    void ofFourPatientsWithTenImagesEachNoneWasTested(int seed) {
        SampleList list = new SampleList();
        for (int patient = 0; patient < 4; patient++) {
            for (int image = 0; image < 10; image++) {
                int label = image > 0 ? COMMON : patient < 2 ? RARE : patient == 2 ? OF_ONE_PATIENT : COMMON;
                list.add(patient + "/" + image + ".png", Truth.of(LabelSet.of(label)), "patient " + patient, null);
            }
        }
        Samples samples = list.samples();
        Split split = SplitterTest.split(samples, new Dice(seed, 7), 3);
        assertThat(tested(samples, split)).contains(COMMON, RARE);
        assertThat(split.test().cardinality())
                .as("no more than needed goes to the test side")
                .isEqualTo(10);
    }

    @Test
    void twoLargePatientsWereBothTrainedWith() {
        SampleList list = new SampleList();
        IntStream.range(0, 400)
                .forEach(image -> list.add(image + ".png", Truth.of(LabelSet.of(0)), "patient " + image % 2, null));
        assertThat(SplitterTest.split(list.samples(), new Dice(1, 1), 1).test().cardinality())
                .isEqualTo(200);
    }

    /** Up to six patients with up to 15 images of up to five labels, several at once. */
    @ParameterizedTest(name = "of the few patients generated with seed {0}")
    @MethodSource("seeds")
    void whateverFewPatientsShow(int seed) {
        RandomStream random = new RandomStream(seed);
        int labels = 1 + random.below(5);
        int patients = 1 + random.below(6);
        SampleList list = new SampleList();
        Map<Integer, Set<Integer>> patientsOf = new TreeMap<>();
        for (int patient = 0; patient < patients; patient++) {
            for (int image = random.below(15); image >= 0; image--) {
                LabelSet truth = LabelSet.of(random.below(labels), random.below(labels));
                int shownBy = patient;
                truth.stream().forEach(label -> patientsOf
                        .computeIfAbsent(label, each -> new HashSet<>())
                        .add(shownBy));
                list.add(patient + "/" + image + ".png", Truth.of(truth), "patient " + patient, null);
            }
        }
        Samples samples = list.samples();
        Split split = SplitterTest.split(samples, new Dice(seed, 7), labels);
        List<Integer> inTwoGroups = new ArrayList<>();
        patientsOf.forEach((label, shownBy) -> {
            if (shownBy.size() > 1) {
                inTwoGroups.add(label);
            }
        });
        assertThat(tested(samples, split)).containsAll(inTwoGroups);
        assertThat(split.test().cardinality())
                .as("something is left to train with")
                .isLessThan(samples.size());
    }

    private static Set<Integer> tested(Samples samples, Split split) {
        Set<Integer> tested = new HashSet<>();
        split.test().stream()
                .forEach(sample -> samples.truth(sample).labels().stream().forEach(tested::add));
        return tested;
    }
}
