package org.medmat.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.medmat.item.Side;
import org.medmat.question.QuestionKind;

/**
 * A part of the catalog. An empty set leaves the choice open.
 *
 * @param datasets numbers
 * @param subsets numbers
 * @param modalities as the vocabulary spells them
 * @param areas as the vocabulary spells them
 * @param kinds kinds of task
 * @param sides sides of the split
 * @param questions kinds of questions
 */
public record Selection(
        Set<Integer> datasets,
        Set<Integer> subsets,
        Set<String> modalities,
        Set<String> areas,
        Set<String> kinds,
        Set<Side> sides,
        Set<QuestionKind> questions) {

    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** With all kinds of questions. */
    public Selection(
            Set<Integer> datasets,
            Set<Integer> subsets,
            Set<String> modalities,
            Set<String> areas,
            Set<String> kinds,
            Set<Side> sides) {
        this(datasets, subsets, modalities, areas, kinds, sides, Set.of());
    }

    public boolean holds(Dataset dataset, Catalog catalog) {
        return fits(datasets, dataset.number()) && holdsButForNumber(catalog.subsetOf(dataset), catalog);
    }

    /** Whether some dataset of the subset may be meant, or the subset itself. */
    public boolean holds(Subset subset, Catalog catalog) {
        return holdsButForNumber(subset, catalog)
                && (datasets.isEmpty()
                        || catalog.datasetsOf(subset).stream()
                                .anyMatch(dataset -> datasets.contains(dataset.number())));
    }

    public boolean holds(Side side) {
        return fits(sides, side);
    }

    public List<Dataset> datasetsOf(Catalog catalog) {
        return catalog.datasets().values().stream()
                .filter(dataset -> holds(dataset, catalog))
                .toList();
    }

    private boolean holdsButForNumber(Subset subset, Catalog catalog) {
        return fits(subsets, subset.number())
                && fits(modalities, subset.modality())
                && fits(areas, subset.area())
                && (questions.isEmpty() || subset.asks().keySet().stream().anyMatch(questions::contains))
                && (kinds.isEmpty()
                        || catalog.vocabulary().widened(subset.kinds()).stream().anyMatch(kinds::contains));
    }

    private static <T> boolean fits(Collection<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
