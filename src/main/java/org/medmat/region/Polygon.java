package org.medmat.region;

import java.util.Optional;

/** The outline of an object as points. */
public final class Polygon {

    private Polygon() {}

    /** The box around points given as x, y, x, y and so on; nothing where they have no area. */
    public static Optional<Box> box(double[] points, PixelCounting counting) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < points.length; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            top = Math.min(top, points[i + 1]);
            bottom = Math.max(bottom, points[i + 1]);
        }
        return Box.ofCorners(left, top, right, bottom, counting);
    }
}
