package org.medmat.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.random.RandomStream;
import org.medmat.region.RunConvention.Order;
import org.medmat.region.RunConvention.Start;

class RunLengthsTest {

    private static final Place PLACE = new Place("train.csv", 7);
    private static final RunConvention PLAIN = new RunConvention(Start.ABSOLUTE, 0, Order.ROWS);

    private static RunLengths decode(String text, RunConvention convention, int width, int height)
            throws DataException {
        return RunLengths.decode(text, convention, new Size(width, height), PLACE);
    }

    @Test
    void rowsFromOneAsTheIntestinesHaveThem() throws DataException {
        RunConvention convention = new RunConvention(Start.ABSOLUTE, 1, Order.ROWS);
        assertThat(decode("12 2 22 3", convention, 10, 5).outline()).isEqualTo(new Outline(new Box(1, 1, 4, 3), 5));
    }

    @Test
    void columnsFromTheEndOfTheRunBeforeAsTheLungsHaveThem() throws DataException {
        RunConvention convention = new RunConvention(Start.RELATIVE, 0, Order.COLUMNS);
        assertThat(decode("12 2 8 3", convention, 5, 10).outline()).isEqualTo(new Outline(new Box(1, 2, 3, 5), 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-1", " -1 "})
    void minusOneOrNothingIsNothing(String text) throws DataException {
        assertThat(decode(text, PLAIN, 10, 10).outline()).isEqualTo(Outline.NOTHING);
        assertThat(decode(text, PLAIN, 10, 10).bitmap().outline()).isEqualTo(Outline.NOTHING);
    }

    @Test
    void severalRowsUnite() throws DataException {
        RunLengths one = decode("0 5 20 4", PLAIN, 10, 10);
        RunLengths other = decode(" 3 4  99 1 ", PLAIN, 10, 10);
        assertThat(one.and(other).outline()).isEqualTo(new Outline(new Box(0, 0, 10, 10), 12));
    }

    @Test
    void aRunThatTurnsIntoTheNextLineReachesFromEdgeToEdge() throws DataException {
        assertThat(decode("18 4", PLAIN, 10, 10).outline()).isEqualTo(new Outline(new Box(0, 1, 10, 3), 4));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "5, without a length",
        "5 1 9, without a length",
        "-5 3, not a number",
        "5 -3, not a number",
        "5 x, not a number",
        "5 1.5, not a number",
        "99 2, leaves the image",
        "9999999999 9999999999, leaves the image",
        "99999999999999999999 1, not a number",
        "-1 -1, not a number",
    })
    void hostileTextIsRefusedWithItsPlace(String text, String what) {
        assertThatThrownBy(() -> decode(text, PLAIN, 10, 10))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("train.csv:7")
                .hasMessageContaining(what);
    }

    @Test
    void pixelZeroIsRefusedWherePixelsCountFromOne() {
        RunConvention convention = new RunConvention(Start.ABSOLUTE, 1, Order.ROWS);
        assertThatThrownBy(() -> decode("0 1", convention, 10, 10)).isInstanceOf(DataException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void everyConventionGivesBackTheMaskThatMadeIt(long seed) throws DataException {
        RandomStream random = new RandomStream(seed);
        for (int i = 0; i < 1000; i++) {
            Drawing drawing = Drawing.random(random, 20);
            for (Start start : Start.values()) {
                for (Order order : Order.values()) {
                    RunConvention convention = new RunConvention(start, i % 2, order);
                    String text = encode(drawing, convention);
                    RunLengths runs = RunLengths.decode(text, convention, drawing.size(), PLACE);
                    assertThat(runs.outline()).as(text).isEqualTo(drawing.outline());
                    Bitmap bitmap = runs.bitmap();
                    for (int p = 0; p < drawing.size().pixels(); p++) {
                        int x = p % drawing.size().width();
                        int y = p / drawing.size().width();
                        assertThat(bitmap.get(x, y)).isEqualTo(drawing.get(x, y));
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42})
    void overlappingRunsInAnyOrderCountAPixelOnce(long seed) throws DataException {
        RandomStream random = new RandomStream(seed);
        for (int i = 0; i < 2000; i++) {
            StringJoiner text = new StringJoiner(" ");
            boolean[][] pixels = new boolean[12][15];
            for (int run = random.below(8); run > 0; run--) {
                int begin = random.below(180);
                int length = random.below(181 - begin);
                text.add(begin + " " + length);
                for (int p = begin; p < begin + length; p++) {
                    pixels[p / 15][p % 15] = true;
                }
            }
            assertThat(decode(text.toString(), PLAIN, 15, 12).outline()).isEqualTo(new Drawing(pixels).outline());
        }
    }

    private static String encode(Drawing drawing, RunConvention convention) {
        int width = drawing.size().width();
        int height = drawing.size().height();
        StringJoiner text = new StringJoiner(" ");
        int end = 0;
        int begin = -1;
        boolean first = true;
        for (int p = 0; p <= width * height; p++) {
            boolean inside = p < width * height
                    && (convention.order() == Order.ROWS
                            ? drawing.get(p % width, p / width)
                            : drawing.get(p / height, p % height));
            if (inside && begin < 0) {
                begin = p;
            } else if (!inside && begin >= 0) {
                boolean relative = convention.start() == Start.RELATIVE;
                int start = relative ? begin - end + (first ? convention.first() : 0) : begin + convention.first();
                text.add(start + " " + (p - begin));
                end = p;
                begin = -1;
                first = false;
            }
        }
        return text.toString();
    }
}
