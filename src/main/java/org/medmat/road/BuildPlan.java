package org.medmat.road;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.problem.DataException;

/** What is to be built: which of the datasets asked for are here, and which files they become. */
final class BuildPlan {

    private final Catalog catalog;
    private final Scope scope;
    private final Set<Integer> here = new HashSet<>();
    private final SortedMap<Integer, List<Dataset>> subsets = new TreeMap<>();
    private final List<Dataset> absent = new ArrayList<>();

    BuildPlan(Catalog catalog, Scope scope) throws IOException {
        this.catalog = catalog;
        this.scope = scope;
        for (Dataset dataset : catalog.datasets().values()) {
            if (dataset.hasAdapter()) {
                add(dataset);
            }
        }
    }

    private void add(Dataset dataset) throws IOException {
        boolean isHere = scope.downloads().find(dataset.folder()).isPresent();
        boolean isAsked = scope.selection().holds(dataset, catalog);
        if (isHere) {
            here.add(dataset.number());
        }
        if (isHere && isAsked) {
            subsets.computeIfAbsent(dataset.subset(), number -> new ArrayList<>())
                    .add(dataset);
        } else if (isAsked && scope.selection().datasets().contains(dataset.number())) {
            absent.add(dataset);
        }
    }

    /** The datasets that are asked for and here, by subset and number. */
    SortedMap<Integer, List<Dataset>> subsets() {
        return subsets;
    }

    /** Whether it is only presumed what a dataset's images show. */
    boolean presumes(Dataset dataset) {
        return scope.depth() == Scanner.Depth.NAMES
                && dataset.adapter() != null
                && dataset.adapter().hasRegions();
    }

    /** How many datasets these are. */
    int size() {
        return subsets.values().stream().mapToInt(List::size).sum();
    }

    /** The datasets that are asked for by number and are not here. */
    List<Dataset> absent() {
        return absent;
    }

    /** A strict build takes all that it was asked for, or nothing. */
    void refuseAbsent(boolean strict) throws DataException {
        if (strict && !absent.isEmpty()) {
            throw DatasetReports.refusal(absent.get(0), "is not among the downloads");
        }
    }

    /** Whether all datasets of a subset that are here are asked for: only then its own files are written. */
    boolean isWhole(int subset) {
        return catalog.datasets().values().stream()
                .filter(dataset -> dataset.subset() == subset && here.contains(dataset.number()))
                .allMatch(dataset -> scope.selection().holds(dataset, catalog));
    }

    /** The files that a subset and its datasets become. */
    SortedSet<String> files(int subset) {
        SortedSet<String> files = new TreeSet<>();
        for (Side side : Side.values()) {
            if (scope.selection().holds(side)) {
                for (Dataset dataset : subsets.getOrDefault(subset, List.of())) {
                    files.addAll(Part.ofDataset(dataset.number(), side).paths());
                }
                if (isWhole(subset)) {
                    files.addAll(Part.ofSubset(subset, side).paths());
                }
            }
        }
        return files;
    }

    /** Whether its download is the program's own small pictures. */
    boolean isSample(Dataset dataset) {
        return scope.downloads().isSample(dataset.folder());
    }
}
