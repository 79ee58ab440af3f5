package org.medmat.region;

/**
 * How run lengths are written: pairs of a start and a length.
 *
 * @param start what a start counts from
 * @param first the number of the first pixel; where starts are relative, that of the first start only
 * @param order which way the pixels are counted
 */
public record RunConvention(Start start, int first, Order order) {

    public RunConvention {
        if (first != 0 && first != 1) {
            throw new IllegalArgumentException("pixels are counted from 0 or 1, not from " + first);
        }
    }

    /** What a start counts from. */
    public enum Start {
        /** From the first pixel of the image. */
        ABSOLUTE,
        /** From the end of the run before. */
        RELATIVE
    }

    /** Which way the pixels are counted. */
    public enum Order {
        /** Down the first column, then down the next. */
        COLUMNS,
        /** Along the first row, then along the next. */
        ROWS
    }
}
