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

    /** @param subsets of the datasets, by the datasets' numbers */
    Fingerprints(
            @Nullable FileContent vocabulary,
            SortedMap<Integer, FileContent> subsetFiles,
            SortedMap<Integer, FileContent> instructionFiles,
            SortedMap<Integer, FileContent> datasetFiles,
            SortedMap<Integer, Integer> subsets) {
        all.addAll(datasetFiles.values());
        all.addAll(subsetFiles.values());
        all.addAll(instructionFiles.values());
        subsetFiles.keySet().forEach(number -> bySubset.put(number, new ArrayList<>()));
        datasetFiles.forEach((number, file) -> add(subsets.get(number), file));
        subsetFiles.forEach(this::add);
        instructionFiles.forEach(this::add);
        if (vocabulary != null) {
            all.add(vocabulary);
            bySubset.values().forEach(files -> files.add(vocabulary));
        }
    }

    private void add(@Nullable Integer subset, FileContent file) {
        List<FileContent> files = subset == null ? null : bySubset.get(subset);
        if (files != null) {
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
