package org.medmat.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medmat.finished.Entry;
import org.medmat.random.StableHash;

/**
 * Chooses few of many items, so that the few are made up as the many are. Who is chosen depends on the seed and the items' keys, not on
 * their order. For one thread.
 */
final class ItemLimits {

    private final ExportOptions.Limits limits;
    private final long seed;
    /** By split, subset, dataset and label. */
    private final Map<String, List<Candidate>> strata = new TreeMap<>();

    /** An item that may be chosen. */
    private record Candidate(States file, int item, long draw) {}

    /** A candidate, and how far behind in its stratum it stands: from 0 to 1. */
    private record Placed(Candidate candidate, double place) {}

    private static final Comparator<Candidate> BY_DRAW =
            Comparator.comparingLong(Candidate::draw).thenComparingInt(Candidate::item);

    ItemLimits(ExportOptions.Choice choice) {
        this.limits = choice.limits();
        this.seed = choice.seed();
    }

    /** Takes up an item. */
    void add(Entry entry, States file, int item) {
        long draw = StableHash.of("limit", Long.toString(seed), entry.key());
        String label = entry.labels().isEmpty() ? entry.kind() : entry.text();
        Entry.Home home = entry.home();
        String stratum = String.join(
                "\n", entry.split().name(), Integer.toString(home.subset()), label, Integer.toString(home.dataset()));
        strata.computeIfAbsent(stratum, any -> new ArrayList<>()).add(new Candidate(file, item, draw));
    }

    /** Takes up what another has. */
    void addAll(ItemLimits other) {
        other.strata.forEach((stratum, candidates) ->
                strata.computeIfAbsent(stratum, any -> new ArrayList<>()).addAll(candidates));
    }

    /** Leaves out those that are too many. */
    void apply() {
        if (limits.perLabel() > 0) {
            capLabels();
        }
        if (limits.all() > 0) {
            capAll();
        }
    }

    private void capLabels() {
        Map<String, List<Candidate>> labels = new TreeMap<>();
        strata.forEach((stratum, candidates) -> labels.computeIfAbsent(
                        stratum.substring(0, stratum.lastIndexOf('\n')), any -> new ArrayList<>())
                .addAll(candidates));
        labels.values().forEach(candidates -> {
            candidates.sort(BY_DRAW);
            candidates.stream().skip(limits.perLabel()).forEach(ItemLimits::leaveOut);
        });
    }

    /** Of each stratum the same share, as near as whole items allow; which of the small ones give one is drawn. */
    private void capAll() {
        List<Placed> all = new ArrayList<>();
        strata.forEach((stratum, candidates) -> {
            double begin = StableHash.unit(StableHash.of("stratum", Long.toString(seed), stratum));
            Candidate[] left = candidates.stream()
                    .filter(each -> each.file().isChosen(each.item()))
                    .toArray(Candidate[]::new);
            Arrays.sort(left, BY_DRAW);
            for (int i = 0; i < left.length; i++) {
                all.add(new Placed(left[i], (i + begin) / left.length));
            }
        });
        all.sort(Comparator.comparingDouble(Placed::place).thenComparing(Placed::candidate, BY_DRAW));
        all.stream().skip(limits.all()).forEach(each -> leaveOut(each.candidate()));
    }

    private static void leaveOut(Candidate candidate) {
        candidate.file().leaveOut(candidate.item());
    }
}
