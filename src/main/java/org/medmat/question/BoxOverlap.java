package org.medmat.question;

/** How much boxes may have in common: intersection over union. */
final class BoxOverlap {

    /** A wrong box overlaps the right one, and any region of the thing that is asked for, by less than this. */
    static final double APART = 0.3;
    /** A wrong box overlaps another wrong one by less than this. */
    static final double DIFFERENT = 0.7;
    /** Two boxes that overlap by this or more lie in the same place and are as large as each other: knowing one says nothing new. */
    static final double ALIKE = 0.5;

    private BoxOverlap() {}
}
