package org.medmat.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.medmat.adapter.Scan;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.tree.FileTree;
import org.medmat.tree.Snapshots;

/** Writes for each dataset that is present its names and label files, without its images. */
public final class SnapshotBuild {

    private SnapshotBuild() {}

    /**
     * A snapshot that was written.
     *
     * @param datasets those that read it
     * @param labelFiles how many label files it holds
     */
    public record Taken(List<Dataset> datasets, Path file, long files, int labelFiles, long bytes) {}

    /** @param out the folder that the snapshots are written into */
    public static List<Taken> run(Catalog catalog, Scope scope, Path out) throws IOException {
        Map<String, List<Dataset>> byFolder = new LinkedHashMap<>();
        for (Dataset dataset : scope.selection().datasetsOf(catalog)) {
            if (dataset.hasAdapter()) {
                byFolder.computeIfAbsent(dataset.folder(), folder -> new ArrayList<>())
                        .add(dataset);
            }
        }
        Files.createDirectories(out);
        List<Taken> taken = new ArrayList<>();
        for (Map.Entry<String, List<Dataset>> download : byFolder.entrySet()) {
            Optional<FileTree> found = scope.downloads().open(download.getKey());
            if (found.isPresent()) {
                try (FileTree tree = found.get()) {
                    taken.add(take(download.getValue(), tree, out.resolve(download.getKey() + ".snapshot.zip")));
                }
            }
        }
        return taken;
    }

    private static Taken take(List<Dataset> datasets, FileTree tree, Path file) throws IOException {
        SortedSet<String> labelFiles = new TreeSet<>();
        SortedMap<String, String> facts = new TreeMap<>();
        for (Dataset dataset : datasets) {
            Scan scan = Scanner.scan(Objects.requireNonNull(dataset.adapter()), tree);
            labelFiles.addAll(scan.labelFiles());
            facts.putAll(scan.facts());
        }
        Snapshots.write(tree, labelFiles, facts, file);
        return new Taken(datasets, file, tree.files().size(), labelFiles.size(), Files.size(file));
    }
}
