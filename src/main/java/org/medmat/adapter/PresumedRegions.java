package org.medmat.adapter;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.medmat.problem.Place;
import org.medmat.region.Box;
import org.medmat.region.Size;

/** Takes for granted that something is marked wherever something may be: opening the masks of a large dataset takes minutes. */
final class PresumedRegions implements MarkedImages.Reading {

    private static final Size SIZE = new Size(1, 1);
    private static final Box ANYWHERE = new Box(0, 0, 1, 1);

    private final PictureMemory pictures;
    private final MaskFinder finder;

    PresumedRegions(PictureMemory pictures, MaskFinder finder) {
        this.pictures = pictures;
        this.finder = finder;
    }

    @Override
    public RegionReader.Marked read(Source.Marks marks, int image, NamedFields row, List<String> raws, Place where)
            throws IOException {
        RegionReader.Marked marked = RegionReader.Marked.of(SIZE);
        for (RegionSource source : marks.regions()) {
            Template label = source.label();
            List<String> named = label == null ? raws : List.of(label.fill(row).strip());
            if (source instanceof RegionSource.Masks masks) {
                for (int mask : finder.find(masks, image, row)) {
                    Collection<String> parts = masks.pages().isEmpty()
                            ? masks.rules().of(pictures.path(mask)).keySet()
                            : masks.pages().keySet();
                    parts.forEach(raw -> mark(raw.isEmpty() ? named : List.of(raw), marked));
                }
            } else {
                mark(named, marked);
            }
        }
        return marked;
    }

    private static void mark(List<String> raws, RegionReader.Marked marked) {
        raws.forEach(raw -> marked.add(raw, ANYWHERE));
    }
}
