package org.medmat.question;

import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a law of slates is made for.
 *
 * @param meeting for each answer those that it may meet
 * @param shares how often each is right
 * @param always how often those are right that stand in every slate, beside these
 * @param places how many of these answers a slate has
 */
record Wanted(List<BitSet> meeting, double[] shares, double[] always, int places) {

    /** How often one of the answers that are always shown is right. */
    double shareOfAlways() {
        return DoubleStream.of(always).sum();
    }

    /** The commonest of them. */
    double commonestOfAlways() {
        return DoubleStream.of(always).max().orElse(0);
    }
}
