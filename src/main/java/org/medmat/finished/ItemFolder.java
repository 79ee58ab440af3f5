package org.medmat.finished;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.item.Part;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.output.OutputFolder;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * A finished folder of items: a build, or released files wherever they lie in it.
 *
 * @param manifest null where there is none, as with released files
 * @param files in the order in which they are exported: a subset's files stand together, those of training first
 */
public record ItemFolder(@Nullable Manifest manifest, List<Source> files) {

    private static final String USUAL_PREFIX = "med-mat/";
    private static final int DEEPEST = 4;

    /**
     * A file of items.
     *
     * @param origins null where nobody knows them
     * @param subset of its items
     */
    public record Source(Part part, Path items, @Nullable Path origins, int subset) {
        public Source withoutOrigins() {
            return new Source(part, items, null, subset);
        }
    }

    public static ItemFolder of(Path folder, Catalog catalog) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CatalogException(new Problem(
                    Place.of(folder.toString()),
                    Files.exists(folder) ? "is no folder" : "there is no such folder",
                    "name the folder that `medmat build` wrote into, or that holds Med-MAT's released files"));
        }
        Optional<Problem> mixture = OutputFolder.mixture(folder);
        if (mixture.isPresent()) {
            throw new DataException(mixture.get());
        }
        SortedMap<Part, Path> found = find(folder);
        boolean ofDatasets = found.keySet().stream().anyMatch(part -> !part.isOfSubset());
        List<Source> files = new ArrayList<>();
        found.forEach((part, path) -> {
            // The two files that hold the same image hold the same item: those of datasets hold each once.
            if (part.isOfSubset() != ofDatasets) {
                Path origins = folder.resolve(part.originsPath());
                files.add(new Source(
                        part, path, Files.isRegularFile(origins) ? origins : null, subset(part, catalog, path)));
            }
        });
        if (files.isEmpty()) {
            throw new CatalogException(new Problem(
                    Place.of(folder.toString()),
                    "holds no files of items",
                    "name a folder with files like Ori--02-train.json or Subset--02-train.json"));
        }
        files.sort(Comparator.comparing((Source file) -> file.part().side())
                .thenComparing(Source::subset)
                .thenComparing(file -> file.part().number()));
        Manifest manifest = Files.isRegularFile(folder.resolve(Manifest.NAME)) ? ManifestJson.read(folder) : null;
        return new ItemFolder(manifest, List.copyOf(files));
    }

    /** What stands before the folders of the images. */
    public String imagePrefix() {
        String prefix = manifest == null ? USUAL_PREFIX : manifest.settings().imagePrefix();
        return prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    private static SortedMap<Part, Path> find(Path folder) throws IOException {
        SortedMap<Part, Path> found = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Optional<Part> part = Part.named(file.getFileName().toString());
            Path twin = part.isEmpty() ? null : found.putIfAbsent(part.get(), file);
            if (twin != null) {
                throw new DataException(new Problem(
                        Place.of(file.toString()),
                        "holds the same part as " + twin,
                        "name the folder of one of the two: everything would count twice"));
            }
        }
        return found;
    }

    private static int subset(Part part, Catalog catalog, Path file) {
        if (part.isOfSubset()) {
            return part.number();
        }
        Dataset dataset = catalog.datasets().get(part.number());
        if (dataset == null) {
            throw Homes.unknown(new Place(file.toString(), 0), part.number());
        }
        return dataset.subset();
    }
}
