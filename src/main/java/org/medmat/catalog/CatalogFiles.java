package org.medmat.catalog;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.medmat.file.SmallFile;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** The files of a catalog: those inside the program and one's own. */
final class CatalogFiles {

    private static final String FOLDER = "catalog/";
    private static final Pattern READ = Pattern.compile("(?:.*/)?[^./][^/]*\\.(?:yaml|yml|json|txt)");

    private CatalogFiles() {}

    /** The contents of the catalog inside the program, by path: {@code datasets/002-ct-kidney.yaml}. */
    static SortedMap<String, byte[]> builtIn() {
        URL found = CatalogFiles.class.getResource("/" + FOLDER + "vocabulary.yaml");
        if (found == null) {
            throw new IllegalStateException("the program lacks its catalog");
        }
        try {
            URI uri = found.toURI();
            return uri.getScheme().equals("jar")
                    ? packed(uri)
                    : read(Path.of(uri).resolveSibling(""));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the catalog inside the program can't be read", e);
        }
    }

    /** Read as an archive, not as a file system, which would take longer to set up than all this takes. */
    private static SortedMap<String, byte[]> packed(URI uri) throws IOException {
        String address = uri.getRawSchemeSpecificPart();
        Path jar = Path.of(URI.create(address.substring(0, address.lastIndexOf("!/"))));
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(FOLDER)) {
                    String path = entry.getName().substring(FOLDER.length());
                    if (isRead(path)) {
                        contents.put(path, zip.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }
        return contents;
    }

    /** Whether it may be a catalog's file, by its ending; hidden ones are none. References are read when asked for, as few commands do. */
    private static boolean isRead(String path) {
        return READ.matcher(path).matches() && !path.equals(References.FILE);
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
                // A folder of such a name is none of the catalog's; what is neither must not go unread in silence.
                if (isRead(path) && !Files.isDirectory(file)) {
                    contents.put(path, SmallFile.beginning(file, FileContent.MOST_BYTES + 1));
                }
            }
        }
        return contents;
    }
}
