package org.medmat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.sample.Side;
import org.medmat.sample.Truth;
import org.medmat.split.SplitRule;
import org.medmat.split.Splitter;

@DisplayName("A question")
class ExaminerTest {

    private static final LabelList LABELS =
            new LabelList(List.of("Cyst", "Normal", "Stone", "Tumor"), Map.of("Tumor", List.of("Cyst")), Set.of());

    @ParameterizedTest(name = "has up to {0} options")
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void hasAsManyOptionsAsAllowed(int most) {
        LabelList eight =
                new LabelList(IntStream.range(0, 8).mapToObj(i -> "Label " + i).toList(), Map.of(), Set.of());
        Item item = Exam.single(eight, most, List.of(Truth.of(LabelSet.of(3))))
                .askAll()
                .get(0);
        assertThat(item.options()).hasSize(most);
        assertThat(item.choice().lines()).hasSize(most + 2);
    }

    @Test
    void hasFewerOptionsWhereThereAreFewerLabels() {
        LabelList two = new LabelList(List.of("Malignant", "Normal"), Map.of(), Set.of());
        Item item =
                Exam.single(two, 4, List.of(Truth.of(LabelSet.of(1)))).askAll().get(0);
        assertThat(item.options()).containsExactlyInAnyOrder("Malignant", "Normal");
        assertThat(item.letter()).isIn("A", "B");
    }

    @Test
    void isNotAskedWhereNothingWrongIsLeft() {
        LabelList two =
                new LabelList(List.of("Malignant", "Melanoma"), Map.of("Malignant", List.of("Melanoma")), Set.of());
        assertThat(Exam.single(two, 4, List.of(Truth.of(LabelSet.of(0)))).ask(0))
                .isNull();
        assertThat(Exam.single(LABELS, 4, List.of(new Truth(LabelSet.of(0), LabelSet.of(1, 2))))
                        .ask(0))
                .isNull();
    }

    @Test
    void findsTheFewWrongAnswersAmongHundredsThatMayBeTrue() {
        LabelList many = new LabelList(
                IntStream.range(0, 400).mapToObj(i -> "Label " + i).toList(), Map.of(), Set.of());
        LabelSet unsure = LabelSet.of(IntStream.range(4, 400).toArray());
        Exam exam = Exam.single(many, 4, Collections.nCopies(50, new Truth(LabelSet.of(1), unsure)));
        assertThat(exam.askAll()).hasSize(50).allSatisfy(item -> assertThat(item.options())
                .containsExactlyInAnyOrder("Label 0", "Label 1", "Label 2", "Label 3"));
    }

    @Test
    void neverOffersWhatMayBeTrue() {
        Exam exam = Exam.single(LABELS, 4, Collections.nCopies(200, new Truth(LabelSet.of(3), LabelSet.of(2))));
        assertThat(exam.askAll())
                .allSatisfy(item -> assertThat(item.options()).containsExactlyInAnyOrder("Tumor", "Normal"));
    }

    @Test
    void knowsWhereItComesFrom() {
        Samples samples = new SampleList()
                .add("Cyst/1.png", Truth.of(LabelSet.of(0)), "p", Side.TEST)
                .samples();
        Examiner examiner =
                new Examiner(12, "CC BY 4.0", LABELS, Exam.INSTRUCTIONS, Pool.ofLabels(LABELS), 4, new Dice(1, 12));
        Item item = examiner.ask(samples, 0, Splitter.split(samples, new Dice(1, 12), 4));

        assertThat(item).isNotNull();
        assertThat(item.dataset()).isEqualTo(12);
        assertThat(item.licence()).isEqualTo("CC BY 4.0");
        assertThat(item.image()).isEqualTo("Cyst/1.png");
        assertThat(item.raw()).isEqualTo("raw");
        assertThat(item.side()).isEqualTo(Side.TEST);
        assertThat(item.why()).isEqualTo(SplitRule.OWN);
        assertThat(item.answer()).isEqualTo("Cyst");
    }

    @Test
    void isTheSameForEver() {
        Exam exam = Exam.multi(
                LABELS,
                4,
                List.of(
                        Truth.of(LabelSet.of(0)),
                        Truth.of(LabelSet.of(0, 2)),
                        new Truth(LabelSet.of(1), LabelSet.of(3)),
                        Truth.of(LabelSet.of(1, 2)),
                        Truth.of(LabelSet.of(3))));
        assertThat(exam.askAll())
                .extracting(
                        item -> item.instruction() + " " + String.join(" | ", item.options()) + ": " + item.letter())
                .containsExactly(
                        "What is it, in way 3? Cyst | Stone | Normal | Normal, stone: A",
                        "What is it, in way 1? Cyst, stone | Normal | Normal, stone: A",
                        "What is it, in way 6? Stone | Normal, stone | Normal | Cyst, stone: C",
                        "What is it, in way 3? Cyst, stone | Tumor | Cyst | Normal, stone: D",
                        "What is it, in way 3? Normal | Tumor | Normal, stone | Cyst, stone: B");
    }

    @Test
    void isTheSameWheneverItIsAsked() {
        Exam exam = Exam.single(LABELS, 4, Collections.nCopies(50, Truth.of(LabelSet.of(1))));
        Item last = exam.ask(49);
        assertThat(exam.askAll()).hasSize(50).last().isEqualTo(last);
    }

    @Test
    void readsAsPublished() {
        Item item = new Item(
                2,
                "",
                "1.png",
                "Cyst",
                Side.TRAIN,
                SplitRule.OWN,
                "What do you see?",
                "Cyst",
                List.of("Stone", "Cyst", "Normal", "Tumor"),
                1);
        assertThat(item.choice()).isEqualTo("""
                What do you see?
                A: Stone
                B: Cyst
                C: Normal
                D: Tumor
                Answer with the option's letter from the given choices directly.""");
        assertThat(item.letter()).isEqualTo("B");
    }
}
