package org.medmat.export;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medmat.finished.Entry;
import org.medmat.finished.TrainerPart;

/** How many items were exported, of what. For one thread. */
final class ExportTally {

    private final Map<TrainerPart, Long> splits = new EnumMap<>(TrainerPart.class);
    private final SortedMap<Integer, Part> subsets = new TreeMap<>();
    private final SortedMap<Integer, Part> datasets = new TreeMap<>();
    private final SortedMap<String, Long> conversions = new TreeMap<>();

    /** A subset or a dataset: its labels with how many items of each split they have. */
    record Part(Entry.Home home, Map<TrainerPart, Long> splits, SortedMap<String, Map<TrainerPart, Long>> labels) {
        private Part(Entry.Home home) {
            this(home, new EnumMap<>(TrainerPart.class), new TreeMap<>());
        }

        long items() {
            return splits.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    void add(Entry entry) {
        splits.merge(entry.split(), 1L, Long::sum);
        Part subset = subsets.computeIfAbsent(entry.home().subset(), any -> new Part(entry.home()));
        subset.splits.merge(entry.split(), 1L, Long::sum);
        String label = entry.labels().isEmpty() ? "(" + entry.kind() + ")" : entry.text();
        subset.labels
                .computeIfAbsent(label, any -> new EnumMap<>(TrainerPart.class))
                .merge(entry.split(), 1L, Long::sum);
        datasets.computeIfAbsent(entry.home().dataset(), any -> new Part(entry.home()))
                .splits
                .merge(entry.split(), 1L, Long::sum);
    }

    /** A picture was converted. */
    void converted(String how) {
        conversions.merge(how, 1L, Long::sum);
    }

    /** How many pictures were converted, by what was done with them. */
    SortedMap<String, Long> conversions() {
        return conversions;
    }

    long items() {
        return splits.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<TrainerPart, Long> splits() {
        return splits;
    }

    SortedMap<Integer, Part> subsets() {
        return subsets;
    }

    SortedMap<Integer, Part> datasets() {
        return datasets;
    }
}
