package org.medmat.twin;

import java.util.SplittableRandom;
import org.medmat.picture.Raster;

/**
 * Pictures that look alike and are not the same, as those of a dataset do: the same layout, each time a little elsewhere, and other details.
 */
final class Drawn {

    /** What is drawn. */
    enum Kind {
        CHEST,
        FUNDUS,
        SLICE,
        TISSUE,
        /** With hardly a detail. */
        PLAIN
    }

    private final int side;
    private final double[] levels;
    private final SplittableRandom random;

    private Drawn(int side, long seed) {
        this.side = side;
        this.levels = new double[side * side];
        this.random = new SplittableRandom(seed);
    }

    /** @param number each has other details */
    static Raster of(Kind kind, int number, int side) {
        return between(kind, number, number, 0, side);
    }

    /** As the next film of the same patient, or the next slice of a volume: the first one, with a share of the details of another one. */
    static Raster between(Kind kind, int number, int other, double share, int side) {
        long seed = 1_000_003L * kind.ordinal() + 7919L * number;
        Drawn drawn = new Drawn(side, seed);
        drawn.draw(kind);
        if (share > 0) {
            Drawn next = new Drawn(side, 1_000_003L * kind.ordinal() + 7919L * other);
            next.draw(kind);
            for (int i = 0; i < drawn.levels.length; i++) {
                drawn.levels[i] += share * (next.levels[i] - drawn.levels[i]);
            }
        }
        byte[] pixels = new byte[side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(drawn.levels[i])));
        }
        return new Raster(side, side, 1, pixels);
    }

    private double near(double usual, double by) {
        return usual + by * (2 * random.nextDouble() - 1);
    }

    private void draw(Kind kind) {
        switch (kind) {
            case CHEST -> chest();
            case FUNDUS -> fundus();
            case SLICE -> slice();
            case TISSUE -> tissue();
            case PLAIN -> plain();
        }
    }

    private void chest() {
        fill(20);
        oval(near(0.5, 0.01), near(0.55, 0.02), near(0.46, 0.02), near(0.6, 0.03), 0.05, near(150, 10));
        oval(near(0.3, 0.015), near(0.45, 0.02), near(0.14, 0.015), near(0.3, 0.02), 0.06, near(-95, 12));
        oval(near(0.7, 0.015), near(0.45, 0.02), near(0.14, 0.015), near(0.3, 0.02), 0.06, near(-95, 12));
        oval(near(0.55, 0.02), near(0.6, 0.02), near(0.13, 0.02), near(0.14, 0.02), 0.05, near(70, 10));
        ribs(near(0.08, 0.006), random.nextDouble(), near(18, 5));
        clouds(3, 14);
        clouds(8, 10);
        clouds(24, 6);
        if (random.nextInt(3) == 0) {
            oval(near(0.3, 0.08), near(0.45, 0.2), 0.05, 0.05, 0.04, near(45, 15));
        }
        noise(4);
    }

    private void ribs(double apart, double phase, double height) {
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double across = Math.abs((x + 0.5) / side - 0.5);
                double along = (y + 0.5) / side + across * across * 0.8;
                double wave = Math.sin(2 * Math.PI * (along / apart + phase));
                if (across > 0.05 && across < 0.42 && wave > 0) {
                    levels[y * side + x] += height * wave;
                }
            }
        }
    }

    private void fundus() {
        fill(2);
        oval(near(0.5, 0.005), near(0.5, 0.005), 0.47, 0.47, 0.01, near(110, 15));
        oval(near(0.7, 0.04), near(0.48, 0.03), near(0.07, 0.01), near(0.08, 0.01), 0.02, near(70, 15));
        oval(near(0.42, 0.04), near(0.52, 0.03), near(0.09, 0.02), near(0.09, 0.02), 0.08, near(-30, 8));
        for (int vessel = 0; vessel < 9; vessel++) {
            vessel(0.7, 0.48, 2 * Math.PI * random.nextDouble(), near(0.9, 0.2), near(-45, 15));
        }
        for (int spot = random.nextInt(8); spot > 0; spot--) {
            oval(near(0.5, 0.3), near(0.5, 0.3), 0.012, 0.012, 0.01, near(40, 30));
        }
        inDisc(() -> clouds(5, 8));
        noise(2);
    }

    private void inDisc(Runnable draws) {
        draws.run();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (Math.hypot((x + 0.5) / side - 0.5, (y + 0.5) / side - 0.5) > 0.48) {
                    levels[y * side + x] = 2;
                }
            }
        }
    }

    private void vessel(double x, double y, double direction, double length, double level) {
        double turn = near(0, 2.5);
        for (double at = 0; at < length; at += 0.5 / side) {
            double here = direction + turn * at;
            double px = x + at * Math.cos(here);
            double py = y + at * Math.sin(here);
            if (Math.hypot(px - 0.5, py - 0.5) > 0.46) {
                return;
            }
            int wide = (int) Math.max(1, side * 0.012 * (1 - at / length));
            for (int dy = -wide; dy <= wide; dy++) {
                for (int dx = -wide; dx <= wide; dx++) {
                    int place = ((int) (py * side) + dy) * side + (int) (px * side) + dx;
                    if (place >= 0 && place < levels.length && dx * dx + dy * dy <= wide * wide) {
                        levels[place] = Math.max(20, Math.min(levels[place], 130 + level));
                    }
                }
            }
        }
    }

    private void slice() {
        fill(0);
        oval(0.5, 0.5, near(0.42, 0.02), near(0.34, 0.02), 0.01, 110);
        oval(near(0.5, 0.01), near(0.72, 0.01), near(0.06, 0.01), near(0.05, 0.01), 0.01, 120);
        oval(near(0.33, 0.03), near(0.45, 0.03), near(0.17, 0.04), near(0.17, 0.04), 0.02, near(30, 6));
        for (int organ = 0; organ < 7; organ++) {
            oval(near(0.5, 0.3), near(0.5, 0.2), near(0.06, 0.03), near(0.06, 0.03), 0.01, near(0, 60));
        }
        clouds(10, 5);
        noise(5);
    }

    private void tissue() {
        fill(near(200, 8));
        clouds(4, 25);
        clouds(14, 25);
        for (int cell = 0; cell < 120; cell++) {
            double size = near(0.018, 0.006);
            oval(random.nextDouble(), random.nextDouble(), size, size, 0.005, near(-80, 20));
        }
        noise(6);
    }

    private void plain() {
        fill(12);
        oval(0.5, 0.5, near(0.41, 0.06), near(0.41, 0.06), 0.01, near(135, 60));
        double size = near(0.09, 0.05);
        oval(
                near(0.5, 0.15),
                near(0.5, 0.15),
                size,
                size * near(1, 0.5),
                0.01,
                random.nextBoolean() ? near(80, 20) : near(-60, 20));
        noise(9);
    }

    private void fill(double level) {
        java.util.Arrays.fill(levels, level);
    }

    private void oval(double x, double y, double wide, double high, double soft, double level) {
        for (int py = 0; py < side; py++) {
            for (int px = 0; px < side; px++) {
                double away = Math.hypot(((px + 0.5) / side - x) / wide, ((py + 0.5) / side - y) / high);
                double inside = (1 - away) * Math.min(wide, high) / soft + 0.5;
                levels[py * side + px] += level * Math.max(0, Math.min(1, inside));
            }
        }
    }

    /** Soft light and dark, so many from edge to edge. */
    private void clouds(int many, double height) {
        double[] grid = new double[(many + 2) * (many + 2)];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = near(0, height);
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double gx = (x + 0.5) / side * many;
                double gy = (y + 0.5) / side * many;
                int at = (int) gy * (many + 2) + (int) gx;
                double fx = soft(gx - (int) gx);
                double fy = soft(gy - (int) gy);
                double above = grid[at] + fx * (grid[at + 1] - grid[at]);
                double below = grid[at + many + 2] + fx * (grid[at + many + 3] - grid[at + many + 2]);
                levels[y * side + x] += above + fy * (below - above);
            }
        }
    }

    private static double soft(double share) {
        return share * share * (3 - 2 * share);
    }

    private void noise(double height) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] += near(0, height);
        }
    }
}
