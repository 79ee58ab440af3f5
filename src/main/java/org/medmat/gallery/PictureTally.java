package org.medmat.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the pictures of a dataset. For one thread. */
final class PictureTally {

    /** One that is shorter on both sides than a quarter of what is usual there is no picture of the same sort. */
    private static final int FAR_SMALLER = 4;

    static final String SMALLER = "far smaller than the others";
    private static final int EXAMPLES = 20;

    private final int subset;
    private final SortedMap<String, Long> wrong = new TreeMap<>();
    private final Map<String, Long> twins = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>();
    private int[] sides = new int[64];
    private int readable;
    private long pictures;

    PictureTally(int subset) {
        this.subset = subset;
    }

    void add(IndexLine.Kept kept) {
        pictures++;
        Seen seen = kept.seen();
        seen.wrong().forEach(fault -> add(fault, kept.image()));
        if (seen.isReadable()) {
            if (readable == sides.length) {
                sides = Arrays.copyOf(sides, 2 * readable);
            }
            sides[readable++] = Math.max(seen.width(), seen.height());
        }
    }

    private void add(String fault, String image) {
        wrong.merge(fault, 1L, Long::sum);
        if (examples.size() < EXAMPLES) {
            examples.add(fault + ": " + image);
        }
    }

    /** Counts pictures that stand in a group of twins of some sorts. */
    void addTwins(List<String> sorts, long count) {
        sorts.forEach(sort -> twins.merge(sort, count, Long::sum));
    }

    GalleryReport.Dataset report() {
        int[] sorted = Arrays.copyOf(sides, readable);
        Arrays.sort(sorted);
        long smaller = readable == 0
                ? 0
                : Arrays.stream(sorted)
                        .filter(side -> (long) side * FAR_SMALLER < sorted[sorted.length / 2])
                        .count();
        if (smaller > 0) {
            wrong.put(SMALLER, smaller);
        }
        return new GalleryReport.Dataset(subset, pictures, wrong, twins, List.copyOf(examples));
    }
}
