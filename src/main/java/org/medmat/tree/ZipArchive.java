package org.medmat.tree;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** A zip from a stranger, read in place. Of entries with the same name only the last can be read. */
final class ZipArchive implements Closeable {

    private static final int MOST_ENTRIES = 5_000_000;
    private static final long MOST_BYTES = 1L << 31;

    private final Path path;
    private final ZipFile zip;
    private final boolean namesAreUtf8;
    private final Stamp stamp;

    ZipArchive(Path path) throws IOException {
        this.path = path;
        ZipFile opened;
        boolean utf8 = true;
        try {
            stamp = Stamp.ofArchive(path);
            try {
                opened = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            } catch (ZipException e) {
                if (!String.valueOf(e.getMessage()).contains("bad entry name")) {
                    throw e;
                }
                // One such name and Java refuses the whole archive; so take names as bytes and look at each.
                opened = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
                utf8 = false;
            }
        } catch (IOException e) {
            throw broken(e);
        }
        zip = opened;
        namesAreUtf8 = utf8;
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw failure("holds " + zip.size() + " entries, more than " + MOST_ENTRIES, "unzip it");
        }
    }

    Path path() {
        return path;
    }

    Stamp stamp() {
        return stamp;
    }

    void forEach(Consumer<ZipEntry> action) throws DataException {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            action.accept(next(entries));
        }
    }

    /** The names as they stand in the zip, once more after {@link #forEach}. */
    void forEachName(Consumer<String> action) {
        zip.stream().map(ZipEntry::getName).forEach(action);
    }

    /** Java looks at the names when it opens a zip, and misses some that it can't read. */
    private ZipEntry next(Enumeration<? extends ZipEntry> entries) throws DataException {
        try {
            return entries.nextElement();
        } catch (IllegalArgumentException e) {
            throw failure("has an entry whose name is no text", "unzip it, or download it again");
        }
    }

    /** The entry's name, with U+FFFD in place of what can't be read. */
    String readable(String name) {
        return namesAreUtf8 ? name : new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    boolean holds(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw failure("holds no " + name, "download it again");
        }
        if (entry.getSize() > MOST_BYTES) {
            throw failure(name + " is larger than 2 GiB", "unzip it");
        }
        try {
            return new EntryStream(path, entry, zip.getInputStream(entry));
        } catch (ZipException e) {
            throw failure(name + " is packed in a way that Java can't read: " + e.getMessage(), "unzip it");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private DataException broken(IOException e) {
        String why = String.valueOf(e.getMessage());
        if (e instanceof NoSuchFileException) {
            return failure("no such file", "look at the path's spelling");
        } else if (!(e instanceof ZipException)) {
            return failure("can't be read: " + why, "give yourself the right to read it");
        } else if (why.contains("encrypted")) {
            return failure("is encrypted", "unzip it with its password and leave the folder in its place");
        }
        return failure("is no whole zip: " + why, "download it again, or unpack it if it is no zip");
    }

    private DataException failure(String what, String remedy) {
        return new DataException(new Problem(Place.of(path.toString()), what, remedy));
    }
}
