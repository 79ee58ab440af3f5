package org.medmat.sample;

import java.util.List;
import org.medmat.region.Box;
import org.medmat.region.Size;

/**
 * The things that are marked in an image, each apart.
 *
 * @param size the image's
 * @param list in order of their labels
 */
public record Regions(Size size, List<Region> list) {

    public Regions {
        list = List.copyOf(list);
    }

    public List<Region> of(int label) {
        return list.stream().filter(region -> region.label() == label).toList();
    }

    /** Around all regions of a label, of which there is one. */
    public Box around(int label) {
        return of(label).stream().map(Region::box).reduce(Box::and).orElseThrow();
    }
}
