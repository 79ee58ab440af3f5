package org.medmat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

/** All seeds are fixed: what fits chance once fits for ever. */
@DisplayName("The options tell nothing")
class FairSlatesTest {

    private static final int ITEMS = 40_000;

    @ParameterizedTest(name = "of {0} answers whose shares are {1}, offered {2} at a time: who sees them guesses {3}")
    @CsvSource({
        "6, 21 21 19 20 16 3, 4, 0.25",
        "8, 51 18 13 10 3 3 1 1, 4, 0.51",
        "9, 66 8 7 6 6 3 2 1 1, 4, 0.66",
        "5, 20 20 20 20 20, 4, 0.25",
        "12, 30 20 10 10 10 5 5 4 3 1 1 1, 6, 0.30",
        "3, 50 30 20, 4, 0.50",
        "60, 40 9 8 7 6 5, 4, 0.40"
    })
    void beyondTheShareOfTheCommonestAnswer(int size, String shares, int most, double best) {
        LabelList labels = labels(size);
        List<Truth> truths = truths(size, shares);
        List<Item> items = Exam.single(labels, Exam.fair(most), truths).askAll();
        assertThat(bestGuess(items)).isLessThan(best + 0.02);
        assertThat(items).allSatisfy(item -> assertThat(item.options()).hasSize(Math.min(size, most)));
        assertThat(items.stream().flatMap(item -> Exam.wrong(item).stream()).collect(Collectors.toSet()))
                .as("every answer is a wrong option somewhere")
                .hasSize(size);
    }

    @Test
    void asTheyDidWhenTheyWereDrawnEvenly() {
        List<Item> items = Exam.single(labels(26), Exam.published(4), truths(9, "66 8 7 6 6 3 2 1 1"))
                .askAll();
        assertThat(bestGuess(items)).isGreaterThan(0.85);
    }

