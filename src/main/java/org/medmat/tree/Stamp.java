package org.medmat.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.medmat.file.FileState;

/**
 * By what a download is known again: where it lies, and the names, sizes, times and entries of its files.
 *
 * @param text equal where all of these are
 * @param settled whether whatever is written from now on gets a later time; else a change may go unseen
 */
public record Stamp(String text, boolean settled) {

    /** Of a download that can't be known again. */
    public static final Stamp NONE = new Stamp("", false);

    /** The stamp of a download, which is read no further than needed. */
    public static Stamp of(Path download) throws IOException {
        if (Files.isDirectory(download)) {
            return FolderWalk.stamp(download);
        }
        return ofArchive(download);
    }

    /** Of a zip or snapshot: it is one file. */
    static Stamp ofArchive(Path archive) throws IOException {
        Times times = new Times(Instant.now());
        times.add("", FileState.of(archive));
        return times.stamp("archive " + archive);
    }
}
