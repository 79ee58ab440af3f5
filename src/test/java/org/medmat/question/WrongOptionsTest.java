package org.medmat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.item.Item;
import org.medmat.item.Option;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.RandomStream;
import org.medmat.sample.Truth;
import org.medmat.text.Fold;

@DisplayName("A wrong option is wrong")
class WrongOptionsTest {

    /** So many items for each way of asking; there are four. */
    private static final int ITEMS = 25_000;

    private static final LabelList LABELS = new LabelList(
            List.of(
                    "Benign",
                    "Carcinoma",
                    "Cyst",
                    "Edema",
                    "Fracture",
                    "Malignant",
                    "Melanoma",
                    "Nevus",
                    "No finding",
                    "X-ray artifact"),
            Map.of("Malignant", List.of("Carcinoma", "Melanoma"), "Benign", List.of("Cyst", "Nevus")), Map.of(),
            Set.of());

    /** Both ways, written out. */
    private static final Map<String, Set<String>> OVERLAPPING = Map.of(
            "Benign", Set.of("Cyst", "Nevus"),
            "Carcinoma", Set.of("Malignant"),
            "Cyst", Set.of("Benign"),
            "Edema", Set.of(),
            "Fracture", Set.of(),
            "Malignant", Set.of("Carcinoma", "Melanoma"),
            "Melanoma", Set.of("Malignant"),
            "Nevus", Set.of("Benign"),
            "No finding", Set.of(),
            "X-ray artifact", Set.of());

    @ParameterizedTest(name = "among the labels, asked with seed {0}")
    @ValueSource(ints = {1, 2})
    void whereImagesHaveOneLabel(int seed) {
        RandomStream random = new RandomStream(seed);
        Exam exam = Exam.single(LABELS, 2 + random.below(5), truths(random, 1));
        for (int i = 0; i < ITEMS; i++) {
            check(exam, i);
        }
    }

    @ParameterizedTest(name = "among the label sets, asked with seed {0}")
    @ValueSource(ints = {3, 4})
    void whereImagesHaveSeveral(int seed) {
        RandomStream random = new RandomStream(seed);
        Exam exam = Exam.multi(LABELS, 2 + random.below(5), truths(random, 4));
        for (int i = 0; i < ITEMS; i++) {
            check(exam, i);
        }
    }

    private static List<Truth> truths(RandomStream random, int most) {
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            LabelSet labels = draw(random, 1 + random.below(most));
            LabelSet unsure = draw(random, random.below(4)).without(labels);
            truths.add(new Truth(labels, unsure));
        }
        return truths;
    }

    private static LabelSet draw(RandomStream random, int size) {
        return LabelSet.of(IntStream.range(0, size).map(i -> random.below(LABELS.size())));
    }

    /** Plain loops and conditions: these lines run some hundred thousand times. */
    private static void check(Exam exam, int sample) {
        Truth truth = exam.truth(sample);
        Item item = exam.ask(sample);
        if (item == null) {
            assertThat(wrongAnswers(exam, truth))
                    .as("wrong answers for %s, of which no item was made", truth)
                    .isZero();
            return;
        }
        Set<String> folded = new HashSet<>();
        Exam.options(item).forEach(option -> folded.add(Fold.ignoringCaseAndBlanks(option)));
        if (folded.size() != item.options().size()
                || !Exam.options(item).get(item.right()).equals(item.answer())
                || !item.answer().equals(LABELS.text(truth.labels()))
                || !Exam.wrong(item).stream()
                        .allMatch(option -> isWrong(exam.meanings().get(option), truth))
                || item.options().size() < exam.maxOptions() && item.options().size() != 1 + wrongAnswers(exam, truth)
                || item.options().size() > exam.maxOptions()) {
            throw new AssertionError(item + " for an image of which is known: " + truth);
        }
    }

    private static int wrongAnswers(Exam exam, Truth truth) {
        return (int) exam.meanings().values().stream()
                .filter(set -> isWrong(set, truth))
                .count();
    }

    /** Rule 3, said once more in other words. */
    private static boolean isWrong(LabelSet option, Truth truth) {
        for (int label : option.stream().toArray()) {
            if (!mayBeTrue(label, truth.labels()) && !mayBeTrue(label, truth.unsure())) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeTrue(int label, LabelSet held) {
        return held.contains(label)
                || held.stream()
                        .anyMatch(other -> OVERLAPPING.get(LABELS.name(label)).contains(LABELS.name(other)));
    }

    @Test
    void aPartOfTheImagesLabelsIsNotWrong() {
        Exam exam = Exam.multi(
                LABELS, 6, List.of(truth("Cyst", "Edema", "Fracture"), truth("Cyst", "Edema"), truth("Edema")));
        assertThat(Exam.wrong(Objects.requireNonNull(exam.ask(0))))
                .doesNotContain("Cyst, edema", "Cyst", "Edema", "Fracture");
    }

    @Test
    void aLargerSetThanTheImagesIs() {
        LabelList two = new LabelList(List.of("Cyst", "Edema"), Map.of(), Map.of(), Set.of());
        Exam exam = Exam.multi(two, 4, List.of(Truth.of(LabelSet.of(0)), Truth.of(LabelSet.of(0, 1))));
        assertThat(Exam.options(Objects.requireNonNull(exam.ask(0))))
                .containsExactlyInAnyOrder("Cyst", "Edema", "Cyst, edema");
    }

    @Test
    void aSetIsOfferedOnlyIfOneLabelInItIsNeitherTheImagesNorOverlappingNorUnsure() {
        Exam exam = Exam.multi(
                LABELS,
                6,
                List.of(
                        new Truth(set("Melanoma"), set("Edema")),
                        truth("Malignant", "Melanoma"),
                        truth("Edema", "Malignant"),
                        truth("Edema", "Melanoma"),
                        truth("Malignant", "Nevus")));
        List<LabelSet> sets = List.copyOf(exam.meanings().values());
        Set<String> offered = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            List<Option> drawn = new ArrayList<>();
            Pool.ofSets(LABELS, sets).drawWrong(exam.truth(0), 5, new RandomStream(seed), drawn);
            drawn.forEach(option -> offered.add(option.text()));
        }
        assertThat(offered)
                .containsExactlyInAnyOrder(
                        "Benign",
                        "Carcinoma",
                        "Cyst",
                        "Fracture",
                        "Nevus",
                        "No finding",
                        "X-ray artifact",
                        "Malignant, nevus");
    }

    private static Truth truth(String... names) {
        return Truth.of(set(names));
    }

    private static LabelSet set(String... names) {
        return LabelSet.of(Arrays.stream(names).mapToInt(LABELS::find));
    }
}
