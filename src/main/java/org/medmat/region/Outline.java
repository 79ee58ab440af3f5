package org.medmat.region;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a marked object once its pixels are forgotten.
 *
 * @param box around its outermost pixels; null where no pixel is marked
 * @param pixels how many are marked
 */
public record Outline(@Nullable Box box, long pixels) {

    public static final Outline NOTHING = new Outline(null, 0);

    /** From the top, then from the left. */
    static final Comparator<Outline> ORDER = Comparator.comparingDouble(
                    (Outline o) -> o.around().y1())
            .thenComparingDouble(o -> o.around().x1())
            .thenComparingDouble(o -> o.around().y2())
            .thenComparingDouble(o -> o.around().x2())
            .thenComparingLong(Outline::pixels);

    public Outline {
        if ((box == null) != (pixels == 0)) {
            throw new IllegalArgumentException(pixels + " pixels in " + box);
        }
    }

    public boolean isEmpty() {
        return pixels == 0;
    }

    public Optional<Box> found() {
        return Optional.ofNullable(box);
    }

    /** The part of the image that is marked. */
    public double fraction(Size size) {
        return (double) pixels / size.pixels();
    }

    private Box around() {
        if (box == null) {
            throw new IllegalStateException("nothing is marked");
        }
        return box;
    }
}
