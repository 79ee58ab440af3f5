package org.medmat.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the masks of an image. */
final class MaskFinder {

    private final PictureMemory pictures;
    private final ImageFinder finder;
    private final FolderOrder order;
    private final ScanTally tally;

    MaskFinder(PictureMemory pictures, ImageFinder finder, FolderOrder order, ScanTally tally) {
        this.pictures = pictures;
        this.finder = finder;
        this.order = order;
        this.tally = tally;
    }

    /** Files that are there; an image may have none. */
    List<Integer> find(RegionSource.Masks masks, int image, NamedFields row) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (ImagePattern pattern : masks.masks()) {
            if (masks.byOrder()) {
                order.partner(image, pattern, row).ifPresent(found::add);
            } else {
                ImageFinder.Found mask = finder.find(List.of(pattern), row);
                if (mask instanceof ImageFinder.Found.One one) {
                    found.add(one.file());
                } else if (mask instanceof ImageFinder.Found.Ambiguous several) {
                    throw pictures.ambiguous(several);
                }
            }
        }
        found.forEach(tally::saw);
        return found;
    }
}
