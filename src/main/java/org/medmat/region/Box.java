package org.medmat.region;

import java.util.Locale;
import java.util.Optional;

/**
 * A rectangle between the edges of pixels: the pixel in column 3, row 4 is (3, 4, 4, 5). Never empty.
 */
public record Box(double x1, double y1, double x2, double y2) {

    /** Far beyond every image, and small enough that an area is exact. */
    private static final double FAR = 1e7;

    private static final int THOUSAND = 1000;

    public Box {
        if (!valid(x1, y1, x2, y2)) {
            throw new IllegalArgumentException(x1 + ", " + y1 + ", " + x2 + ", " + y2);
        }
    }

    /** What is not a number or infinite is not valid either: it fails every comparison. */
    private static boolean valid(double x1, double y1, double x2, double y2) {
        return x1 >= -FAR && y1 >= -FAR && x1 < x2 && y1 < y2 && x2 <= FAR && y2 <= FAR;
    }

    /** Between two edges each way; nothing where that has no area. */
    public static Optional<Box> of(double x1, double y1, double x2, double y2) {
        return valid(x1, y1, x2, y2) ? Optional.of(new Box(x1, y1, x2, y2)) : Optional.empty();
    }

    public static Optional<Box> ofCorners(double x1, double y1, double x2, double y2, PixelCounting counting) {
        return of(counting.begin(x1), counting.begin(y1), counting.end(x2), counting.end(y2));
    }

    /** From the upper left corner; a width and a height count pixels, however the corner is counted. */
    public static Optional<Box> ofCorner(double x, double y, double width, double height, PixelCounting counting) {
        double left = counting.begin(x);
        double top = counting.begin(y);
        return of(left, top, left + width, top + height);
    }

    /** From the point in the middle, a place between edges. */
    public static Optional<Box> ofCentre(double x, double y, double width, double height) {
        return of(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    /** What was read as fractions of the image's width and height, in pixels. */
    public Optional<Box> fractionsOf(Size size) {
        return of(x1 * size.width(), y1 * size.height(), x2 * size.width(), y2 * size.height());
    }

    /** The same place in a larger or smaller copy of the image. */
    public Optional<Box> scaled(Size from, Size to) {
        double across = (double) to.width() / from.width();
        double down = (double) to.height() / from.height();
        return of(x1 * across, y1 * down, x2 * across, y2 * down);
    }

    /** The part inside the image; nothing where it lies outside. */
    public Optional<Box> clipTo(Size size) {
        return of(Math.max(x1, 0), Math.max(y1, 0), Math.min(x2, size.width()), Math.min(y2, size.height()));
    }

    public double width() {
        return x2 - x1;
    }

    public double height() {
        return y2 - y1;
    }

    public double area() {
        return width() * height();
    }

    /** The smallest box around both. */
    public Box and(Box other) {
        return new Box(Math.min(x1, other.x1), Math.min(y1, other.y1), Math.max(x2, other.x2), Math.max(y2, other.y2));
    }

    /** Intersection over union: 0 for boxes apart, 1 for the same box. */
    public double overlap(Box other) {
        double across = Math.min(x2, other.x2) - Math.max(x1, other.x1);
        double down = Math.min(y2, other.y2) - Math.max(y1, other.y1);
        if (across <= 0 || down <= 0) {
            return 0;
        }
        double shared = across * down;
        return Math.min(1, shared / (area() + other.area() - shared));
    }

    /** In thousandths of the image's width and height: x1, y1, x2, y2 from 0 to 1000, half rounded up, never without area. */
    public int[] thousandths(Size size) {
        int[] across = thousandths(x1, x2, size.width());
        int[] down = thousandths(y1, y2, size.height());
        return new int[] {across[0], down[0], across[1], down[1]};
    }

    private static int[] thousandths(double from, double to, int whole) {
        int begin = within(Math.round(from * THOUSAND / whole), THOUSAND);
        int end = within(Math.round(to * THOUSAND / whole), THOUSAND);
        if (begin == end) {
            // Narrower than a thousandth: the thousandth in which its middle lies.
            begin = within((long) Math.floor((from + to) / 2 * THOUSAND / whole), THOUSAND - 1);
            end = begin + 1;
        }
        return new int[] {begin, end};
    }

    private static int within(long value, int most) {
        return (int) Math.max(0, Math.min(value, most));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "[%s, %s, %s, %s]", x1, y1, x2, y2);
    }
}
