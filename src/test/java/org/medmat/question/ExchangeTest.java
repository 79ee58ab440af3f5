package org.medmat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.item.Item;
import org.medmat.item.Option;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.question.Scenery.Habit;
import org.medmat.region.Box;
import org.medmat.region.RegionMark;
import org.medmat.region.Thousandths;
import org.medmat.sample.Region;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;

@DisplayName("Boxes whose place and size tell nothing")
class ExchangeTest {

    /** Lungs and discs lie where they always lie; polyps, lesions and tools do not. */
    static Stream<Arguments> sceneries() {
        return Stream.of(
                Arguments.of("lung", new Habit[] {Habit.fixed(300, 500, 400), Habit.fixed(700, 500, 400)}, 0.0, 0.05),
                Arguments.of("liver", new Habit[] {new Habit(350, 400, 120, 300, 550, false, 100)}, 0.0, 0.4),
                Arguments.of("disc", new Habit[] {new Habit(200, 480, 60, 120, 180, true, 100)}, 0.9, 1.0),
                Arguments.of("lesion", new Habit[] {new Habit(500, 500, 250, 150, 800, false, 100)}, 0.4, 1.0),
                Arguments.of("polyp", new Habit[] {new Habit(500, 500, 350, 100, 500, false, 100)}, 0.7, 1.0),
                Arguments.of(
                        "tools",
                        new Habit[] {
                            new Habit(300, 600, 300, 150, 450, false, 60),
                            new Habit(700, 600, 300, 150, 450, false, 60),
                            new Habit(500, 300, 350, 200, 500, false, 60)
                        },
                        0.7,
                        1.0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sceneries")
    void noKnowledgeOfPlacesHelps(String name, Habit[] habits, double least, double most) {
        Scenery scenery = new Scenery(7, habits);
        Samples samples = scenery.draw(2000);
        List<Item> items = boxes(scenery, samples);
        double things = IntStream.range(0, samples.size())
                .mapToLong(sample -> samples.regions(sample).list().size())
                .sum();
        Map<String, Double> right = new TreeMap<>();
        Map<String, double[]> usual = usual(items);
        double chance = items.stream()
                .mapToDouble(item -> 1.0 / item.options().size())
                .average()
                .orElse(0);
        guessers(usual).forEach((guesser, score) -> right.put(guesser, share(items, score)));
        System.out.printf("%-8s asked %.2f chance %.3f %s%n", name, items.size() / things, chance, right);
        assertThat(items.size() / things).as("share that is asked").isBetween(least, most);
        if (items.size() >= 100) {
            right.forEach((guesser, share) -> assertThat(share).as(guesser).isLessThan(chance + 0.1));
        }
    }

    private static Map<String, double[]> usual(List<Item> items) {
        Map<String, double[]> sums = new HashMap<>();
        for (Item item : items) {
            double[] sum = sums.computeIfAbsent(thing(item), thing -> new double[5]);
            Thousandths box = ((Option.Place) item.options().get(item.right())).box();
            double[] sides = sides(box);
            for (int i = 0; i < 4; i++) {
                sum[i] += sides[i];
            }
            sum[4]++;
        }
        return sums;
    }

    private static String thing(Item item) {
        return item.instruction().substring(item.instruction().lastIndexOf("? ") + 1);
    }

    private static double[] sides(Thousandths box) {
        return new double[] {box.x1(), box.y1(), box.x2(), box.y2()};
    }

    private interface Score {
        double of(Item item, Thousandths box);
    }

    private static Map<String, Score> guessers(Map<String, double[]> usual) {
        Map<String, Score> all = new TreeMap<>();
        all.put("usual", (item, box) -> {
            double[] sum = Objects.requireNonNull(usual.get(thing(item)));
            double distance = 0;
            for (int i = 0; i < 4; i++) {
                distance += Math.abs(sides(box)[i] - sum[i] / sum[4]);
            }
            return -distance;
        });
        all.put("largest", (item, box) -> (double) box.width() * box.height());
        all.put("smallest", (item, box) -> -(double) box.width() * box.height());
        all.put("central", (item, box) -> -Math.abs(box.x1() + box.x2() - 1000) - Math.abs(box.y1() + box.y2() - 1000));
        return all;
    }

    private static double share(List<Item> items, Score score) {
        return items.stream()
                .mapToInt(item -> {
                    ToDoubleFunction<Option> of = option -> score.of(item, ((Option.Place) option).box());
                    Option best = item.options().stream()
                            .max(Comparator.comparingDouble(of))
                            .orElseThrow();
                    return item.options().indexOf(best) == item.right() ? 1 : 0;
                })
                .average()
                .orElse(0);
    }

    private static List<Item> boxes(Scenery scenery, Samples samples) {
        SampledItems items = Exam.items(List.of(new BoxKind()), scenery.answering(), Exam.fair(4), samples, 93);
        return IntStream.range(0, items.size())
                .mapToObj(item -> Objects.requireNonNull(items.get(item)))
                .toList();
    }

    @Test
    void offersTheBoxesOfOtherThingsOfTheImageWhereTheyLieAsItsOwnMay() {
        Habit anywhere = new Habit(500, 500, 350, 100, 400, false, 70);
        Scenery scenery = new Scenery(3, anywhere, anywhere, anywhere);
        Samples samples = scenery.draw(1500);
        SampledItems items = Exam.items(List.of(new BoxKind()), scenery.answering(), Exam.fair(4), samples, 93);
        int others = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = Objects.requireNonNull(items.get(i));
            List<Thousandths> inImage = new ArrayList<>();
            for (Region region : samples.regions(items.sample(i)).list()) {
                inImage.add(Thousandths.of(new RegionMark(region.box(), Scenery.SIZE)));
            }
            others += item.options().stream()
                            .anyMatch(option -> option != item.options().get(item.right())
                                    && inImage.contains(((Option.Place) option).box()))
                    ? 1
                    : 0;
        }
        assertThat(others).isGreaterThan(items.size() / 3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sceneries")
    void everyWrongBoxIsWrong(String name, Habit[] habits, double least, double most) {
        Scenery scenery = new Scenery(11, habits);
        for (Item item : boxes(scenery, scenery.draw(500))) {
            List<Thousandths> boxes = item.options().stream()
                    .map(option -> ((Option.Place) option).box())
                    .toList();
            Thousandths right = boxes.get(item.right());
            assertThat(boxes).hasSizeBetween(2, 4).doesNotHaveDuplicates();
            for (Thousandths one : boxes) {
                assertThat(one.equals(right) || one.overlapsLess(right, 0.3)).isTrue();
                boxes.stream()
                        .filter(other -> !other.equals(one) && !other.equals(right) && !one.equals(right))
                        .forEach(other ->
                                assertThat(one.overlapsLess(other, 0.7)).isTrue());
            }
        }
    }

    /** As many dermoscopic images as PH2 has, of which each shows one lesion of any size. */
    @Test
    void hardlyALesionIsLostForWantOfOthers() {
        for (int seed = 0; seed < 20; seed++) {
            Scenery scenery = new Scenery(seed, new Habit(500, 500, 250, 250, 950, false, 100));
            Samples drawn = scenery.draw(200);
            SampleList list = new SampleList();
            for (int lesion = 0; lesion < 200; lesion++) {
                Region region = drawn.regions(lesion).list().get(0);
                int label = lesion % 5 / 2;
                list.outline(
                        "images/" + lesion + ".png",
                        Scenery.SIZE,
                        Truth.of(LabelSet.of(label)),
                        List.of(Scenery.region(label, region.box())));
            }
            Samples samples = list.samples();
            List<RegionKind> kinds = List.of(new BoxKind(), new ThingKind(), new SizeKind());
            LabelList labels = new LabelList(List.of("Common", "Atypical", "Melanoma"), Map.of(), Map.of(), Set.of());
            Asking.Answering answering = new Asking.Answering(labels, true, labels.affirmative());
            SampledItems items = Exam.items(kinds, answering, Exam.fair(4), samples, 88);
            assertThat(items.unasked()).as("seed %d", seed).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void everyEyeOfAWholeDownloadIsAskedForItsDiagnosis() {
        LabelList labels = new LabelList(List.of("Vessels", "A", "D", "G", "N"), Map.of(), Map.of(), Set.of());
        Asking.Answering answering = new Asking.Answering(
                labels, true, labels.affirmative(), new Asking.Marking(true, LabelSet.of(1, 2, 3, 4)));
        SampleList list = new SampleList();
        for (int eye = 0; eye < 800; eye++) {
            Region vessels = Scenery.region(0, new Box(30, 30, 970, 970));
            list.outline(
                    "images/" + eye + ".png", Scenery.SIZE, Truth.of(LabelSet.of(0, 1 + eye % 4)), List.of(vessels));
        }
        SampledItems items =
                Exam.items(List.of(new DiagnosisKind(), new SizeKind()), answering, Exam.fair(4), list.samples(), 107);
        assertThat(items.unasked()).isZero();
        assertThat(items.size()).isEqualTo(800);
    }
}
