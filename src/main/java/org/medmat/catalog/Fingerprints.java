package org.medmat.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.file.Sha256;

/** Equal for equal files only: SHA-256, in hexadecimal. Computed when asked for, as few commands do. */
public final class Fingerprints {

    private final List<FileContent> all = new ArrayList<>();
    private final SortedMap<Integer, List<FileContent>> bySubset = new TreeMap<>();

    Fingerprints(
            @Nullable FileContent vocabulary,
            SortedMap<Integer, FileContent> subsetFiles,
            SortedMap<Integer, SortedMap<String, FileContent>> instructionFiles,
            SortedMap<Integer, FileContent> datasetFiles,
            SortedMap<Integer, Dataset> datasets) {
        all.addAll(datasetFiles.values());
        all.addAll(subsetFiles.values());
        instructionFiles.values().forEach(files -> all.addAll(files.values()));
        subsetFiles.keySet().forEach(number -> bySubset.put(number, new ArrayList<>()));
        datasets.forEach((number, dataset) -> {
            add(dataset.subset(), datasetFiles.get(number));
            Dataset leader = dataset.adapter() == null
                    ? null
                    : datasets.get(dataset.adapter().follows());
            if (leader != null && leader.subset() != dataset.subset()) {
                add(dataset.subset(), datasetFiles.get(leader.number()));
                add(dataset.subset(), subsetFiles.get(leader.subset()));
            }
        });
        subsetFiles.forEach(this::add);
        instructionFiles.forEach((subset, files) -> files.values().forEach(file -> add(subset, file)));
        if (vocabulary != null) {
            all.add(vocabulary);
            bySubset.values().forEach(files -> files.add(vocabulary));
        }
    }

    private void add(int subset, @Nullable FileContent file) {
        List<FileContent> files = bySubset.get(subset);
        if (files != null && file != null) {
            files.add(file);
        }
    }

    /** Of the whole catalog. */
    String all() {
        return of(all);
    }

    /** Of everything that the items of a subset's datasets depend on. */
    String subset(int number) {
        return of(bySubset.getOrDefault(number, List.of()));
    }

    private static String of(List<FileContent> files) {
        Sha256 digest = new Sha256();
        files.forEach(file -> digest.add(new Sha256().add(file.bytes()).bytes()));
        return digest.hex();
    }
}
