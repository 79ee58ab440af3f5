package org.medmat.catalog;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Everything that is known of datasets and subsets, checked. Never changes, so any number of threads may share it.
 *
 * @param datasets by number
 * @param subsets by number
 * @param fingerprints of the files that say all this
 */
public record Catalog(
        Vocabulary vocabulary,
        SortedMap<Integer, Dataset> datasets,
        SortedMap<Integer, Subset> subsets,
        Fingerprints fingerprints) {

    public Subset subsetOf(Dataset dataset) {
        return Objects.requireNonNull(subsets.get(dataset.subset()));
    }

    /** Equal for equal files only. */
    public String fingerprint() {
        return fingerprints.all();
    }

    /** Equal only where everything is equal that the items of this subset's datasets depend on. */
    public String fingerprintOf(int subset) {
        return fingerprints.subset(subset);
    }

    public List<Dataset> datasetsOf(Subset subset) {
        return datasets.values().stream()
                .filter(dataset -> dataset.subset() == subset.number())
                .toList();
    }
}
