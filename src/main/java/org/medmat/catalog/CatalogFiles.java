package org.medmat.catalog;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** The files of a catalog: those inside the program and one's own. */
final class CatalogFiles {

    private CatalogFiles() {}

    /** The contents of the catalog inside the program, by path: {@code datasets/002-ct-kidney.yaml}. */
    static SortedMap<String, byte[]> builtIn() {
        URL found = CatalogFiles.class.getResource("/catalog/vocabulary.yaml");
        if (found == null) {
            throw new IllegalStateException("the program lacks its catalog");
        }
        try {
            URI uri = found.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri).resolveSibling(""));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath("/catalog"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the catalog inside the program can't be read", e);
        }
    }

    /** The contents of a folder's catalog files, by path. */
    static SortedMap<String, byte[]> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CatalogException(new Problem(
                    Place.of(folder.toString()), "there is no such folder", "name the folder of the catalog"));
        }
        try {
            return read(folder);
        } catch (IOException e) {
            throw new CatalogException(new Problem(
                    Place.of(folder.toString()), "can't be read: " + e.getMessage(), "see to its permissions"));
        }
    }

    private static SortedMap<String, byte[]> read(Path named) throws IOException {
        // A folder that is a link would be walked as if it were a file.
        Path folder = named.toRealPath();
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.matches("(?:.*/)?[^./][^/]*\\.(?:yaml|yml|json|txt)") && Files.isRegularFile(file)) {
                    contents.put(path, Files.readAllBytes(file));
                }
            }
        }
        return contents;
    }
}
