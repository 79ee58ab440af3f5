package org.medmat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.item.Item;
import org.medmat.item.Items;
import org.medmat.label.LabelList;
import org.medmat.random.ChiSquare;
import org.medmat.random.RandomStream;
import org.medmat.region.Box;
import org.medmat.region.Size;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;

@DisplayName("A question for a box")
class BoxItemsTest {

    private static final LabelList LABELS = new LabelList(List.of("Polyp", "BE"), Map.of(), Map.of(), Set.of());

    @ParameterizedTest(name = "boxes of {0} thousandths")
    @ValueSource(ints = {1, 2, 20, 100, 300, 500, 700, 900, 990, 1000})
    void neverOffersAnotherBoxThatCouldBeRight(int largest) {
        Samples samples = samples(300, largest, new RandomStream(largest));
        Items items = items(samples);
        for (int i = 0; i < samples.size(); i++) {
            Item item = items.get(i);
            if (item != null) {
                List<Box> boxes =
                        Exam.options(item).stream().map(BoxItemsTest::box).toList();
                Box right = boxes.get(item.right());
                assertThat(boxes).hasSizeBetween(2, 4).doesNotHaveDuplicates();
                assertThat(item.answer()).isEqualTo(Exam.options(item).get(item.right()));
                for (Box one : boxes) {
                    if (!one.equals(right)) {
                        assertThat(one.overlap(right)).isLessThan(0.3);
                        boxes.stream()
                                .filter(other -> !other.equals(right) && !other.equals(one))
                                .forEach(other -> assertThat(one.overlap(other)).isLessThan(0.7));
                    }
                }
            }
        }
    }

    @Test
    void isNotAskedWhereOneThingFillsTheImage() {
        Samples samples = marked(List.of(new Box(0, 0, 100, 100), new Box(0, 0, 100, 99)));
        assertThat(items(samples).get(0)).isNull();
    }

    @Test
    void prefersBoxesWhereSuchAThingIsInOtherImages() {
        Samples samples = marked(List.of(
                new Box(0, 0, 10, 10), new Box(50, 0, 60, 10), new Box(0, 50, 10, 60), new Box(80, 80, 90, 90)));
        Item item = Objects.requireNonNull(items(samples).get(0));
        assertThat(Exam.options(item))
                .containsExactlyInAnyOrder(
                        "[0, 0, 100, 100]", "[500, 0, 600, 100]", "[0, 500, 100, 600]", "[800, 800, 900, 900]");
    }

    @Test
    void placesBoxesOfTheSameSizeWhereNoOtherImageHasOne() {
        Samples samples = marked(List.of(new Box(10, 20, 30, 40)));
        Item item = Objects.requireNonNull(items(samples).get(0));
        assertThat(item.options()).hasSize(4);
        assertThat(Exam.options(item).stream().map(BoxItemsTest::box).toList())
                .allMatch(box -> box.width() == 200 && box.height() == 200);
    }

    @Test
    void offersBoxesThatOverlapTheRightOneByLessThanThreeTenths() {
        Box right = new Box(0, 0, 130, 100);
        assertThat(offered(right, new Box(71, 0, 201, 100))).contains("[71, 0, 201, 100]");
        assertThat(offered(right, new Box(70, 0, 200, 100)))
                .as("exactly three tenths")
                .doesNotContain("[70, 0, 200, 100]");
    }

    @Test
    void offersWrongBoxesThatOverlapEachOtherByLessThanSevenTenths() {
        Box right = new Box(0, 0, 170, 100);
        assertThat(offered(right, new Box(400, 0, 570, 100), new Box(431, 0, 601, 100)))
                .contains("[400, 0, 570, 100]", "[431, 0, 601, 100]");
        assertThat(offered(right, new Box(400, 0, 570, 100), new Box(430, 0, 600, 100)))
                .as("exactly seven tenths")
                .containsAnyOf("[400, 0, 570, 100]", "[430, 0, 600, 100]")
                .satisfies(options -> assertThat(options.contains("[400, 0, 570, 100]"))
                        .isNotEqualTo(options.contains("[430, 0, 600, 100]")));
    }

    private static List<String> offered(Box right, Box... others) {
        List<Box> boxes = new ArrayList<>(List.of(right));
        boxes.addAll(List.of(others));
        Samples samples = marked(boxes, new Size(1000, 1000));
        return Exam.options(Objects.requireNonNull(items(samples).get(0)));
    }

    @Test
    void hasItsAnswerAtEveryLetterEquallyOften() {
        Samples samples = samples(2000, 100, new RandomStream(5));
        Items items = items(samples);
        long[] letters = new long[4];
        for (int i = 0; i < samples.size(); i++) {
            letters[Objects.requireNonNull(items.get(i)).right()]++;
        }
        assertThat(ChiSquare.fitsUniform(letters))
                .as("%s", Arrays.toString(letters))
                .isTrue();
    }

    @Test
    void isTheSameForEver() {
        Samples samples = samples(50, 400, new RandomStream(3));
        Item item = Objects.requireNonNull(items(samples).get(7));
        assertThat(item.instruction() + " " + String.join(" ", Exam.options(item)) + ": " + item.letter())
                .isEqualTo(
                        "4 polyp? [502, 9, 851, 168] [878, 350, 917, 652] [659, 665, 683, 698] [358, 2, 749, 360]: C");
    }

    @Test
    void namesTheThingInsideTheSentence() {
        Samples samples = marked(List.of(new Box(10, 20, 30, 40)));
        assertThat(Objects.requireNonNull(items(samples).get(0)).instruction()).endsWith(" polyp?");
    }

    @Test
    void asksAboutSeveralThingsOfOneImageIndependently() {
        Box box = new Box(10, 10, 30, 30);
        Samples both = new SampleList()
                .markEach("image.png", new Size(100, 100), box, box)
                .samples();
        Item polyp = Objects.requireNonNull(items(both).get(0));
        Item barrett = Objects.requireNonNull(items(both).get(1));
        assertThat(barrett.instruction()).endsWith(" BE?");
        assertThat(polyp.options()).isNotEqualTo(barrett.options());
        assertThat(polyp.answer()).isEqualTo(barrett.answer());
    }

    private static Samples samples(int count, int largest, RandomStream random) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int width = 1 + random.below(largest);
            int height = 1 + random.below(largest);
            int left = random.below(1000 - width + 1);
            int top = random.below(1000 - height + 1);
            boxes.add(new Box(left, top, left + width, top + height));
        }
        return marked(boxes, new Size(1000, 1000));
    }

    private static Samples marked(List<Box> boxes) {
        return marked(boxes, new Size(100, 100));
    }

    private static Samples marked(List<Box> boxes, Size size) {
        SampleList list = new SampleList();
        for (int i = 0; i < boxes.size(); i++) {
            list.mark("images/" + i + ".png", size, 0, boxes.get(i));
        }
        return list.samples();
    }

    private static Items items(Samples samples) {
        return Exam.items(
                new BoxKind(), new Asking.Answering(LABELS, false, LABELS.affirmative()), Exam.fair(4), samples, 93);
    }

    private static Box box(String option) {
        String[] sides = option.substring(1, option.length() - 1).split(", ");
        return new Box(
                Integer.parseInt(sides[0]),
                Integer.parseInt(sides[1]),
                Integer.parseInt(sides[2]),
                Integer.parseInt(sides[3]));
    }
}
