package org.medmat.region;

import java.util.Arrays;

/** A box in thousandths of its image's width and height. */
public record Thousandths(int x1, int y1, int x2, int y2) {

    public static final int WHOLE = 1000;

    public static Thousandths of(RegionMark mark) {
        int[] sides = mark.box().thousandths(mark.size());
        return new Thousandths(sides[0], sides[1], sides[2], sides[3]);
    }

    public int width() {
        return x2 - x1;
    }

    public int height() {
        return y2 - y1;
    }

    /** The same size somewhere else. */
    public Thousandths at(int left, int top) {
        return new Thousandths(left, top, left + width(), top + height());
    }

    /** Whether two boxes overlap by less than a part: intersection over union. */
    public boolean overlapsLess(Thousandths other, double part) {
        long across = Math.max(0, Math.min(x2, other.x2) - Math.max(x1, other.x1));
        long down = Math.max(0, Math.min(y2, other.y2) - Math.max(y1, other.y1));
        long shared = across * down;
        long union = (long) width() * height() + (long) other.width() * other.height() - shared;
        return shared < part * union;
    }

    @Override
    public String toString() {
        return Arrays.toString(new int[] {x1, y1, x2, y2});
    }
}
