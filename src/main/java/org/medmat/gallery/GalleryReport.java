package org.medmat.gallery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run found out of the pictures of a folder.
 *
 * @param looked how many were opened now; the others were as they had been
 * @param examples the first groups of twins, with their pictures
 * @param passedOver how many pictures were not compared with all that are like them, because too many are
 */
public record GalleryReport(Counts counts, long looked, List<Group> examples, long passedOver) {

    /**
     * How many there are of what.
     *
     * @param pictures those of datasets and of a benchmark
     * @param datasets by number
     * @param groups how many groups of twins there are of each kind and sort
     */
    public record Counts(long pictures, SortedMap<Integer, Dataset> datasets, Map<String, Long> groups) {

        static Counts of(SortedMap<Integer, PictureTally> tallies, Map<String, Long> groups) {
            SortedMap<Integer, Dataset> datasets = new TreeMap<>();
            tallies.forEach((number, tally) -> datasets.put(number, tally.report()));
            return new Counts(
                    datasets.values().stream().mapToLong(Dataset::pictures).sum(), datasets, groups);
        }

        /** The sums of the datasets of each subset, without their examples; a benchmark is of none. */
        public SortedMap<Integer, Dataset> subsets() {
            SortedMap<Integer, Dataset> subsets = new TreeMap<>();
            datasets.forEach((number, dataset) -> {
                if (number != Named.AGAINST) {
                    subsets.merge(dataset.subset, dataset.plus(Dataset.none(dataset.subset)), Dataset::plus);
                }
            });
            return subsets;
        }
    }

    /**
     * A dataset's pictures.
     *
     * @param wrong how many have which fault, by its words
     * @param twins how many stand in groups of twins of each sort, by its words
     * @param examples some pictures with faults
     */
    public record Dataset(
            int subset, long pictures, SortedMap<String, Long> wrong, Map<String, Long> twins, List<String> examples) {

        private static Dataset none(int subset) {
            return new Dataset(subset, 0, Collections.emptySortedMap(), Map.of(), List.of());
        }

        private Dataset plus(Dataset other) {
            SortedMap<String, Long> faults = new TreeMap<>(wrong);
            other.wrong.forEach((fault, count) -> faults.merge(fault, count, Long::sum));
            Map<String, Long> sorts = new LinkedHashMap<>(twins);
            other.twins.forEach((sort, count) -> sorts.merge(sort, count, Long::sum));
            return new Dataset(subset, pictures + other.pictures, faults, sorts, List.of());
        }

        public long missing() {
            return wrong(Seen.MISSING);
        }

        public long unreadable() {
            return wrong(Seen.UNREADABLE);
        }

        /** Faults of pictures that are there and can be read. One that can't be read may be cut off, too. */
        public long odd() {
            return wrong.values().stream().mapToLong(Long::longValue).sum() - missing() - unreadable();
        }

        /** Pictures with twins in the dataset. */
        public long twinsWithin() {
            return twins(TwinSorts.WITHIN);
        }

        /** Pictures with twins in other datasets. */
        public long twinsAcross() {
            return twins(TwinSorts.ACROSS);
        }

        /** Pictures with twins on the other side. */
        public long twinsOnBothSides() {
            return twins(TwinSorts.BOTH_SIDES);
        }

        /** Pictures with twins that have other labels. */
        public long twinsContradicting() {
            return twins(TwinSorts.CONTRADICTING);
        }

        /** Pictures with twins in a benchmark. */
        public long twinsInBenchmark() {
            return twins(TwinSorts.BENCHMARK);
        }

        private long wrong(String fault) {
            return wrong.getOrDefault(fault, 0L);
        }

        private long twins(String sort) {
            return twins.getOrDefault(sort, 0L);
        }
    }

    /**
     * A group of twins.
     *
     * @param size how many there are
     * @param pictures the first of them
     */
    public record Group(String kind, List<String> sorts, int size, List<Picture> pictures) {}

    /**
     * A picture of a group.
     *
     * @param dataset 0 for one of the benchmark
     */
    public record Picture(int dataset, String image, String stands, String label, String becomes) {}

    /** Whether every picture is there and can be read. */
    public boolean isWhole() {
        return counts.datasets.values().stream().allMatch(dataset -> dataset.missing() + dataset.unreadable() == 0);
    }
}
