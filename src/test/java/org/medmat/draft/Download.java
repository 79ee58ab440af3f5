package org.medmat.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.medmat.adapter.Scan;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.label.LabelList;
import org.medmat.tree.FileTree;
import org.medmat.tree.Trees;

/** A small download for tests, and what a written draft reads out of it. */
final class Download {

    static final Catalog CATALOG = CatalogReader.builtIn();

    private final Path folder;

    Download(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path folder() {
        return folder;
    }

    Download images(String... paths) throws IOException {
        for (String path : paths) {
            text(path, path);
        }
        return this;
    }

    /** Images {@code folder/1.jpg} and so on. */
    Download imagesIn(String inner, int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            images(inner + "/" + i + ".jpg");
        }
        return this;
    }

    Download text(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Draft draft() throws IOException {
        return Drafter.draft(folder, DraftOptions.NONE, CATALOG);
    }

    /** The drafted dataset, as text. */
    static String datasetOf(Draft draft) {
        return draft.files().get(draft.files().firstKey());
    }

    /** Writes the draft into a catalog beside the download and builds with it. */
    Read read(Draft draft) throws IOException {
        Path own = Files.createDirectories(folder.resolveSibling("own"));
        draft.write(own);
        Catalog catalog = CatalogReader.read(own, null);
        Dataset dataset = catalog.datasets().get(draft.number());
        LabelList labels = catalog.subsetOf(dataset).labels();
        try (FileTree tree = Trees.open(folder, dataset.folder())) {
            return new Read(dataset, labels, Scanner.scan(Objects.requireNonNull(dataset.adapter()), tree));
        }
    }

    Read read() throws IOException {
        return read(draft());
    }

    /** What came out of a download with a written draft. */
    record Read(Dataset dataset, LabelList labels, Scan scan) {

        Map<String, Long> counts() {
            Map<String, Long> counts = new TreeMap<>();
            for (int i = 0; i < scan.samples().size(); i++) {
                scan.samples().truth(i).labels().stream()
                        .forEach(label -> counts.merge(labels.name(label), 1L, Long::sum));
            }
            return counts;
        }

        /** Path: side. */
        Map<String, String> sides() {
            Map<String, String> sides = new TreeMap<>();
            for (int i = 0; i < scan.samples().size(); i++) {
                sides.put(scan.samples().path(i), String.valueOf(scan.samples().ownSplit(i)));
            }
            return sides;
        }

        /** The answer of an image. */
        String answer(String path) {
            for (int i = 0; i < scan.samples().size(); i++) {
                if (scan.samples().path(i).equals(path)) {
                    return labels.text(scan.samples().truth(i).labels());
                }
            }
            return "none";
        }

        long patients() {
            return java.util.stream.IntStream.range(0, scan.samples().size())
                    .mapToLong(scan.samples()::patient)
                    .distinct()
                    .count();
        }
    }
}
