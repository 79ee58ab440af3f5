package org.medmat.page;

import java.util.List;

/** Bars as SVG, as wide as the place they stand in. Whole numbers only, so that they are drawn alike everywhere. */
final class Bars {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 12;
    /** What there is shows, however little it is. */
    private static final int LEAST = 4;

    private Bars() {}

    static void stacked(Html html, List<Long> parts, long whole) {
        begin(html);
        int from = 0;
        for (int part = 0; part < parts.size(); part++) {
            int width = width(parts.get(part), whole);
            if (width > 0) {
                rectangle(html, from, 0, Math.min(width, WIDTH - from), HEIGHT, "part" + part);
                from = Math.min(WIDTH, from + width);
            }
        }
        html.close();
    }

    static void bullet(Html html, double reached, double expected, boolean isOver) {
        begin(html);
        rectangle(html, 0, 0, WIDTH, HEIGHT, "ground");
        rectangle(html, 0, 0, (int) Math.round(WIDTH * expected), HEIGHT, "band");
        rectangle(html, 0, HEIGHT / 3, (int) Math.round(WIDTH * reached), HEIGHT / 3, isOver ? "over" : "part0");
        html.close();
    }

    private static int width(long part, long whole) {
        return part <= 0 || whole <= 0 ? 0 : Math.max(LEAST, (int) Math.round((double) WIDTH * part / whole));
    }

    private static void begin(Html html) {
        html.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true");
    }

    private static void rectangle(Html html, int x, int y, int width, int height, String as) {
        html.empty(
                "rect",
                "class",
                as,
                "x",
                Integer.toString(x),
                "y",
                Integer.toString(y),
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(height));
    }
}
