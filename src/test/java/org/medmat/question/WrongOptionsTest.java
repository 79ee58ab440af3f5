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
import org.junit.jupiter.params.provider.CsvSource;
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
            Map.of("Malignant", List.of("Carcinoma", "Melanoma"), "Benign", List.of("Cyst", "Nevus")),
            Map.of(),
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

    @ParameterizedTest(name = "among the labels, {0}, asked with seed {1}")
    @CsvSource({"FAIR, 1", "FAIR, 2", "PUBLISHED, 1", "PUBLISHED, 2"})
    void whereImagesHaveOneLabel(Distractors distractors, int seed) {
        RandomStream random = new RandomStream(seed);
        Asking.Options options = new Asking.Options(2 + random.below(5), distractors);
        Exam exam = Exam.single(LABELS, options, truths(random, 1));
        for (int i = 0; i < ITEMS; i++) {
            check(exam, i);
        }
    }

    @ParameterizedTest(name = "among the label sets, {0}, asked with seed {1}")
    @CsvSource({"FAIR, 3", "FAIR, 4", "PUBLISHED, 3", "PUBLISHED, 4"})
    void whereImagesHaveSeveral(Distractors distractors, int seed) {
        RandomStream random = new RandomStream(seed);
        Asking.Options options = new Asking.Options(2 + random.below(5), distractors);
        Exam exam = Exam.multi(LABELS, options, truths(random, 4));
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
            assertThat(further(exam, truth, List.of(truth.labels())))
                    .as("wrong answers for %s, of which no item was made", truth)
                    .isEmpty();
            return;
        }
        Set<String> folded = new HashSet<>();
        Exam.options(item).forEach(option -> folded.add(Fold.ignoringCaseAndBlanks(option)));
        List<LabelSet> options =
                Exam.options(item).stream().map(exam.meanings()::get).toList();
        if (folded.size() != item.options().size()
                || !Exam.options(item).get(item.right()).equals(item.answer())
                || !item.answer().equals(LABELS.text(truth.labels()))
                || !Exam.wrong(item).stream()
                        .allMatch(option -> isWrong(exam.meanings().get(option), truth))
                || exam.options().distractors() == Distractors.FAIR && !meet(options)
                || options.size() < exam.options().most()
                        && !further(exam, truth, options).isEmpty()
                || options.size() > exam.options().most()) {
            throw new AssertionError(item + " for an image of which is known: " + truth);
        }
    }

    /** What could stand among the options too. */
    private static List<LabelSet> further(Exam exam, Truth truth, List<LabelSet> options) {
        return exam.meanings().values().stream()
                .filter(set -> isWrong(set, truth) && !options.contains(set))
                .filter(set -> exam.options().distractors() == Distractors.PUBLISHED
                        || options.stream().allMatch(option -> meet(List.of(set, option))))
                .toList();
    }

    /** Each is wrong where another one is right. */
    private static boolean meet(List<LabelSet> options) {
        return options.stream().allMatch(one -> options.stream()
                .allMatch(other -> other.equals(one) || isWrong(other, Truth.of(one))));
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
                LABELS,
                Exam.fair(6),
                List.of(truth("Cyst", "Edema", "Fracture"), truth("Cyst", "Edema"), truth("Edema")));
        assertThat(Exam.wrong(Objects.requireNonNull(exam.ask(0))))
                .doesNotContain("Cyst, edema", "Cyst", "Edema", "Fracture");
    }

    @Test
    void aLargerSetThanTheImagesIsOnlyAsPublishedForItsPartIsNotWrongBesideIt() {
        LabelList two = new LabelList(List.of("Cyst", "Edema"), Map.of(), Map.of(), Set.of());
        List<Truth> truths = List.of(Truth.of(LabelSet.of(0)), Truth.of(LabelSet.of(0, 1)));
        assertThat(Exam.options(Objects.requireNonNull(
                        Exam.multi(two, Exam.published(4), truths).ask(0))))
                .containsExactlyInAnyOrder("Cyst", "Edema", "Cyst, edema");
        assertThat(Exam.options(Objects.requireNonNull(
                        Exam.multi(two, Exam.fair(4), truths).ask(0))))
                .containsExactlyInAnyOrder("Cyst", "Edema");
    }

    @Test
    void aSetIsOfferedOnlyIfOneLabelInItIsNeitherTheImagesNorOverlappingNorUnsure() {
        Exam exam = Exam.multi(
                LABELS,
                Exam.published(6),
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
            new PublishedSlates(new Asking.Answering(LABELS, true, LabelSet.EMPTY), sets, 6)
                    .draw(exam.truth(0), new RandomStream(seed), drawn);
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
