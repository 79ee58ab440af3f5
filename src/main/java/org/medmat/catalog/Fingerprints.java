package org.medmat.catalog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        MessageDigest digest = sha256();
        files.forEach(file -> digest.update(sha256().digest(file.bytes())));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
