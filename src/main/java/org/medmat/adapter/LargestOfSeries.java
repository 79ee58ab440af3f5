package org.medmat.adapter;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which images are of one series, and which of them have the most marked; whatever the order of their rows. */
final class LargestOfSeries {

    /** @param most so many of its images are kept */
    private record Series(String name, int most) implements Comparable<Series> {

        private static final Comparator<Series> ORDER =
                Comparator.comparing(Series::name).thenComparingInt(Series::most);

        @Override
        public int compareTo(Series other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Integer, Series> byFile = new HashMap<>();

    /** Takes what a row says of its image. */
    void add(int file, Source.Largest largest, NamedFields row) {
        add(file, new Series(largest.of().fill(row).strip(), largest.images()));
    }

    /** Rows that disagree say the smaller one. */
    private void add(int file, Series series) {
        byFile.merge(file, series, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    /** One picture lies in two files. */
    void merge(int from, int into) {
        Series series = byFile.remove(from);
        if (series != null) {
            add(into, series);
        }
    }

    /**
     * The images that others of their series leave no place for. One in which nothing is marked takes none, and is never among them.
     *
     * @param marked how many pixels are marked in an image
     * @param paths which of images with as many comes first
     */
    BitSet smaller(int[] images, IntToLongFunction marked, IntFunction<String> paths) {
        BitSet smaller = new BitSet();
        Map<Series, List<Integer>> members = IntStream.of(images)
                .filter(image -> byFile.containsKey(image) && marked.applyAsLong(image) > 0)
                .boxed()
                .collect(Collectors.groupingBy(byFile::get, TreeMap::new, Collectors.toList()));
        Comparator<Integer> order = Comparator.<Integer>comparingLong(marked::applyAsLong)
                .reversed()
                .thenComparing(paths::apply);
        members.forEach(
                (series, all) -> all.stream().sorted(order).skip(series.most()).forEach(smaller::set));
        return smaller;
    }
}
