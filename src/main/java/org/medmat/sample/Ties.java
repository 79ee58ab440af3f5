package org.medmat.sample;

import org.jspecify.annotations.Nullable;

/**
 * What binds samples together and to a side; arrays of which there may be more than samples.
 *
 * @param patients what {@link Samples#patient(String)} gives for each; null if nobody is known
 * @param own the own split of each: the ordinal of an {@link org.medmat.item.OwnSplit}, or -1; null if the dataset has none
 * @param united patients that stay together, in pairs
 */
public record Ties(long @Nullable [] patients, byte @Nullable [] own, long[] united) {

    public static final byte NO_SPLIT = -1;
}
