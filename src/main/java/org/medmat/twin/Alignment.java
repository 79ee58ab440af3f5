package org.medmat.twin;

import java.util.Arrays;

/** Lays a small picture upon a part of another one, and moves the edges of that part while they grow more alike. For one thread. */
final class Alignment {

    /** What lacks more of the likeness of its places is no copy, and the rest of them need not be looked at. */
    private static final double MOST_LACKING = 0.15;

    private static final int EDGES = 4;
    /** How often all edges are moved by the same step. */
    private static final int ROUNDS = 3;

    private static final double LEAST_GAIN = 1e-5;
    /** By how much edges are moved, in shares of the picture. */
    private static final double[] STEPS = {0.03, 0.015, 0.0075, 0.004};
    /** By the first of them with every second cell of every second row only. */
    private static final int ROUGH_STEPS = 2;
    /** How far edges may move away from where they began. */
    private static final double FARTHEST = 0.07;

    private static final int PLACE = Small.SIDE / 4;
    private static final int STRIDE = Small.SIDE / 8;
    private static final int PLACES = (Small.SIDE - PLACE) / STRIDE + 1;
    /** What varies less than this share of the whole picture's variance is flat. */
    private static final double FLAT = 0.001;

    private static final ThreadLocal<Alignment> OF_THREAD = ThreadLocal.withInitial(Alignment::new);

    /** Weights of neighbours come in so many steps, and levels are so many times as fine afterwards. */
    private static final int FINE = 16;

    private final int[] below = new int[Small.BYTES];
    private final int[] above = new int[Small.BYTES];
    private final int[] sampled = new int[Small.BYTES];
    private final int[] columns = new int[Small.SIDE];
    private final int[] rights = new int[Small.SIDE];
    private final double[] scores = new double[PLACES * PLACES];

    /** That of this thread. */
    static Alignment ofThread() {
        return OF_THREAD.get();
    }

    /**
     * How alike they are as they lie: nothing is moved.
     *
     * @param least what is less alike as a whole is not looked at closer
     */
    PictureLikeness unmoved(Small one, Small other, Window start, double least) {
        begin(one, other);
        double whole = correlation(start, 1);
        return whole < least ? PictureLikeness.NONE : likeness(whole);
    }

    /** @param start the part of the first upon which the second is laid first */
    PictureLikeness of(Small one, Small other, Window start) {
        begin(one, other);
        Window best = start;
        for (int step = 0; step < STEPS.length; step++) {
            best = moved(best, start, STEPS[step], step < ROUGH_STEPS ? 2 : 1);
        }
        return likeness(correlation(best, 1));
    }

    private void begin(Small one, Small other) {
        one.copyTo(below, 1);
        other.copyTo(above, FINE);
    }

    /** Moves each edge by a step, as long as that makes them more alike. */
    private Window moved(Window from, Window start, double step, int every) {
        Window best = from;
        double whole = correlation(best, every);
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            Window before = best;
            for (int edge = 0; edge < EDGES; edge++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    Window tried = best.moved(edge, sign * step);
                    double reached = isNear(tried, start) ? correlation(tried, every) : 0;
                    if (reached > whole + LEAST_GAIN) {
                        whole = reached;
                        best = tried;
                    }
                }
            }
            moved = !best.equals(before);
        }
        return best;
    }

    private static boolean isNear(Window window, Window start) {
        return Math.abs(window.left() - start.left()) <= FARTHEST
                && Math.abs(window.top() - start.top()) <= FARTHEST
                && Math.abs(window.right() - start.right()) <= FARTHEST
                && Math.abs(window.bottom() - start.bottom()) <= FARTHEST;
    }

    /** Samples a part of the picture below, and compares it with the one above. */
    private double correlation(Window window, int every) {
        sample(window, every);
        Moments moments = new Moments();
        for (int y = 0; y < Small.SIDE; y += every) {
            moments.add(sampled, above, y * Small.SIDE, (y + 1) * Small.SIDE, every);
        }
        return moments.shared() / Math.sqrt(Math.max(moments.variance() * moments.otherVariance(), 1e-6));
    }

    private void sample(Window window, int every) {
        int last = Small.SIDE - 1;
        for (int x = 0; x < Small.SIDE; x += every) {
            int at = at(window.left(), window.width(), x);
            columns[x] = Math.min(at / FINE, last - 1);
            rights[x] = at - columns[x] * FINE;
        }
        for (int y = 0; y < Small.SIDE; y += every) {
            int at = at(window.top(), window.height(), y);
            int row = Math.min(at / FINE, last - 1);
            int down = at - row * FINE;
            for (int x = 0; x < Small.SIDE; x += every) {
                int cell = row * Small.SIDE + columns[x];
                int next = cell + Small.SIDE;
                int first = below[cell] * (FINE - rights[x]) + below[cell + 1] * rights[x];
                int second = below[next] * (FINE - rights[x]) + below[next + 1] * rights[x];
                sampled[y * Small.SIDE + x] = (first * (FINE - down) + second * down) / FINE;
            }
        }
    }

    /** Where a cell of the part lies, in parts of cells of the whole. */
    private static int at(double from, double length, int cell) {
        double at = (from + (cell + 0.5) / Small.SIDE * length) * Small.SIDE - 0.5;
        return (int) (Math.max(0, Math.min(at, Small.SIDE - 1)) * FINE + 0.5);
    }

    private PictureLikeness likeness(double whole) {
        Moments moments = new Moments();
        moments.add(sampled, above, 0, Small.BYTES, 1);
        double flat = FLAT * moments.variance();
        double otherFlat = FLAT * moments.otherVariance();
        double all = 0;
        for (int place = 0; place < scores.length; place++) {
            scores[place] = place(place % PLACES * STRIDE, place / PLACES * STRIDE, flat, otherFlat);
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

    /** The correlation within a place, where what is flat in both is alike. */
    private double place(int left, int top, double flat, double otherFlat) {
        Moments moments = new Moments();
        for (int y = top; y < top + PLACE; y++) {
            moments.add(sampled, above, y * Small.SIDE + left, y * Small.SIDE + left + PLACE, 1);
        }
        double both = Math.sqrt(flat * otherFlat);
        return (moments.shared() + both) / (Math.sqrt(moments.variance() * moments.otherVariance()) + both);
    }

    /** Sums of the levels of two pictures, by which they are compared. */
    private static final class Moments {
        private int cells;
        private long sum;
        private long otherSum;
        private long squares;
        private long otherSquares;
        private long both;

        void add(int[] levels, int[] others, int from, int to, int every) {
            for (int at = from; at < to; at += every) {
                int level = levels[at];
                int other = others[at];
                sum += level;
                otherSum += other;
                squares += (long) level * level;
                otherSquares += (long) other * other;
                both += (long) level * other;
                cells++;
            }
        }

        double variance() {
            return Math.max(0, (squares - (double) sum * sum / cells) / cells);
        }

        double otherVariance() {
            return Math.max(0, (otherSquares - (double) otherSum * otherSum / cells) / cells);
        }

        double shared() {
            return (both - (double) sum * otherSum / cells) / cells;
        }
    }
}
