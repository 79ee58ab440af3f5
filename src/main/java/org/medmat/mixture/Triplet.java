package org.medmat.mixture;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Subset;

/**
 * The elements of a subset, as the vocabulary spells them.
 *
 * @param kinds the kinds of its task
 * @param widened these and the kinds that they also count as
 * @param isTied whether its modality and its area always go together, as dermoscopy and skin do: they are one element then
 */
public record Triplet(
        int subset, String modality, String area, String task, Set<String> kinds, Set<String> widened, boolean isTied) {

    /** Those of a catalog, by number of the subset. */
    public static SortedMap<Integer, Triplet> of(Catalog catalog) {
        SortedMap<Integer, Triplet> triplets = new TreeMap<>();
        for (Subset subset : catalog.subsets().values()) {
            boolean isTied = catalog.subsets().values().stream()
                    .allMatch(other -> other.modality().equals(subset.modality())
                            == other.area().equals(subset.area()));
            triplets.put(
                    subset.number(),
                    new Triplet(
                            subset.number(),
                            subset.modality(),
                            subset.area(),
                            subset.task(),
                            Set.copyOf(subset.kinds()),
                            catalog.vocabulary().widened(subset.kinds()),
                            isTied));
        }
        return triplets;
    }

    /** What it has in common with another. */
    public Set<Element> shared(Triplet other) {
        Set<Element> shared = EnumSet.noneOf(Element.class);
        if (modality.equals(other.modality)) {
            shared.add(Element.MODALITY);
        }
        if (area.equals(other.area)) {
            shared.add(Element.AREA);
        }
        if (!Collections.disjoint(widened, other.widened)) {
            shared.add(Element.TASK);
        }
        return shared;
    }

    /** The same, where of its kinds of task only this one is meant: another brings it that is of this kind itself. */
    Set<Element> shared(Triplet other, String kind) {
        Set<Element> shared = shared(other);
        shared.remove(Element.TASK);
        if (other.kinds.contains(kind)) {
            shared.add(Element.TASK);
        }
        return shared;
    }

    /** {@code modality + task}; a dash where nothing is shared. */
    public String sharedWords(Triplet other) {
        List<String> words = shared(other).stream().map(Element::word).toList();
        return words.isEmpty() ? "-" : words.stream().collect(Collectors.joining(" + "));
    }
}
