package org.medmat.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The small catalogs of the tests: one that all begin with, and folders of files that add to or replace its own. */
public final class SmallCatalogs {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private SmallCatalogs() {}

    /** The folders in a folder of the resources, by name. */
    public static List<Path> in(String folder) {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve(folder))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the common catalog, then those of a folder, by path. */
    public static SortedMap<String, byte[]> files(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>(CatalogFiles.in(RESOURCES.resolve("catalog-base")));
        files.putAll(CatalogFiles.in(folder));
        files.remove("expected.txt");
        return files;
    }

    public static SortedMap<String, byte[]> common() {
        return new TreeMap<>(CatalogFiles.in(RESOURCES.resolve("catalog-base")));
    }
}
