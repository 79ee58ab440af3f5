package org.medmat.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.medmat.sample.Region;
import org.medmat.sample.Regions;

/** Gathers what is marked in each image. */
final class RegionLists {

    /** So that the order of rows does not matter. */
    private static final Comparator<Region> ORDER = Comparator.comparingInt(Region::label)
            .thenComparingDouble(region -> region.box().y1())
            .thenComparingDouble(region -> region.box().x1())
            .thenComparingDouble(region -> region.box().y2())
            .thenComparingDouble(region -> region.box().x2())
            .thenComparingLong(Region::pixels);

    private final Map<Integer, Regions> byFile = new HashMap<>();

    /** Gives how many of the labels were there before, a label that comes twice now counted too. */
    int add(int file, Regions marked) {
        Regions before = byFile.get(file);
        List<Region> all = new ArrayList<>(before == null ? List.of() : before.list());
        Set<Integer> labels = new HashSet<>(all.stream().map(Region::label).toList());
        Set<String> raws = new HashSet<>();
        int merged = 0;
        for (Region region : marked.list()) {
            if (raws.add(region.evidence().raw()) && !labels.add(region.label())) {
                merged++;
            }
            all.add(region);
        }
        byFile.put(file, new Regions(before == null ? marked.size() : before.size(), all));
        return merged;
    }

    /** What is marked in one image is marked in another one, where its label is not yet; gives how many labels are. */
    int merge(int from, int into) {
        Regions more = byFile.remove(from);
        Regions before = byFile.get(into);
        if (more == null) {
            return 0;
        }
        Set<Integer> known = new HashSet<>();
        List<Region> all = new ArrayList<>();
        if (before != null) {
            all.addAll(before.list());
            before.list().forEach(region -> known.add(region.label()));
        }
        more.list().stream().filter(region -> !known.contains(region.label())).forEach(all::add);
        byFile.put(into, new Regions(before == null ? more.size() : before.size(), all));
        return (int) more.list().stream()
                .map(Region::label)
                .distinct()
                .filter(known::contains)
                .count();
    }

    /** How many labels are marked in an image. */
    int labels(int file) {
        Regions marked = byFile.get(file);
        return marked == null
                ? 0
                : (int) marked.list().stream()
                        .mapToInt(Region::label)
                        .distinct()
                        .count();
    }

    /** How many pixels are marked in an image, in all. */
    long pixels(int file) {
        Regions marked = byFile.get(file);
        return marked == null
                ? 0
                : marked.list().stream().mapToLong(Region::pixels).sum();
    }

    /** Those of some images, in this order; none where there are none at all. */
    List<Regions> of(int[] images) {
        return byFile.isEmpty()
                ? List.of()
                : IntStream.of(images)
                        .mapToObj(byFile::get)
                        .map(marked -> new Regions(
                                marked.size(),
                                marked.list().stream().sorted(ORDER).toList()))
                        .toList();
    }
}
