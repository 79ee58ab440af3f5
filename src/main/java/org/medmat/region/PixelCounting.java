package org.medmat.region;

/**
 * How a source counts pixels.
 *
 * @param first the number of the first column and row
 * @param inclusive whether the second corner is the last pixel of the object, not the first beside it
 */
public record PixelCounting(int first, boolean inclusive) {

    public static final PixelCounting EDGES = new PixelCounting(0, false);
    public static final PixelCounting PIXELS = new PixelCounting(0, true);
    public static final PixelCounting PIXELS_FROM_ONE = new PixelCounting(1, true);

    public PixelCounting {
        if (first != 0 && first != 1) {
            throw new IllegalArgumentException("pixels are counted from 0 or 1, not from " + first);
        }
    }

    double begin(double value) {
        return value - first;
    }

    double end(double value) {
        return value - first + (inclusive ? 1 : 0);
    }
}
