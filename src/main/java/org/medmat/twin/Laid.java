package org.medmat.twin;

import java.util.List;

/**
 * How the second picture of a pair lies upon the first.
 *
 * @param window upon which part of the first
 * @param mirrored whether the first is mirrored
 */
record Laid(Window window, boolean mirrored) {

    static final Laid WHOLE = new Laid(Window.WHOLE, false);
    static final Laid MIRRORED = new Laid(Window.WHOLE, true);
    static final List<Laid> CUT =
            Window.CUT.stream().map(window -> new Laid(window, false)).toList();

    /** Whether the second may be a part of the first. */
    boolean isCut() {
        return !window.equals(Window.WHOLE);
    }

    Small below(Small one) {
        return mirrored ? one.mirrored() : one;
    }
}
