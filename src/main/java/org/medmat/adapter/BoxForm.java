package org.medmat.adapter;

import java.util.Optional;
import org.medmat.region.Box;
import org.medmat.region.PixelCounting;
import org.medmat.region.Polygon;
import org.medmat.region.Size;

/**
 * How a box is written.
 *
 * @param kind which four numbers
 * @param fractions whether they are parts of the image's width and height, not pixels
 * @param fromOne whether the first pixel is called 1, and the last one belongs to the box
 */
public record BoxForm(Kind kind, boolean fractions, boolean fromOne) {

    /** Which four numbers tell a box. */
    public enum Kind {
        CORNERS,
        SIZE,
        CENTRE
    }

    /** The box in pixels, cut to the image; nothing where it has no area in it. */
    Optional<Box> read(double[] numbers, Size image) {
        double a = numbers[0];
        double b = numbers[1];
        double c = numbers[2];
        double d = numbers[3];
        return inPixels(
                switch (kind) {
                    case CORNERS -> Box.ofCorners(a, b, c, d, counting());
                    case SIZE -> Box.ofCorner(a, b, c, d, counting());
                    case CENTRE -> Box.ofCentre(a, b, c, d);
                },
                image);
    }

    /** The box around a polygon's points, x and y in turn. */
    Optional<Box> around(double[] points, Size image) {
        return inPixels(Polygon.box(points, counting()), image);
    }

    private PixelCounting counting() {
        return fromOne ? PixelCounting.PIXELS_FROM_ONE : PixelCounting.EDGES;
    }

    private Optional<Box> inPixels(Optional<Box> box, Size image) {
        return box.flatMap(found -> fractions ? found.fractionsOf(image) : Optional.of(found))
                .flatMap(found -> found.clipTo(image));
    }
}
