package org.medmat.picture;

import org.medmat.region.Size;

/**
 * How pictures are converted: JPEG stays JPEG, and anything else becomes PNG, which loses nothing.
 *
 * @param maxSide how many pixels the longer side may have; 0: as many as it has
 * @param quality of JPEG, from 1 to 100
 */
public record Conversion(int maxSide, int quality) {

    /** Of these no difference is seen. */
    public static final int USUAL_QUALITY = 95;

    public Conversion {
        if (maxSide < 0 || quality < 1 || quality > 100) {
            throw new IllegalArgumentException(maxSide + " pixels, quality " + quality);
        }
    }

    /** Whether a picture has more pixels than it may have. */
    public boolean isTooLarge(Size size) {
        return maxSide > 0 && Math.max(size.width(), size.height()) > maxSide;
    }

    /** The size that a picture gets. */
    public Size sizeOf(Size size) {
        if (!isTooLarge(size)) {
            return size;
        }
        long longer = Math.max(size.width(), size.height());
        return new Size(scaled(size.width(), longer), scaled(size.height(), longer));
    }

    private int scaled(long side, long longer) {
        return (int) Math.max(1, (2 * side * maxSide + longer) / (2 * longer));
    }
}
