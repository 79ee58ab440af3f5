package org.medmat.twin;

/**
 * Sixty-four bits of a small picture: for nine columns and eight rows, whether it becomes brighter from one column to the next. Copies differ
 * in few bits; so do pictures that look alike, which is why nothing is called a copy for its hash alone.
 */
final class DifferenceHash {

    private static final int COLUMNS = 9;
    private static final int ROWS = 8;
    /** By how many grey levels of the small picture it must be brighter: what is black all over must not hang on the noise. */
    private static final double MARGIN = 2;

    private static final int EDGE = Small.SIDE + 1;
    /** For each place the sum of all levels above and left of it. */
    private final double[] sums = new double[EDGE * EDGE];

    private DifferenceHash(Small small) {
        for (int y = 0; y < Small.SIDE; y++) {
            double row = 0;
            for (int x = 0; x < Small.SIDE; x++) {
                row += small.level(x, y);
                sums[(y + 1) * EDGE + x + 1] = sums[y * EDGE + x + 1] + row;
            }
        }
    }

    static long of(Small small, Window window) {
        return new DifferenceHash(small).of(window);
    }

    private long of(Window window) {
        double width = window.width() * Small.SIDE / COLUMNS;
        double height = window.height() * Small.SIDE / ROWS;
        double area = width * height;
        long hash = 0;
        for (int row = 0; row < ROWS; row++) {
            double top = window.top() * Small.SIDE + row * height;
            double before = 0;
            for (int column = 0; column < COLUMNS; column++) {
                double left = window.left() * Small.SIDE + column * width;
                double level = (sum(left + width, top + height)
                                - sum(left, top + height)
                                - sum(left + width, top)
                                + sum(left, top))
                        / area;
                if (column > 0) {
                    hash = hash << 1 | (level > before + MARGIN ? 1 : 0);
                }
                before = level;
            }
        }
        return hash;
    }

    /** Of all that lies above and left of a place between cells. */
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
