package org.medmat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.item.AnItem;
import org.medmat.item.Item;
import org.medmat.item.Origin;
import org.medmat.item.OwnSplit;
import org.medmat.item.Side;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;
import org.medmat.split.SplitRule;

@DisplayName("A question")
class LabelItemsTest {

    private static final LabelList LABELS = new LabelList(
            List.of("Cyst", "Normal", "Stone", "Tumor"), Map.of("Tumor", List.of("Cyst")), Map.of(), Set.of());

    @ParameterizedTest(name = "has up to {0} options")
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void hasAsManyOptionsAsAllowed(int most) {
        LabelList eight =
                new LabelList(IntStream.range(0, 8).mapToObj(i -> "Label " + i).toList(), Map.of(), Map.of(), Set.of());
        Item item = Exam.single(eight, Exam.fair(most), List.of(Truth.of(LabelSet.of(3))))
                .askAll()
                .get(0);
        assertThat(Exam.options(item)).hasSize(most);
        assertThat(item.choice().lines()).hasSize(most + 2);
    }

    @Test
    void hasFewerOptionsWhereThereAreFewerLabels() {
        LabelList two = new LabelList(List.of("Malignant", "Normal"), Map.of(), Map.of(), Set.of());
        Item item = Exam.single(two, Exam.fair(4), List.of(Truth.of(LabelSet.of(1))))
                .askAll()
                .get(0);
        assertThat(Exam.options(item)).containsExactlyInAnyOrder("Malignant", "Normal");
        assertThat(item.letter()).isIn("A", "B");
    }

    @Test
    void isNotAskedWhereNothingWrongIsLeft() {
        LabelList two = new LabelList(
                List.of("Malignant", "Melanoma"), Map.of("Malignant", List.of("Melanoma")), Map.of(), Set.of());
        assertThat(Exam.single(two, Exam.fair(4), List.of(Truth.of(LabelSet.of(0))))
                        .ask(0))
                .isNull();
        assertThat(Exam.single(LABELS, Exam.fair(4), List.of(new Truth(LabelSet.of(0), LabelSet.of(1, 2))))
                        .ask(0))
                .isNull();
    }

    @Test
    void findsTheFewWrongAnswersAmongHundredsThatMayBeTrue() {
        LabelList many = new LabelList(
                IntStream.range(0, 400).mapToObj(i -> "Label " + i).toList(), Map.of(), Map.of(), Set.of());
        LabelSet unsure = LabelSet.of(IntStream.range(4, 400).toArray());
        Exam exam = Exam.single(many, Exam.fair(4), Collections.nCopies(50, new Truth(LabelSet.of(1), unsure)));
        assertThat(exam.askAll()).hasSize(50).allSatisfy(item -> assertThat(Exam.options(item))
                .containsExactlyInAnyOrder("Label 0", "Label 1", "Label 2", "Label 3"));
    }

    @Test
    void neverOffersWhatMayBeTrue() {
        Exam exam =
                Exam.single(LABELS, Exam.fair(4), Collections.nCopies(200, new Truth(LabelSet.of(3), LabelSet.of(2))));
        assertThat(exam.askAll())
                .allSatisfy(item -> assertThat(Exam.options(item)).containsExactlyInAnyOrder("Tumor", "Normal"));
    }

    @Test
    void knowsWhereItComesFrom() {
        Samples samples = new SampleList()
                .add("Cyst/1.png", Truth.of(LabelSet.of(0)), "p", OwnSplit.VALIDATION)
                .samples();
        Item item = Objects.requireNonNull(Exam.items(
                        List.of(new LabelKind()),
                        new Asking.Answering(LABELS, false, LABELS.affirmative()),
                        Exam.fair(4),
                        samples,
                        12)
                .get(0));
        Origin origin = item.origin();

        assertThat(item.image()).isEqualTo("Cyst/1.png");
        assertThat(item.answer()).isEqualTo("Cyst");
        assertThat(origin.home()).isEqualTo(new Origin.Home(12, 8, "CC0"));
        assertThat(origin.evidence().raw()).isEqualTo("raw");
        assertThat(origin.placing().side()).isEqualTo(Side.TEST);
        assertThat(origin.placing().own()).isEqualTo(OwnSplit.VALIDATION);
        assertThat(origin.placing().why()).isEqualTo(SplitRule.OWN.words());
        assertThat(origin.placing().patient()).isEqualTo(Samples.patient("p"));
    }

    @Test
    void isTheSameForEver() {
        assertThat(asked(Exam.fair(4)))
                .containsExactly(
                        "What is it, in way 1? Cyst | Normal | Stone: A",
                        "What is it, in way 6? Normal, stone | Cyst, stone: B",
                        "What is it, in way 4? Normal | Cyst, stone: A",
                        "What is it, in way 4? Normal, stone | Cyst, stone: A",
                        "What is it, in way 5? Normal | Tumor | Stone: B");
    }

    @Test
    void isTheSameForEverWhereItIsAskedAsPublished() {
        assertThat(asked(Exam.published(4)))
                .containsExactly(
                        "What is it, in way 1? Cyst | Normal | Stone | Normal, stone: A",
                        "What is it, in way 6? Cyst, stone | Normal, stone | Normal: A",
                        "What is it, in way 4? Cyst, stone | Normal, stone | Normal | Stone: C",
                        "What is it, in way 4? Normal, stone | Cyst | Tumor | Cyst, stone: A",
                        "What is it, in way 5? Cyst, stone | Stone | Tumor | Normal, stone: C");
    }

    private static List<String> asked(Asking.Options options) {
        Exam exam = Exam.multi(
                LABELS,
                options,
                List.of(
                        Truth.of(LabelSet.of(0)),
                        Truth.of(LabelSet.of(0, 2)),
                        new Truth(LabelSet.of(1), LabelSet.of(3)),
                        Truth.of(LabelSet.of(1, 2)),
                        Truth.of(LabelSet.of(3))));
        return exam.askAll().stream()
                .map(item -> item.instruction() + " " + String.join(" | ", Exam.options(item)) + ": " + item.letter())
                .toList();
    }

    @Test
    void isTheSameWheneverItIsAsked() {
        Exam exam = Exam.single(LABELS, Exam.fair(4), Collections.nCopies(50, Truth.of(LabelSet.of(1))));
        Item last = exam.ask(49);
        assertThat(exam.askAll()).hasSize(50).last().isEqualTo(last);
    }

    @Test
    void readsAsPublished() {
        Item item =
                new AnItem(2, "1.png", "What do you see?", List.of("Stone", "Cyst", "Normal", "Tumor"), 1, null).item();
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
