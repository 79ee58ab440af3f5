package org.medmat.gallery;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was found out of the pictures of a folder.
 *
 * @param looked how many were opened now; the others were as they had been
 * @param datasets by number
 * @param groups how many groups of twins there are of each sort
 * @param examples the first of them, with their pictures
 * @param passedOver how many comparisons were given up because too many pictures are alike
 */
public record GalleryReport(
        long pictures,
        long looked,
        SortedMap<Integer, Dataset> datasets,
        Map<String, Long> groups,
        List<Group> examples,
        long passedOver) {

    /**
     * A dataset's pictures.
     *
     * @param wrong how many have which fault, by its words
     * @param twins how many stand in groups of twins of each sort, by its words
     * @param examples some pictures with faults
     */
    public record Dataset(
            int subset, long pictures, SortedMap<String, Long> wrong, Map<String, Long> twins, List<String> examples) {

        long wrong(String fault) {
            return wrong.getOrDefault(fault, 0L);
        }
    }

    /** A group of twins. */
    public record Group(String kind, List<String> sorts, List<Picture> pictures) {}

    /**
     * A picture of a group.
     *
     * @param dataset 0 for one of the benchmark
     */
    public record Picture(int dataset, String image, String stands, String label, String becomes) {}

    /** Whether every picture is there and can be read. */
    public boolean isWhole() {
        return datasets.values().stream()
                .allMatch(dataset -> dataset.wrong(Seen.MISSING) + dataset.wrong(Seen.UNREADABLE) == 0);
    }
}
