package org.medmat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.item.Evidence;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.RandomStream;
import org.medmat.region.Bitmap;
import org.medmat.region.Outline;
import org.medmat.region.Size;
import org.medmat.sample.Region;
import org.medmat.sample.Regions;
import org.medmat.sample.Truth;

/** Thousands of drawn masks: what a kind answers is what one finds who looks at each pixel. */
@DisplayName("What kinds of questions answer, looked up pixel by pixel")
class PixelsTest {

    private static final int PICTURES = 4000;
    private static final LabelList LABELS =
            new LabelList(List.of("Cup", "Disc", "Spot"), Map.of("Disc", List.of("Cup")), Map.of(), Set.of());
    private static final Evidence EVIDENCE = new Evidence("raw", "rule", "file", 0);

    private final RandomStream random = new RandomStream(20);

    /** A picture with a mask for each label, of which some are black. */
    private record Drawn(Scene scene, List<Bitmap> masks, Size size) {

        boolean covers(int label, int x, int y) {
            return masks.get(label).get(x, y);
        }

        /** The least and the greatest column, or row, with a pixel; null where there is none. */
        int[] extent(int label, boolean across) {
            int[] extent = null;
            for (int y = 0; y < size.height(); y++) {
                for (int x = 0; x < size.width(); x++) {
                    if (covers(label, x, y)) {
                        int at = across ? x : y;
                        extent = extent == null
                                ? new int[] {at, at}
                                : new int[] {Math.min(extent[0], at), Math.max(extent[1], at)};
                    }
                }
            }
            return extent == null ? new int[] {0, -1} : extent;
        }

        long pixels(int label) {
            long pixels = 0;
            for (int y = 0; y < size.height(); y++) {
                for (int x = 0; x < size.width(); x++) {
                    pixels += covers(label, x, y) ? 1 : 0;
                }
            }
            return pixels;
        }
    }

