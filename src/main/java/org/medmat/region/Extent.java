package org.medmat.region;

/** Grows with the pixels of an object, given in any order. */
public final class Extent implements Spans {

    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right;
    private int bottom;
    private long pixels;

    @Override
    public void span(int y, int from, int to) {
        add(y, from, y + 1, to, to - from);
    }

    void add(int y1, int x1, int y2, int x2, long more) {
        if (more > 0) {
            left = Math.min(left, x1);
            top = Math.min(top, y1);
            right = Math.max(right, x2);
            bottom = Math.max(bottom, y2);
            pixels += more;
        }
    }

    void add(Extent other) {
        add(other.top, other.left, other.bottom, other.right, other.pixels);
    }

    void add(Outline part) {
        part.found()
                .ifPresent(box -> add((int) box.y1(), (int) box.x1(), (int) box.y2(), (int) box.x2(), part.pixels()));
    }

    public Outline outline() {
        return pixels == 0 ? Outline.NOTHING : new Outline(new Box(left, top, right, bottom), pixels);
    }
}
