package org.medmat.twin;

import java.util.Arrays;

/** Lays a small picture upon a part of another one, and moves the edges of that part while they grow more alike. For one thread. */
final class Alignment {

    /** What is less alike than this without moving anything is no copy. */
    private static final double WORTH = 0.85;

    /** Nor is what lacks more of the likeness of its places: the rest of them need not be looked at. */
    private static final double MOST_LACKING = 0.15;

    private static final int EDGES = 4;
    /** How often all edges are moved by the same step. */
    private static final int ROUNDS = 3;

    private static final double LEAST_GAIN = 1e-5;
    /** By how much edges are moved, in shares of the picture. */
    private static final double[] STEPS = {0.03, 0.015, 0.0075, 0.004};
    /** How far edges may move away from where they began. */
    private static final double FARTHEST = 0.07;

    private static final int PLACE = 8;
    private static final int STRIDE = 4;
    private static final int PLACES = (Small.SIDE - PLACE) / STRIDE + 1;
    /** What varies less than this share of the whole picture's variance is flat. */
    private static final double FLAT = 0.001;

    private final float[] sampled = new float[Small.BYTES];
    private final float[] fixed = new float[Small.BYTES];
    private final double[] scores = new double[PLACES * PLACES];

    /** How alike they are as they lie: nothing is moved. */
    PictureLikeness unmoved(Small one, Small other, Window start) {
        normalise(other, fixed);
        double whole = correlation(one, start);
        return whole < WORTH ? PictureLikeness.NONE : likeness(whole);
    }

    /** @param start the part of the first upon which the second is laid first */
    PictureLikeness of(Small one, Small other, Window start) {
        normalise(other, fixed);
        Window best = start;
        double whole = correlation(one, best);
        for (double step : STEPS) {
            boolean moved = true;
            for (int round = 0; moved && round < ROUNDS; round++) {
                Window before = best;
                for (int edge = 0; edge < EDGES; edge++) {
                    for (int sign = -1; sign <= 1; sign += 2) {
                        Window tried = best.moved(edge, sign * step);
                        double reached = isNear(tried, start) ? correlation(one, tried) : 0;
                        if (reached > whole + LEAST_GAIN) {
                            whole = reached;
                            best = tried;
                        }
                    }
                }
                moved = !best.equals(before);
            }
        }
        return likeness(correlation(one, best));
    }

    private static boolean isNear(Window window, Window start) {
        return Math.abs(window.left() - start.left()) <= FARTHEST
                && Math.abs(window.top() - start.top()) <= FARTHEST
                && Math.abs(window.right() - start.right()) <= FARTHEST
                && Math.abs(window.bottom() - start.bottom()) <= FARTHEST;
    }

    /** Samples a part of a picture, so that it can be compared. */
    private double correlation(Small small, Window window) {
        if (window.equals(Window.WHOLE)) {
            for (int y = 0; y < Small.SIDE; y++) {
                for (int x = 0; x < Small.SIDE; x++) {
                    sampled[y * Small.SIDE + x] = small.level(x, y);
                }
            }
        } else {
            sample(small, window);
        }
        normalise(sampled);
        float sum = 0;
        for (int i = 0; i < Small.BYTES; i++) {
            sum += sampled[i] * fixed[i];
        }
        return sum / Small.BYTES;
    }

    private void sample(Small small, Window window) {
        int last = Small.SIDE - 1;
        int[] columns = new int[Small.SIDE];
        float[] rights = new float[Small.SIDE];
        for (int x = 0; x < Small.SIDE; x++) {
            double at = (window.left() + (x + 0.5) / Small.SIDE * window.width()) * Small.SIDE - 0.5;
            double within = Math.max(0, Math.min(at, last));
            columns[x] = Math.min((int) within, last - 1);
            rights[x] = (float) (within - columns[x]);
        }
        for (int y = 0; y < Small.SIDE; y++) {
            double at = (window.top() + (y + 0.5) / Small.SIDE * window.height()) * Small.SIDE - 0.5;
            double within = Math.max(0, Math.min(at, last));
            int row = Math.min((int) within, last - 1);
            float down = (float) (within - row);
            for (int x = 0; x < Small.SIDE; x++) {
                int column = columns[x];
                float above = small.level(column, row)
                        + rights[x] * (small.level(column + 1, row) - small.level(column, row));
                float below = small.level(column, row + 1)
                        + rights[x] * (small.level(column + 1, row + 1) - small.level(column, row + 1));
                sampled[y * Small.SIDE + x] = above + down * (below - above);
            }
        }
    }

    private static void normalise(Small small, float[] levels) {
        for (int i = 0; i < Small.BYTES; i++) {
            levels[i] = small.level(i % Small.SIDE, i / Small.SIDE);
        }
        normalise(levels);
    }

    /** To mean 0 and variance 1. */
    private static void normalise(float[] levels) {
        float sum = 0;
        float squares = 0;
        for (float level : levels) {
            sum += level;
            squares += level * level;
        }
        float mean = sum / levels.length;
        float variance = Math.max(squares / levels.length - mean * mean, 1e-6f);
        float scale = (float) (1 / Math.sqrt(variance));
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (levels[i] - mean) * scale;
        }
    }

    private PictureLikeness likeness(double whole) {
        double all = 0;
        for (int place = 0; place < scores.length; place++) {
            scores[place] = place(place % PLACES * STRIDE, place / PLACES * STRIDE);
            all += scores[place];
            if (place + 1 - all > scores.length * MOST_LACKING) {
                return PictureLikeness.NONE;
            }
        }
        Arrays.sort(scores);
        int few = scores.length / 10;
        double least = 0;
        for (int i = 0; i < few; i++) {
            least += scores[i];
        }
        return new PictureLikeness(whole, all / scores.length, least / few);
    }

    private double place(int left, int top) {
        double one = 0;
        double other = 0;
        double ones = 0;
        double others = 0;
        double both = 0;
        for (int y = top; y < top + PLACE; y++) {
            for (int x = left; x < left + PLACE; x++) {
                double a = sampled[y * Small.SIDE + x];
                double b = fixed[y * Small.SIDE + x];
                one += a;
                other += b;
                ones += a * a;
                others += b * b;
                both += a * b;
            }
        }
        int cells = PLACE * PLACE;
        double variance = Math.max(0, ones / cells - one / cells * (one / cells));
        double otherVariance = Math.max(0, others / cells - other / cells * (other / cells));
        double shared = both / cells - one / cells * (other / cells);
        return (shared + FLAT) / (Math.sqrt(variance * otherVariance) + FLAT);
    }
}
