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

    /** What is less alike as a whole is no copy. */
    static final double LEAST_WHOLE = 0.95;

    private static final double LEAST_PLACES = 0.95;
    private static final double LEAST_WORST = 0.86;
    /** For pictures without much detail: many of them are nearly the same by chance. */
    private static final double PLAIN_PLACES = 0.98;

    private static final double PLAIN_WORST = 0.93;
    /** And as each can be made like the other by moving edges, more is asked of those of which a rim was cut off. */
    private static final double PLAIN_CUT_PLACES = 0.991;

    private static final double PLAIN_CUT_WORST = 0.97;

    /** What is less alike before edges are moved does not become a copy. */
    static final double PROMISING = 0.85;

    private static final double PROMISING_PLACES = 0.85;

    /** Whether they are one picture, if they have details. */
    boolean isCopy() {
        return isAtLeast(LEAST_PLACES, LEAST_WORST);
    }

    /** Whether they are one picture even if they have hardly a detail. */
    boolean isCopyThoughPlain(boolean cut) {
        return cut ? isAtLeast(PLAIN_CUT_PLACES, PLAIN_CUT_WORST) : isAtLeast(PLAIN_PLACES, PLAIN_WORST);
    }

    private boolean isAtLeast(double leastPlaces, double leastWorst) {
        return whole >= LEAST_WHOLE && places >= leastPlaces && worst >= leastWorst;
    }

    /** Whether it is worth while to move the edges: they may be one picture of which the rim was cut off. */
    boolean isPromising() {
        return whole >= PROMISING && places >= PROMISING_PLACES;
    }
}
