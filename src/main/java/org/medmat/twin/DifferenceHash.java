package org.medmat.twin;

/**
 * Twice sixty-four bits of a small picture: whether it becomes brighter from one of nine columns to the next, in eight rows, and from one of nine
 * rows to the next, in eight columns. Copies differ in few bits; so do pictures that look alike, which is why nothing is called a copy for its
 * hash alone.
 */
record DifferenceHash(long across, long down) {

    private static final int STEPS = 9;
    private static final int LINES = 8;
    /** By how many grey levels of the small picture it must be brighter: what is black all over must not hang on the noise. */
    private static final double MARGIN = 2;

    static DifferenceHash of(Small small, Window window) {
        Sums sums = new Sums(small);
        double left = window.left() * Small.SIDE;
        double top = window.top() * Small.SIDE;
        double width = window.width() * Small.SIDE;
        double height = window.height() * Small.SIDE;
        long across = 0;
        long down = 0;
        for (int line = 0; line < LINES; line++) {
            double before = 0;
            double above = 0;
            for (int step = 0; step < STEPS; step++) {
                double level = sums.mean(
                        left + step * width / STEPS, top + line * height / LINES, width / STEPS, height / LINES);
                double below = sums.mean(
                        left + line * width / LINES, top + step * height / STEPS, width / LINES, height / STEPS);
                if (step > 0) {
                    across = across << 1 | (level > before + MARGIN ? 1 : 0);
                    down = down << 1 | (below > above + MARGIN ? 1 : 0);
                }
                before = level;
                above = below;
            }
        }
        return new DifferenceHash(across, down);
    }

    /** For each place the sum of all levels above and left of it. */
    private static final class Sums {
        private static final int EDGE = Small.SIDE + 1;
        private final double[] sums = new double[EDGE * EDGE];

        Sums(Small small) {
            for (int y = 0; y < Small.SIDE; y++) {
                double row = 0;
                for (int x = 0; x < Small.SIDE; x++) {
                    row += small.level(x, y);
                    sums[(y + 1) * EDGE + x + 1] = sums[y * EDGE + x + 1] + row;
                }
            }
        }

        double mean(double left, double top, double width, double height) {
            return (sum(left + width, top + height) - sum(left, top + height) - sum(left + width, top) + sum(left, top))
                    / (width * height);
        }

        private double sum(double x, double y) {
            int column = Math.max(0, Math.min((int) x, Small.SIDE - 1));
            int row = Math.max(0, Math.min((int) y, Small.SIDE - 1));
            double right = x - column;
            double down = y - row;
            int at = row * EDGE + column;
            double above = sums[at] + right * (sums[at + 1] - sums[at]);
            double below = sums[at + EDGE] + right * (sums[at + EDGE + 1] - sums[at + EDGE]);
            return above + down * (below - above);
        }
    }
}