    @Test
    void whereImagesHaveSeveralLabels() {
        RandomStream random = new RandomStream(5);
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            int[] findings = IntStream.range(1, 12)
                    .filter(label -> random.unit() < 0.6 / (label + 2))
                    .toArray();
            truths.add(Truth.of(findings.length == 0 ? LabelSet.of(0) : LabelSet.of(findings)));
        }
        Exam exam = Exam.multi(labels(12), Exam.fair(4), truths);
        double commonest = Map.copyOf(count(truths)).values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElseThrow()
                / (double) ITEMS;
        List<Item> items = exam.askAll();
        assertThat(bestGuess(items)).isBetween(commonest - 0.02, commonest + 0.03);
        assertThat(items).allSatisfy(item -> assertThat(item.options()).hasSize(4));
    }

    @Test
    void whereTwoAnswersNeverMeetForEachStandsInSlatesOfItsOwnAndIsWrongInSomeOfThem() {
        LabelList labels =
                new LabelList(List.of("A", "B", "C", "D", "E", "F"), Map.of("A", List.of("B")), Map.of(), Set.of());
        List<Item> items = Exam.single(labels, Exam.fair(4), truths(6, "10 10 20 20 20 20"))
                .askAll();
        assertThat(bestGuess(items)).isLessThan(0.27);
        assertThat(items).allSatisfy(item -> assertThat(Exam.options(item)).doesNotContainSubsequence("A", "B"));
    }

    @Test
    void ofANegationAndWhatItDenies() {
        LabelList labels = new LabelList(
                List.of("Covid", "Not covid", "Pneumonia", "Edema"),
                Map.of(),
                Map.of("Not covid", List.of("Covid")),
                Set.of());
        List<Item> items =
                Exam.single(labels, Exam.fair(4), truths(4, "40 20 20 20")).askAll();
        assertThat(items.stream().map(item -> Set.copyOf(Exam.options(item))).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Set.of("Covid", "Not covid"), Set.of("Covid", "Pneumonia", "Edema"));
        assertThat(bestGuess(items)).isLessThan(0.47);
    }

    @Test
    void whereTheDatasetHasTwoAnswersAndAssessedMore() {
        LabelList labels = labels(6);
        List<Item> items = Exam.single(labels, Exam.fair(4), truths(2, "70 30")).askAll();
        assertThat(items)
                .allSatisfy(item -> assertThat(Exam.options(item)).hasSize(4).contains(labels.name(0), labels.name(1)));
        assertThat(bestGuess(items)).isLessThan(0.71);
    }

    @Test
    void whateverTheOrderOfTheImages() {
        List<Truth> truths = truths(60, "40 9 8 7 6 5");
        Map<LabelSet, Long> one = count(truths);
        Asking.Answering answering = new Asking.Answering(labels(60), false, LabelSet.EMPTY);
        FairSlates slates = new FairSlates(answering, new Answers(labels(60), one), 4, 1);
        FairSlates again = new FairSlates(answering, new Answers(labels(60), reversed(one)), 4, 1);
        for (int seed = 0; seed < 100; seed++) {
            List<Option> drawn = new ArrayList<>();
            List<Option> drawnAgain = new ArrayList<>();
            slates.draw(truths.get(seed), new RandomStream(seed), drawn);
            again.draw(truths.get(seed), new RandomStream(seed), drawnAgain);
            assertThat(drawn).isEqualTo(drawnAgain);
        }
    }

    private static Map<LabelSet, Long> reversed(Map<LabelSet, Long> counts) {
        Map<LabelSet, Long> reversed = new LinkedHashMap<>();
        List<LabelSet> keys = new ArrayList<>(counts.keySet());
        for (int i = keys.size() - 1; i >= 0; i--) {
            reversed.put(keys.get(i), Objects.requireNonNull(counts.get(keys.get(i))));
        }
        return reversed;
    }

    private static Map<LabelSet, Long> count(List<Truth> truths) {
        Map<LabelSet, Long> counts = new HashMap<>();
        truths.forEach(truth -> counts.merge(truth.labels(), 1L, Long::sum));
        return counts;
    }

    private static LabelList labels(int size) {
        return new LabelList(
                IntStream.range(0, size).mapToObj(i -> "Label " + i).toList(), Map.of(), Map.of(), Set.of());
    }

    /** @param shares in hundredths; what is left belongs to the other labels alike */
    private static List<Truth> truths(int size, String shares) {
        int[] given =
                Arrays.stream(shares.split(" ")).mapToInt(Integer::parseInt).toArray();
        List<Truth> truths = new ArrayList<>();
        for (int label = 0; label < given.length; label++) {
            for (int i = 0; i < given[label] * ITEMS / 100; i++) {
                truths.add(Truth.of(LabelSet.of(label)));
            }
        }
        for (int i = 0; size > given.length && truths.size() < ITEMS; i++) {
            truths.add(Truth.of(LabelSet.of(given.length + i % (size - given.length))));
        }
        return truths;
    }

    /** Learns on half of the items which option is most often right: of all that were shown, by their number, and in each slate. */
    private static double bestGuess(List<Item> items) {
        double best = 0;
        for (int way = 0; way < 3; way++) {
            Map<String, double[]> rates = new HashMap<>();
            int right = 0;
            int asked = 0;
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                List<String> options = Exam.options(item);
                String context = way == 0 ? "" : way == 1 ? options.size() + " " : new HashSet<>(options) + " ";
                if (i % 2 == 0) {
                    options.forEach(option -> {
                        double[] rate = rates.computeIfAbsent(context + option, added -> new double[] {0.5, 2});
                        rate[0] += option.equals(item.answer()) ? 1 : 0;
                        rate[1]++;
                    });
                } else {
                    String guess = options.stream()
                            .max(Comparator.comparingDouble(option -> {
                                double[] rate = rates.getOrDefault(context + option, new double[] {0.5, 2});
                                return rate[0] / rate[1];
                            }))
                            .orElseThrow();
                    right += guess.equals(item.answer()) ? 1 : 0;
                    asked++;
                }
            }
            best = Math.max(best, right / (double) asked);
        }
        return best;
    }
}
