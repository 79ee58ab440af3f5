package org.medmat.road;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;

/**
 * A catalog of five subsets and nine datasets, small enough to read, with a little of everything in it: patients, own
 * splits, sets of labels, unsure ones, pictures that two datasets share, boxes from masks and from a table, and copies
 * of pictures within one dataset.
 */
final class BuildCatalog {

    static final Path FOLDER = Path.of("src/test/resources/build-catalog");

    private BuildCatalog() {}

    static Catalog read() {
        return CatalogReader.of(files());
    }

    /** The catalog's files by path, to be changed at will. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    /** The tree of a dataset's recipe; what is drawn is a real picture, every other one holds its own path. */
    static SortedMap<String, byte[]> tree(Dataset dataset) {
        return Objects.requireNonNull(dataset.sample()).contents(path -> path.getBytes(StandardCharsets.UTF_8));
    }
}
