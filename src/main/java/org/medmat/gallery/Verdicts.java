package org.medmat.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.medmat.item.Side;

/**
 * Decides what becomes of twins: in each subset one picture of a group is kept, of several the one to test with; where they have different
 * labels, none. A group stands on one side with all that its pictures must stay together with: to test with as soon as one picture is.
 */
final class Verdicts {

    private final Shelf shelf;
    private final List<int[]> groups;
    /** For each group one that it stays on a side with. */
    private final int[] bound;

    private final boolean[] tested;

    Verdicts(Shelf shelf, List<int[]> groups) {
        this.shelf = shelf;
        this.groups = groups;
        this.bound = new int[groups.size()];
        this.tested = new boolean[groups.size()];
        Map<Long, Integer> firstOf = new HashMap<>();
        for (int group = 0; group < bound.length; group++) {
            bound[group] = group;
            for (int picture : groups.get(group)) {
                long name = shelf.group(picture);
                Integer first = name == 0 ? null : firstOf.putIfAbsent(name, group);
                if (first != null) {
                    bound[Math.max(root(first), root(group))] = Math.min(root(first), root(group));
                }
            }
        }
        for (int group = 0; group < bound.length; group++) {
            for (int picture : groups.get(group)) {
                tested[root(group)] |= shelf.stands(picture, Side.TEST);
            }
        }
    }

    private int root(int group) {
        int at = group;
        while (bound[at] != at) {
            at = bound[at];
        }
        return at;
    }

    Side side(int group) {
        return tested[root(group)] ? Side.TEST : Side.TRAIN;
    }

    /** For each picture of the group, in its order. */
    List<Twin> of(int group) {
        int[] pictures = groups.get(group);
        Map<Integer, List<Integer>> bySubset = new TreeMap<>();
        for (int picture : pictures) {
            if (shelf.dataset(picture) != Named.AGAINST) {
                bySubset.computeIfAbsent(shelf.subset(picture), subset -> new ArrayList<>())
                        .add(picture);
            }
        }
        Map<Integer, Twin> decided = new HashMap<>();
        bySubset.values().forEach(twins -> {
            boolean contradicts = contradict(twins);
            int kept = twins.stream()
                    .min(Comparator.comparing((Integer picture) -> !shelf.stands(picture, Side.TEST))
                            .thenComparing(picture -> picture))
                    .orElseThrow();
            twins.forEach(picture ->
                    decided.put(picture, contradicts ? Twin.CONTRADICTION : picture == kept ? Twin.KEPT : Twin.COPY));
        });
        List<Twin> all = new ArrayList<>();
        for (int picture : pictures) {
            all.add(decided.getOrDefault(picture, Twin.KEPT));
        }
        return all;
    }

    /** Whether pictures of one subset have different labels. */
    private boolean contradict(List<Integer> twins) {
        Set<String> labels = new HashSet<>();
        twins.stream().map(shelf::label).filter(label -> !label.isEmpty()).forEach(labels::add);
        return labels.size() > 1;
    }
}
