package org.medmat.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.random.RandomStream;

class BoxTest {

    @Test
    void onePixelIsOneWideAndOneHigh() {
        Box pixel = new Box(3, 4, 4, 5);
        assertThat(Box.ofCorners(3, 4, 3, 4, PixelCounting.PIXELS)).contains(pixel);
        assertThat(Box.ofCorners(4, 5, 4, 5, PixelCounting.PIXELS_FROM_ONE)).contains(pixel);
        assertThat(Box.ofCorners(3, 4, 4, 5, PixelCounting.EDGES)).contains(pixel);
        assertThat(Box.ofCorner(3, 4, 1, 1, PixelCounting.PIXELS)).contains(pixel);
        assertThat(Box.ofCorner(4, 5, 1, 1, PixelCounting.PIXELS_FROM_ONE)).contains(pixel);
        assertThat(Box.ofCentre(3.5, 4.5, 1, 1)).contains(pixel);
        assertThat(pixel.area()).isEqualTo(1);
    }

    @Test
    void fractionsNeedTheSizeOfTheImage() {
        assertThat(Box.ofCentre(0.5, 0.5, 0.5, 0.25).flatMap(b -> b.fractionsOf(new Size(200, 400))))
                .contains(new Box(50, 150, 150, 250));
    }

    @Test
    void aBoxMovesToACopyOfAnotherSize() {
        assertThat(new Box(10, 20, 30, 40).scaled(new Size(100, 100), new Size(50, 200)))
                .contains(new Box(5, 40, 15, 80));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, 9",
        "5, 5, 9, 5",
        "9, 5, 5, 9",
        "NaN, 1, 2, 3",
        "1, 1, NaN, 3",
        "-Infinity, 1, 2, 3",
        "1, 1, Infinity, 3",
        "1, 1, 1e300, 3",
    })
    void withoutAreaThereIsNoBox(double x1, double y1, double x2, double y2) {
        assertThat(Box.of(x1, y1, x2, y2)).isEmpty();
        assertThatThrownBy(() -> new Box(x1, y1, x2, y2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInclusiveCornerBeforeTheOtherGivesNothing() {
        assertThat(Box.ofCorners(5, 5, 4, 9, PixelCounting.PIXELS)).isEmpty();
        assertThat(Box.ofCorner(5, 5, 0, 3, PixelCounting.PIXELS)).isEmpty();
        assertThat(Box.ofCorner(5, 5, -2, 3, PixelCounting.PIXELS)).isEmpty();
    }

    @Test
    void clippingKeepsWhatLiesInside() {
        Size size = new Size(622, 529);
        assertThat(new Box(600, -3, 623, 10).clipTo(size)).contains(new Box(600, 0, 622, 10));
        assertThat(new Box(622, 0, 700, 10).clipTo(size)).isEmpty();
        assertThat(new Box(-5, -5, 700, 700).clipTo(size)).contains(size.box());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 2000, 1, 2000, 1, 0 0 1000 1000",
        "1, 1, 3, 5, 2000, 2000, 1 1 2 3",
        "1000, 0, 1001, 1, 30000, 1, 33 0 34 1000",
        "29999, 0, 30000, 1, 30000, 1, 999 0 1000 1000",
        "0, 0, 1, 1, 30000, 3000, 0 0 1 1",
        "-50, -50, -40, -40, 100, 100, 0 0 1 1",
        "140, 140, 150, 150, 100, 100, 999 999 1000 1000",
        "10, 20, 30, 40, 100, 200, 100 100 300 200",
    })
    void thousandthsRoundHalfUpAndKeepAnArea(
            double x1, double y1, double x2, double y2, int width, int height, String expected) {
        int[] found = new Box(x1, y1, x2, y2).thousandths(new Size(width, height));
        assertThat(String.join(
                        " ",
                        java.util.Arrays.stream(found)
                                .mapToObj(Integer::toString)
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void thousandthsAreAlwaysABox(long seed) {
        RandomStream random = new RandomStream(seed);
        for (int i = 0; i < 20_000; i++) {
            Size size = new Size(1 + random.below(6000), 1 + random.below(6000));
            double x = random.below(8000) / 1.25 - 200;
            double y = random.below(8000) / 1.25 - 200;
            Box box = new Box(x, y, x + (1 + random.below(5000)) / 8.0, y + (1 + random.below(5000)) / 8.0);
            int[] t = box.thousandths(size);
            assertThat(t[0]).as("%s of %s", box, size).isBetween(0, t[2] - 1);
            assertThat(t[1]).as("%s of %s", box, size).isBetween(0, t[3] - 1);
            assertThat(Math.max(t[2], t[3])).isLessThanOrEqualTo(1000);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5, 6})
    void overlapIsSharedPixelsOverAllPixels(long seed) {
        RandomStream random = new RandomStream(seed);
        for (int i = 0; i < 3000; i++) {
            Box one = randomBox(random);
            Box other = randomBox(random);
            int both = 0;
            int either = 0;
            for (int p = 0; p < 20 * 20; p++) {
                boolean inOne = contains(one, p % 20, p / 20);
                boolean inOther = contains(other, p % 20, p / 20);
                both += inOne && inOther ? 1 : 0;
                either += inOne || inOther ? 1 : 0;
            }
            assertThat(one.overlap(other))
                    .isEqualTo(other.overlap(one))
                    .isCloseTo((double) both / either, within(1e-12));
            assertThat(one.overlap(one)).isEqualTo(1);
        }
    }

    private static Box randomBox(RandomStream random) {
        int x = random.below(19);
        int y = random.below(19);
        return new Box(x, y, x + 1 + random.below(20 - x), y + 1 + random.below(20 - y));
    }

    private static boolean contains(Box box, int x, int y) {
        return x >= box.x1() && x < box.x2() && y >= box.y1() && y < box.y2();
    }

    @Test
    void theSizeOfAnImageHasLimits() {
        assertThatThrownBy(() -> new Size(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Size(30_001, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Size(20_000, 20_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
