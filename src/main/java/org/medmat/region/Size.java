package org.medmat.region;

/**
 * How many pixels an image has in each direction.
 */
public record Size(int width, int height) {

    /** No image of the mat is larger; what promises more is not tried. */
    public static final int MOST_SIDE = 30_000;

    public static final long MOST_PIXELS = 100_000_000;

    public Size {
        if (!fits(width, height)) {
            throw new IllegalArgumentException(width + " by " + height);
        }
    }

    /** Whether a picture of so many pixels is tried at all. */
    public static boolean fits(long width, long height) {
        return width > 0 && height > 0 && width <= MOST_SIDE && height <= MOST_SIDE && width * height <= MOST_PIXELS;
    }

    public int pixels() {
        return width * height;
    }

    /** The box that is the whole image. */
    public Box box() {
        return new Box(0, 0, width, height);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
