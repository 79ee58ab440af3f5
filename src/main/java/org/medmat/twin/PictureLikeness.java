package org.medmat.twin;

/**
 * How alike two small pictures are when one is laid upon a part of the other as well as can be.
 *
 * @param whole their correlation: 1 for the same up to brightness and contrast
 * @param places the mean correlation within places of a quarter of the side; what is flat in both counts 1
 * @param worst that of the tenth of the places where it is least
 */
record PictureLikeness(double whole, double places, double worst) {

    static final PictureLikeness NONE = new PictureLikeness(0, 0, 0);

    private static final double LEAST_WHOLE = 0.95;
    private static final double LEAST_PLACES = 0.97;
    private static final double LEAST_WORST = 0.86;
    private static final double PROMISING = 0.85;
    private static final double PROMISING_PLACES = 0.85;

    /** Whether they are one picture. */
    boolean isCopy() {
        return whole >= LEAST_WHOLE && places >= LEAST_PLACES && worst >= LEAST_WORST;
    }

    /** Whether it is worth while to move the edges: they may be one picture of which the rim was cut off. */
    boolean isPromising() {
        return whole >= PROMISING && places >= PROMISING_PLACES;
    }
}
