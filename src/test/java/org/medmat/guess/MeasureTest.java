package org.medmat.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What guessers reach is measured against what nobody can be denied")
class MeasureTest {

    @Test
    void chanceIsTheMeanOverTheItems() {
        Measure measure = new Course()
                .test("Cyst", "Stone")
                .test("Stone", "Cyst", "Normal", "Tumor")
                .measure();
        assertThat(measure.items()).isEqualTo(2);
        assertThat(measure.options()).isEqualTo(3);
        assertThat(measure.chance()).isEqualTo(0.375);
    }

    @Test
    void baseIsTheShareOfTheCommonestAnswer() {
        Measure measure = new Course()
                .testOf(1, 3, "Cyst", "Stone", "Normal")
                .testOf(1, 1, "Stone", "Cyst", "Normal")
                .measure();
        assertThat(measure.base()).isEqualTo(0.75);
        assertThat(measure.floor()).isEqualTo(0.75);
    }

    @Test
    @DisplayName("The floor of several datasets is that of each, weighed by its items")
    void theFloorIsWeighedOverDatasets() {
        Measure measure = new Course()
                .testOf(1, 6, "Cyst", "Stone")
                .testOf(2, 1, "Malignant", "Benign")
                .testOf(2, 1, "Benign", "Malignant")
                .testOf(1, 2, "Stone", "Cyst")
                .measure();
        assertThat(measure.base()).isEqualTo(0.6);
        assertThat(measure.floor()).isCloseTo((8 * 0.75 + 2 * 0.5) / 10, within(1e-12));
    }

    @Test
    @DisplayName("Five points above the floor, and in a small file what luck may do, are no blame")
    void aSmallFileIsNotBlamedForLuck() {
        assertThat(tells(10).isOver()).isFalse();
        assertThat(tells(100).isOver()).isTrue();
        assertThat(tells(100).best()).isEqualTo(Guesser.QUESTION);
        assertThat(tells(100).bar()).isCloseTo(0.5 + 0.05 + 3 * 0.05 + 0.01, within(1e-12));
    }

    /** The question tells the answer, and every answer is as common. */
    private static Measure tells(int items) {
        Course course = new Course();
        for (int i = 0; i < items; i++) {
            course.both(
                    "Which is it, case " + i % 2 + "?", i % 2 == 0 ? "Cyst" : "Stone", i % 2 == 0 ? "Stone" : "Cyst");
        }
        return course.measure();
    }

    @Test
    @DisplayName("In whatever order train and test items come")
    void noOrderMatters() {
        Course course = new Course()
                .train(3, "Cyst", "Stone", "Normal")
                .test("Stone", "Normal", "Cyst")
                .train(2, "Stone", "Cyst", "Normal")
                .train(2, "Normal", "Tumor", "Stone")
                .test("Tumor", "Normal", "Stone")
                .test("Cyst", "Normal");
        assertThat(course.backwards().measure()).isEqualTo(course.measure());
    }

    @Test
    void whereNothingIsAskedNothingIsReached() {
        Measuring measuring = new Measuring();
        Texts texts = new Texts();
        texts.add(1, "What is it?", List.of("Cyst", "Stone"), -1);
        measuring.ask(texts, 0);
        measuring.teach(texts, 0);
        assertThat(measuring.measure()).isEmpty();
    }

    @Test
    @DisplayName("What does not fit into the memory is not remembered, and no more asked than agreed")
    void memoryIsBounded() {
        Course course = new Course().train(9, "Cyst", "Stone").train(3, "Tumor", "Normal");
        for (int i = 0; i < 1000; i++) {
            course.train(1, "Answer " + i, "Other " + i).testOf(1, 1, "Answer " + i, "Other " + i);
        }
        Measure all = course.measure();
        assertThat(all.items()).isEqualTo(1000);
        assertThat(all.right()).containsEntry(Guesser.SET, 1000L).containsEntry(Guesser.SHOWN, 1000L);
        Measure few = course.testOf(1, 500, "Cyst", "Stone").measure(new Measuring(20, 1200));
        assertThat(few.items()).isEqualTo(1200);
        assertThat(few.right().get(Guesser.SET)).isBetween(500L, 900L);
        assertThat(few.right().get(Guesser.LETTER))
                .isEqualTo(course.measure(new Measuring(30, 1200)).right().get(Guesser.LETTER));
    }

    @Test
    @DisplayName("More options than letters are not understood")
    void tooManyOptionsAreLeftAside() {
        String[] others = new String[Texts.MOST_OPTIONS];
        for (int i = 0; i < others.length; i++) {
            others[i] = "Other " + i;
        }
        assertThat(new Course()
                        .test("Cyst", others)
                        .test("Cyst", "Stone")
                        .measure()
                        .items())
                .isEqualTo(1);
    }
}
