package org.medmat.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Part;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.output.OutputFolder;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * One side of a comparison.
 *
 * @param manifest null where the side is a single file
 */
record Compared(Path path, @Nullable Manifest manifest) {

    /**
     * A file of it.
     *
     * @param entry what the manifest says of it; null where there is none
     */
    record Listed(Path file, Manifest.@Nullable File entry) {

        boolean hasBytesOf(Listed other) {
            return entry != null && other.entry != null && entry.sha256().equals(other.entry.sha256());
        }

        long count() {
            return entry == null ? 0 : entry.items();
        }
    }

    static Compared of(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw wrong(
                    path,
                    "there is no such file or folder",
                    "name a file of items, or a folder that a build wrote into");
        }
        if (!Files.isDirectory(path)) {
            return new Compared(path, null);
        }
        Optional<Problem> mixture = OutputFolder.mixture(path);
        if (mixture.isPresent()) {
            throw new DataException(mixture.get());
        }
        return new Compared(path, ManifestJson.read(path));
    }

    /** What was set otherwise for the other side. */
    List<String> settings(Compared other) {
        return manifest == null || other.manifest == null
                ? List.of()
                : manifest.settings().differences(other.manifest.settings());
    }

    boolean isFile() {
        return manifest == null;
    }

    /** Its files to compare with the other side: all, or, where one side is a file, the one of that name. */
    SortedMap<Part, Listed> files(Compared other) throws DataException {
        if (manifest == null) {
            return single(name(), new Listed(path, null));
        }
        SortedMap<Part, Listed> files = new TreeMap<>();
        for (Manifest.File file : manifest.files()) {
            Part.at(file.path()).ifPresent(name -> files.put(name, new Listed(path.resolve(file.path()), file)));
        }
        if (!other.isFile()) {
            return files;
        }
        Listed partner = files.get(other.name());
        if (partner == null) {
            throw wrong(
                    path,
                    "there is no " + other.name().path() + " in this build",
                    "build that part too, or compare two files");
        }
        return single(other.name(), partner);
    }

    private static SortedMap<Part, Listed> single(Part name, Listed file) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(name, file)));
    }

    private Part name() throws DataException {
        Optional<Part> name = Part.named(path.getFileName().toString());
        return name.orElseThrow(() -> wrong(
                path,
                "its name does not tell which file of the folder it belongs to",
                "call it Ori--02-train.json or Subset--02-train.json, or compare two files"));
    }

    private static DataException wrong(Path path, String what, String remedy) {
        return new DataException(new Problem(Place.of(path.toString()), what, remedy));
    }
}
