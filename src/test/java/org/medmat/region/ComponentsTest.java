package org.medmat.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;
import org.medmat.random.RandomStream;

class ComponentsTest {

    private static List<Outline> parts(Drawing drawing, long least) throws DataException {
        List<Outline> parts = new ArrayList<>();
        Components components = new Components(least, parts::add);
        drawing.bitmap().spans(components);
        components.end();
        return parts.stream().sorted(Outline.ORDER).toList();
    }

    @Test
    void pixelsThatTouchAtACornerBelongTogether() throws DataException {
        assertThat(parts(Drawing.of("#..", ".#.", "#.."), 0)).containsExactly(new Outline(new Box(0, 0, 2, 3), 3));
        assertThat(parts(Drawing.of("#.#", "...", "#.#"), 0)).hasSize(4);
    }

    @Test
    void armsThatMeetFarBelowAreOnePart() throws DataException {
        assertThat(parts(Drawing.of("#.#.#", "#.#.#", "#####"), 0)).hasSize(1);
        assertThat(parts(Drawing.of("#...#", "#.#.#", "#.#.#", "#...#", "#####"), 0))
                .containsExactly(new Outline(new Box(0, 0, 5, 5), 13), new Outline(new Box(2, 1, 3, 3), 2));
    }

    @Test
    void specksAreLeftOut() throws DataException {
        Drawing drawing = Drawing.of("##..#", "##...", "....#");
        assertThat(parts(drawing, 2)).containsExactly(new Outline(new Box(0, 0, 2, 2), 4));
        assertThat(parts(drawing, 5)).isEmpty();
        assertThat(parts(Drawing.of("..."), 0)).isEmpty();
    }

    @Test
    void anEmptyRowSeparates() throws DataException {
        assertThat(parts(Drawing.of("#", ".", "#", "#"), 0))
                .containsExactly(new Outline(new Box(0, 0, 1, 1), 1), new Outline(new Box(0, 2, 1, 4), 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void areThoseThatAFloodFinds(long seed) throws DataException {
        RandomStream random = new RandomStream(seed);
        for (int i = 0; i < 1000; i++) {
            Drawing drawing = Drawing.random(random, 24);
            assertThat(parts(drawing, 0)).as("mask %d", i).isEqualTo(flood(drawing));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void boxAndCountAreThoseOfLookingAtEachPixel(long seed) throws DataException {
        RandomStream random = new RandomStream(seed);
        for (int i = 0; i < 2000; i++) {
            Drawing drawing = Drawing.random(random, 40);
            assertThat(drawing.bitmap().outline()).as("mask %d", i).isEqualTo(drawing.outline());
        }
    }

    @Test
    void unitedMasksCountAPixelOnce() throws DataException {
        Bitmap bitmap = new Bitmap(new Size(4, 4));
        bitmap.span(3, 0, 3);
        bitmap.span(1, 1, 2);
        bitmap.span(3, 2, 4);
        assertThat(bitmap.outline()).isEqualTo(new Outline(new Box(0, 1, 4, 4), 5));
        assertThat(bitmap.outline().fraction(bitmap.size())).isEqualTo(5 / 16.0);
        assertThatThrownBy(() -> bitmap.span(4, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bitmap.span(0, 3, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static List<Outline> flood(Drawing drawing) {
        int width = drawing.size().width();
        int height = drawing.size().height();
        boolean[][] left = new boolean[height][];
        for (int y = 0; y < height; y++) {
            left[y] = drawing.pixels()[y].clone();
        }
        List<Outline> found = new ArrayList<>();
        for (int start = 0; start < width * height; start++) {
            if (left[start / width][start % width]) {
                found.add(flood(left, start % width, start / width));
            }
        }
        return found.stream().sorted(Outline.ORDER).toList();
    }

    private static Outline flood(boolean[][] left, int startX, int startY) {
        boolean[][] part = new boolean[left.length][left[0].length];
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {startX, startY});
        left[startY][startX] = false;
        while (!open.isEmpty()) {
            int[] at = open.pop();
            part[at[1]][at[0]] = true;
            for (int i = 0; i < 9; i++) {
                int x = at[0] + i % 3 - 1;
                int y = at[1] + i / 3 - 1;
                if (y >= 0 && y < left.length && x >= 0 && x < left[0].length && left[y][x]) {
                    left[y][x] = false;
                    open.push(new int[] {x, y});
                }
            }
        }
        return new Drawing(part).outline();
    }
}
