package org.medmat.guess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.item.Side;

@DisplayName("A guesser that sees the texts alone answers by")
class GuesserTest {

    @Test
    @DisplayName("commonest: the option that was most often the answer")
    void byTheCommonestAnswer() {
        Measure measure = new Course()
                .train(3, "Cyst", "Stone")
                .train(2, "Stone", "Cyst")
                .test("Cyst", "Stone")
                .test("Stone", "Cyst")
                .measure();
        assertThat(measure.right()).containsEntry(Guesser.COMMONEST, 1L);
    }

    @Test
    @DisplayName("shown: the option that was most often right when shown")
    void byWhatIsRightWhenShown() {
        Measure measure = new Course()
                .train(10, "Normal", "Cyst")
                .train(3, "Tumor", "Normal")
                .test("Tumor", "Normal")
                .measure();
        assertThat(measure.right()).containsEntry(Guesser.COMMONEST, 0L).containsEntry(Guesser.SHOWN, 1L);
    }

    @Test
    @DisplayName("shown: an option that was shown once and right is no match for one that nearly always is")
    void byWhatIsRightWhenShownOftenEnough() {
        Measure measure = new Course()
                .train(90, "Normal", "Cyst", "Stone", "Tumor")
                .train(2, "Cyst", "Normal", "Stone", "Tumor")
                .train(1, "Rare", "Cyst", "Stone", "Tumor")
                .test("Normal", "Rare", "Stone", "Tumor")
                .measure();
        assertThat(measure.right()).containsEntry(Guesser.SHOWN, 1L);
    }

    @Test
    @DisplayName("by-number: the same for as many options")
    void byTheNumberOfOptions() {
        Measure measure = new Course()
                .train(5, "Cyst", "Stone")
                .train(5, "Stone", "Cyst", "Normal")
                .test("Cyst", "Stone")
                .test("Stone", "Cyst", "Normal")
                .measure();
        assertThat(measure.right()).containsEntry(Guesser.SHOWN, 1L).containsEntry(Guesser.BY_NUMBER, 2L);
    }

    @Test
    @DisplayName("set: the answer among just these options, in whatever order")
    void byTheSetOfOptions() {
        Measure measure = new Course()
                .train(2, "Cyst", "Stone", "Normal")
                .train(2, "Stone", "Tumor", "Cyst")
                .train(2, "Normal", "Tumor", "Stone")
                .train(2, "Tumor", "Cyst", "Normal")
                .test("Cyst", "Normal", "Stone")
                .test("Stone", "Cyst", "Tumor")
                .test("Normal", "Stone", "Tumor")
                .test("Tumor", "Normal", "Cyst")
                .measure();
        assertThat(measure.right()).containsEntry(Guesser.SET, 4L);
        assertThat(measure.right().get(Guesser.SHOWN)).isLessThan(4);
    }

    @Test
    @DisplayName("set: like shown where the options were never seen together")
    void byWhatIsRightWhenShownIfTheSetIsNew() {
        Measure measure = new Course()
                .train(5, "Cyst", "Stone")
                .train(5, "Tumor", "Normal")
                .test("Cyst", "Normal")
                .test("Tumor", "Stone")
                .measure();
        assertThat(measure.right()).containsEntry(Guesser.SET, 2L).containsEntry(Guesser.QUESTION_SET, 2L);
    }

    @Test
    @DisplayName("question: the option that is right under this question")
    void byTheQuestion() {
        Measure measure = new Course()
                .both("What is it?", "Cyst", "Stone")
                .both("Name it.", "Stone", "Cyst")
                .measure();
        assertThat(measure.right()).containsEntry(Guesser.SET, 1L).containsEntry(Guesser.QUESTION, 2L);
    }

    @Test
    @DisplayName("question-set: the answer among these options under this question")
    void byQuestionAndSet() {
        Measure measure = new Course()
                .both("What is it?", "Cyst", "Stone", "Normal")
                .both("What is it?", "Stone", "Cyst", "Tumor")
                .both("Name it.", "Stone", "Cyst", "Normal")
                .both("Name it.", "Cyst", "Stone", "Tumor")
                .measure();
        assertThat(measure.right())
                .containsEntry(Guesser.SET, 2L)
                .containsEntry(Guesser.QUESTION, 2L)
                .containsEntry(Guesser.QUESTION_SET, 4L);
    }

    @Test
    @DisplayName("letter: the commonest letter that the item has")
    void byTheLetter() {
        Measure measure = new Course()
                .add(Side.TRAIN, 2, "Cyst", "Stone", "Normal")
                .add(Side.TRAIN, 2, "Stone", "Normal", "Tumor")
                .add(Side.TRAIN, 1, "Stone", "Normal", "Tumor")
                .add(Side.TEST, 2, "Tumor", "Cyst", "Stone")
                .add(Side.TEST, 1, "Tumor", "Cyst")
                .measure();
        assertThat(measure.right()).containsEntry(Guesser.LETTER, 2L);
    }
}
