package org.medmat.gallery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medmat.tree.Downloads;

/**
 * Which pictures are looked at, and how.
 *
 * @param items the folder of items
 * @param downloads where the pictures lie
 * @param against a folder of pictures, as a benchmark's; null for none
 * @param flipped whether mirrored pictures are twins too
 * @param jobs how many threads work
 */
public record GalleryOptions(
        Path items, Downloads downloads, @Nullable Path against, boolean flipped, int jobs) {}
