package org.medmat.twin;

import java.util.List;

/** A part of a picture, in shares of its width and height; it may reach a little beyond the picture. */
record Window(double left, double top, double right, double bottom) {

    static final Window WHOLE = new Window(0, 0, 1, 1);

    /**
     * What is left of a picture whose rim was cut off, as far as it need be tried: what lies between is found from here.
     */
    static final List<Window> CUT = List.of(
            new Window(0.02, 0.02, 0.98, 0.98),
            new Window(0.04, 0.04, 0.96, 0.96),
            new Window(0.06, 0.06, 0.94, 0.94),
            new Window(0.08, 0.08, 0.92, 0.92),
            new Window(0.06, 0, 1, 1),
            new Window(0, 0, 0.94, 1),
            new Window(0, 0.06, 1, 1),
            new Window(0, 0, 1, 0.94));

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** With one edge, 0 to 3, moved. */
    Window moved(int edge, double by) {
        return switch (edge) {
            case 0 -> new Window(left + by, top, right, bottom);
            case 1 -> new Window(left, top + by, right, bottom);
            case 2 -> new Window(left, top, right + by, bottom);
            default -> new Window(left, top, right, bottom + by);
        };
    }
}
