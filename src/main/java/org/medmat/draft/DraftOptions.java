package org.medmat.draft;

import org.jspecify.annotations.Nullable;

/**
 * What can't be seen in a download.
 *
 * @param modality a word of the vocabulary or an alias; null where it is left to be edited
 * @param area likewise
 * @param number of the dataset and its subset; null for the first free one
 */
public record DraftOptions(
        @Nullable String modality,
        @Nullable String area,
        @Nullable Integer number) {

    public static final DraftOptions NONE = new DraftOptions(null, null, null);
}
