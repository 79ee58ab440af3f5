package org.medmat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.medmat.item.Item;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.ChiSquare;
import org.medmat.random.RandomStream;
import org.medmat.sample.Truth;

/** All seeds are fixed: what fits chance once fits for ever. */
@DisplayName("Nobody can guess the answer: in 100,000 questions")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChanceTest {

    private static final int ITEMS = 100_000;
    private static final LabelList EIGHT =
            new LabelList(IntStream.range(0, 8).mapToObj(i -> "Label " + i).toList(), Map.of(), Map.of(), Set.of());

    // No constants: what tests the tests changes the program between them.
    private final List<Item> single =
            Exam.single(EIGHT, Exam.fair(4), singleTruths()).askAll();
    private final List<Item> multi =
            Exam.multi(EIGHT, Exam.fair(4), multiTruths()).askAll();

    @Test
    void theAnswerHasEveryLetterEquallyOften() {
        assertUniform(count(single, Item::letter), 4);
        assertUniform(count(multi, Item::letter), 4);
    }

    @Test
    void theAnswerHasEveryLetterEquallyOftenWhateverItIs() {
        IntStream.range(0, 8)
                .mapToObj(EIGHT::name)
                .forEach(answer -> assertUniform(
                        count(
                                single.stream()
                                        .filter(item -> item.answer().equals(answer))
                                        .toList(),
                                Item::letter),
                        4));
    }

    @Test
    void eachOfTheSixInstructionsComesEquallyOften() {
        assertUniform(count(single, Item::instruction), 6);
        assertUniform(count(multi, Item::instruction), 6);
    }

    @Test
    void theInstructionTellsNothingAboutTheLetter() {
        assertUniform(count(single, item -> item.instruction() + item.letter()), 24);
    }

    @Test
    void eachThreeWrongLabelsComeEquallyOftenBesideEachAnswer() {
        Map<String, Map<List<String>, Long>> byAnswer = new TreeMap<>();
        for (Item item : single) {
            List<String> wrong = Exam.wrong(item).stream().sorted().toList();
            byAnswer.computeIfAbsent(item.answer(), answer -> new HashMap<>()).merge(wrong, 1L, Long::sum);
        }
        double statistic = 0;
        for (Map<List<String>, Long> counts : byAnswer.values()) {
            assertThat(counts).as("ways to choose three of seven").hasSize(35);
            statistic += ChiSquare.statistic(values(counts));
        }
        assertThat(ChiSquare.fits(statistic, 8 * 34))
                .as("chi-square %s", statistic)
                .isTrue();
    }

    @Test
    void wrongOptionsComeInEveryOrder() {
        assertUniform(
                count(
                        single.stream()
                                .filter(item -> item.answer().equals("Label 0"))
                                .toList(),
                        item -> {
                            List<String> options = Exam.options(item);
                            List<String> sorted = options.stream().sorted().toList();
                            return options.stream()
                                    .map(sorted::indexOf)
                                    .toList()
                                    .toString();
                        }),
                24);
    }

    @Test
    void eachWrongSetComesEquallyOftenWhereItIsAskedAsPublished() {
        List<Truth> truths = new ArrayList<>(Collections.nCopies(30_000, Truth.of(LabelSet.of(0, 1))));
        truths.addAll(List.of(truth(0), truth(0, 2), truth(1, 2, 3), truth(4, 5), truth(6, 7), truth(2, 3)));
        Exam exam = Exam.multi(EIGHT, Exam.published(2), truths);
        List<Item> items = exam.askAll().subList(0, 30_000);
        // Six single labels and the five sets that hold more than the image's own two.
        assertUniform(count(items, item -> Exam.wrong(item).get(0)), 11);
    }

    private static Truth truth(int... labels) {
        return Truth.of(LabelSet.of(labels));
    }

    private static List<Truth> singleTruths() {
        RandomStream random = new RandomStream(11);
        return IntStream.range(0, ITEMS).mapToObj(i -> truth(random.below(8))).toList();
    }

    private static List<Truth> multiTruths() {
        RandomStream random = new RandomStream(12);
        return IntStream.range(0, ITEMS)
                .mapToObj(i -> truth(random.below(8), random.below(8), random.below(8)))
                .toList();
    }

    private static Map<String, Long> count(List<Item> items, Function<Item, String> of) {
        Map<String, Long> counts = new TreeMap<>();
        items.forEach(item -> counts.merge(of.apply(item), 1L, Long::sum));
        return counts;
    }

    private static void assertUniform(Map<String, Long> counts, int kinds) {
        assertThat(counts).hasSize(kinds);
        assertThat(ChiSquare.fitsUniform(values(counts)))
                .as("%s of %s", counts, Arrays.stream(values(counts)).sum())
                .isTrue();
    }

    private static long[] values(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).toArray();
    }
}
