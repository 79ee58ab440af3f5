package org.medmat.catalog;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Everything that is known of datasets and subsets, checked.
 *
 * @param datasets by number
 * @param subsets by number
 * @param fingerprint equal for equal files only: a SHA-256, in hexadecimal
 * @param subsetFingerprints by subset, the same of its file, its instructions, its datasets' files and the vocabulary
 */
public record Catalog(
        Vocabulary vocabulary,
        SortedMap<Integer, Dataset> datasets,
        SortedMap<Integer, Subset> subsets,
        String fingerprint,
        SortedMap<Integer, String> subsetFingerprints) {

    public Subset subsetOf(Dataset dataset) {
        return Objects.requireNonNull(subsets.get(dataset.subset()));
    }

    /** Equal only where everything is equal that the items of this subset's datasets depend on. */
    public String fingerprintOf(int subset) {
        return Objects.requireNonNull(subsetFingerprints.get(subset));
    }

    public List<Dataset> datasetsOf(Subset subset) {
        return datasets.values().stream()
                .filter(dataset -> dataset.subset() == subset.number())
                .toList();
    }
}
