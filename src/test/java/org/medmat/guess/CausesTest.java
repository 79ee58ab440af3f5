package org.medmat.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.item.Side;
import org.medmat.random.RandomStream;

@DisplayName("Questions that tell their answers are found out:")
class CausesTest {

    private static final int ITEMS = 10_000;
    private static final List<String> LABELS =
            IntStream.range(0, 40).mapToObj(i -> "Label " + i).toList();

    private final RandomStream random = new RandomStream(20261127);

    @Test
    @DisplayName("wrong options drawn evenly, where answers are not")
    void evenWrongOptions() {
        Measure measure = measure(this::skewed, 10, answer -> 4);
        assertThat(measure.base()).isBetween(0.45, 0.55);
        assertThat(measure.share(Guesser.SHOWN)).isGreaterThan(measure.floor() + 0.1);
        assertThat(measure.isOver()).isTrue();
    }

    @Test
    @DisplayName("foreign options, which never are the answer")
    void foreignOptions() {
        Measure measure = measure(i -> random.below(4), 40, answer -> 4);
        assertThat(measure.floor()).isLessThan(0.3);
        assertThat(measure.share(Guesser.SHOWN)).isGreaterThan(0.8);
        assertThat(measure.isOver()).isTrue();
    }

    @Test
    @DisplayName("fewer options for one answer than for others")
    void theNumberOfOptions() {
        Measure measure = measure(i -> random.below(4), 4, answer -> answer == 0 ? 2 : 4);
        assertThat(measure.share(Guesser.COMMONEST)).isLessThan(measure.bar());
        assertThat(measure.share(Guesser.BY_NUMBER)).isGreaterThan(measure.bar());
        assertThat(measure.isOver()).isTrue();
    }

    @Test
    @DisplayName("not those of which all offer the same, however skewed")
    void aFairFileIsNotBlamed() {
        Measure measure = measure(this::skewed, 4, answer -> 4);
        assertThat(measure.isOver()).isFalse();
        assertThat(measure.share(measure.best())).isBetween(measure.floor() - 0.01, measure.floor() + 0.01);
    }

    @Test
    @DisplayName("nor those whose options are drawn evenly as the answers are")
    void evenAnswersAreNotBlamed() {
        Measure measure = measure(i -> random.below(10), 10, answer -> 4);
        assertThat(measure.isOver()).isFalse();
    }

    /** Half of them the first label, a quarter the second, and so on. */
    private int skewed(int item) {
        return Math.min(Long.numberOfTrailingZeros(random.next()), 3);
    }

    /**
     * @param answers the answer of each item
     * @param labels how many are drawn from
     * @param options how many an item with this answer has
     */
    private Measure measure(IntFunction<Integer> answers, int labels, IntFunction<Integer> options) {
        Course course = new Course();
        for (int item = 0; item < ITEMS; item++) {
            int answer = answers.apply(item);
            List<String> pool = new ArrayList<>(LABELS.subList(0, labels));
            pool.remove(answer);
            random.shuffle(pool);
            List<String> shown = new ArrayList<>(pool.subList(0, options.apply(answer) - 1));
            int right = random.below(shown.size() + 1);
            shown.add(right, LABELS.get(answer));
            course.add(item % 5 == 0 ? Side.TEST : Side.TRAIN, right, shown.toArray(new String[0]));
        }
        return course.measure();
    }
}
