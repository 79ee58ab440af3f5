package org.medmat.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Expectation;
import org.medmat.output.FileNames;
import org.medmat.sample.Side;

/** What is to be built: which of the datasets asked for are here, and which files they become. */
final class Plan {

    private final Catalog catalog;
    private final BuildOptions options;
    private final Set<Integer> here = new HashSet<>();
    private final SortedMap<Integer, List<Dataset>> subsets = new TreeMap<>();
    private final List<Dataset> absent = new ArrayList<>();

    Plan(Catalog catalog, BuildOptions options) throws IOException {
        this.catalog = catalog;
        this.options = options;
        for (Dataset dataset : catalog.datasets().values()) {
            if (dataset.hasAdapter()) {
                add(dataset);
            }
        }
    }

    private void add(Dataset dataset) throws IOException {
        boolean isHere = options.downloads().find(dataset.folder()).isPresent();
        boolean isAsked = options.selection().holds(dataset, catalog);
        if (isHere) {
            here.add(dataset.number());
        }
        if (isHere && isAsked) {
            subsets.computeIfAbsent(dataset.subset(), number -> new ArrayList<>())
                    .add(dataset);
        } else if (isAsked && options.selection().datasets().contains(dataset.number())) {
            absent.add(dataset);
        }
    }

    /** The datasets that are asked for and here, by subset and number. */
    SortedMap<Integer, List<Dataset>> subsets() {
        return subsets;
    }

    /** How many datasets these are. */
    int size() {
        return subsets.values().stream().mapToInt(List::size).sum();
    }

    /** The datasets that are asked for by number and are not here. */
    List<Dataset> absent() {
        return absent;
    }

    /** Whether all datasets of a subset that are here are asked for: only then its own files are written. */
    boolean isWhole(int subset) {
        return catalog.datasets().values().stream()
                .filter(dataset -> dataset.subset() == subset && here.contains(dataset.number()))
                .allMatch(dataset -> options.selection().holds(dataset, catalog));
    }

    /** The files that a subset and its datasets become. */
    SortedSet<String> files(int subset) {
        SortedSet<String> files = new TreeSet<>();
        for (Side side : Side.values()) {
            if (options.selection().holds(side)) {
                for (Dataset dataset : subsets.getOrDefault(subset, List.of())) {
                    files.add(FileNames.ofDataset(dataset.number(), side));
                }
                if (isWhole(subset)) {
                    files.add(FileNames.ofSubset(subset, side));
                }
            }
        }
        return files;
    }

    /** How many images a download must have; null where nobody knows. */
    Expectation.@Nullable Range expected(Dataset dataset) {
        return options.downloads().isSample(dataset.folder())
                ? null
                : dataset.expect().images();
    }
}