    private Drawn draw() {
        try {
            Size size = new Size(20 + random.below(60), 20 + random.below(60));
            List<Bitmap> masks = new ArrayList<>();
            List<Region> regions = new ArrayList<>();
            for (int label = 0; label < LABELS.size(); label++) {
                Bitmap mask = new Bitmap(size);
                int blobs = random.below(3);
                for (int blob = 0; blob < blobs; blob++) {
                    blob(mask, size);
                }
                masks.add(mask);
                Outline outline = mask.outline();
                int of = label;
                outline.found().ifPresent(box -> regions.add(new Region(of, box, outline.pixels(), true, EVIDENCE)));
            }
            Truth truth = Truth.of(LabelSet.of(regions.stream().mapToInt(Region::label)));
            Asking.Answering answering = new Asking.Answering(LABELS, true, LABELS.affirmative());
            return new Drawn(new Scene(0, truth, new Regions(size, regions), EVIDENCE, answering), masks, size);
        } catch (org.medmat.problem.DataException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An ellipse, which may reach over the edge. */
    private void blob(Bitmap mask, Size size) {
        int x = random.below(size.width());
        int y = random.below(size.height());
        int across = 1 + random.below(size.width() / 3);
        int down = 1 + random.below(size.height() / 3);
        for (int row = Math.max(0, y - down); row < Math.min(size.height(), y + down); row++) {
            for (int column = Math.max(0, x - across); column < Math.min(size.width(), x + across); column++) {
                double far = Math.pow((double) (column - x) / across, 2) + Math.pow((double) (row - y) / down, 2);
                if (far <= 1) {
                    mask.span(row, column, column + 1);
                }
            }
        }
    }

    /** @param expected what is right for a candidate, by its labels */
    private void compare(RegionKind kind, int least, Expected expected) {
        int compared = 0;
        for (int picture = 0; picture < PICTURES; picture++) {
            Drawn drawn = draw();
            List<Candidate> candidates = new ArrayList<>();
            kind.ask(drawn.scene(), candidates::add);
            for (Candidate each : candidates) {
                assertThat(each.answer().text())
                        .as("%s of %s in a picture of %s", kind.word(), each.thing(), drawn.size())
                        .isEqualTo(expected.answer(drawn, label(each, Wording.TARGET), label(each, Wording.OTHER)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(least);
    }

    private interface Expected {
        String answer(Drawn drawn, int label, int other);
    }

    private static int label(Candidate candidate, String placeholder) {
        String word = candidate.wording().words().getOrDefault(placeholder, "");
        for (int label = 0; label < LABELS.size(); label++) {
            if (LABELS.within(label).equals(word)) {
                return label;
            }
        }
        return -1;
    }

    @Test
    void theBoxIsAroundEveryPixel() {
        compare(new BoxKind(), 4000, (drawn, label, other) -> {
            int[] x = drawn.extent(label, true);
            int[] y = drawn.extent(label, false);
            return List.of(
                            Math.round(1000.0 * x[0] / drawn.size().width()),
                            Math.round(1000.0 * y[0] / drawn.size().height()),
                            Math.round(1000.0 * (x[1] + 1) / drawn.size().width()),
                            Math.round(1000.0 * (y[1] + 1) / drawn.size().height()))
                    .toString();
        });
    }

    @Test
    void theSideIsThatOfTheMiddle() {
        compare(new SideKind(), 3000, (drawn, label, other) -> {
            int[] x = drawn.extent(label, true);
            return (x[0] + x[1] + 1) / 2.0 < drawn.size().width() / 2.0
                    ? "Left half of the picture"
                    : "Right half of the picture";
        });
    }

    @Test
    void theSizeIsTheShareOfThePixels() {
        compare(new SizeKind(), 3000, (drawn, label, other) -> {
            double share = 100.0 * drawn.pixels(label) / drawn.size().pixels();
            return share < 1
                    ? "Less than 1%"
                    : share < 2
                            ? "1% to 2%"
                            : share < 5
                                    ? "2% to 5%"
                                    : share < 10
                                            ? "5% to 10%"
                                            : share < 20
                                                    ? "10% to 20%"
                                                    : share < 30
                                                            ? "20% to 30%"
                                                            : share < 50 ? "30% to 50%" : "More than 50%";
        });
    }

    @Test
    void theRatioIsThatOfTheHeights() {
        Function<int[], Integer> length = extent -> extent[1] - extent[0] + 1;
        compare(new RatioKind(), 500, (drawn, label, other) -> {
            double ratio = (double) length.apply(drawn.extent(label, false)) / length.apply(drawn.extent(other, false));
            return ratio < 0.3
                    ? "Less than 0.3"
                    : ratio < 0.4
                            ? "0.3 to 0.4"
                            : ratio < 0.5
                                    ? "0.4 to 0.5"
                                    : ratio < 0.6 ? "0.5 to 0.6" : ratio < 0.7 ? "0.6 to 0.7" : "More than 0.7";
        });
    }

    @Test
    void aThingIsPresentIfItHasAPixel() {
        compare(
                new PresenceKind(),
                6000,
                (drawn, label, other) -> drawn.pixels(label) > 0 ? LABELS.name(label) : "No " + LABELS.within(label));
    }

    @Test
    void theRelationHoldsBetweenAllPixels() {
        compare(new RelationKind(), 200, (drawn, label, other) -> {
            int[] x = drawn.extent(label, true);
            int[] y = drawn.extent(label, false);
            int[] otherX = drawn.extent(other, true);
            int[] otherY = drawn.extent(other, false);
            boolean above = y[1] < otherY[0];
            boolean below = y[0] > otherY[1];
            boolean left = x[1] < otherX[0];
            boolean right = x[0] > otherX[1];
            assertThat(List.of(above, below, left, right)).as("only one holds").containsOnlyOnce(true);
            return above ? "Above it" : below ? "Below it" : left ? "Left of it" : "Right of it";
        });
    }

    @Test
    void noOptionIsTrueOfTheThingInTheBox() {
        ThingKind kind = new ThingKind();
        int met = 0;
        List<Candidate> before = new ArrayList<>();
        for (int picture = 0; picture < PICTURES / 4; picture++) {
            List<Candidate> now = new ArrayList<>();
            kind.ask(draw().scene(), now::add);
            for (Candidate one : now) {
                for (Candidate other : before) {
                    if (kind.mayMeet(one, other)) {
                        assertThat(one.thing()).isNotEqualTo(other.thing());
                        assertThat(Set.of(one.thing(), other.thing())).isNotEqualTo(Set.of("Cup", "Disc"));
                        met++;
                    }
                }
            }
            before.addAll(now);
            if (before.size() > 200) {
                before.subList(0, 100).clear();
            }
        }
        assertThat(met).isGreaterThan(100);
    }
}
