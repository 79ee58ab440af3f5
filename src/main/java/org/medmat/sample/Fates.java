package org.medmat.sample;

import org.jspecify.annotations.Nullable;
import org.medmat.item.Side;

/** What is decided beforehand of a dataset's images, by their paths below its folder. Any thread may ask. */
@FunctionalInterface
public interface Fates {

    Fates NONE = path -> null;

    /**
     * What becomes of an image.
     *
     * @param leftOut why it gives no sample; null where it does
     * @param side on which it stands
     */
    record Fate(@Nullable SkipReason leftOut, Side side) {}

    /** Null where nothing is decided. */
    @Nullable
    Fate of(String path);
}
