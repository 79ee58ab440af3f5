package org.medmat.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What binds samples together and to a side; arrays of which there may be more than samples.
 *
 * @param patients what {@link Samples#patient(String)} gives for each; null if nobody is known
 * @param own the own split of each: the ordinal of an {@link org.medmat.item.OwnSplit}, or -1; null if the dataset has none
 */
public record Ties(long @Nullable [] patients, byte @Nullable [] own, Further further) {

    public static final byte NO_SPLIT = -1;

    /**
     * What binds samples beside their patients; names are numbers, 0 is none.
     *
     * @param bound names for each sample: those with equal ones stay together
     * @param shares for each share of the adapter the name of each sample's picture; of length 0 where no sample has one
     * @param united names that bind the same samples, in pairs
     */
    public record Further(List<long[]> bound, List<long[]> shares, long[] united) {
        public static final Further NONE = new Further(List.of(), List.of(), new long[0]);
    }
}
