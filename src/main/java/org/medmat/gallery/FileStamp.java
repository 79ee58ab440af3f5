package org.medmat.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.medmat.finished.PictureFinder;
import org.medmat.random.StableHash;

/** By what a picture's file is known again: its size and its times, for one in a zip those of the zip. */
final class FileStamp {

    /** How far the clock that files get their times from may lag behind. */
    private static final Duration LAG = Duration.ofMillis(20);

    private static final String CHANGED = "unix:ctime";

    private final Instant limit;
    private boolean knowsChanges = true;

    /** @param begun before the first file was looked at */
    FileStamp(Instant begun) {
        this.limit = begun.minus(LAG);
    }

    /** 0 for a file that was written just now: it may change without being told from this one. */
    long of(PictureFinder.Found found) throws IOException {
        Path path = found.path();
        if (path == null) {
            return found.tree() == null
                    ? 0
                    : StableHash.of(found.tree().stamp().text(), Long.toString(found.bytes())) | 1;
        }
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        FileTime modified = attributes.lastModifiedTime();
        FileTime changed = changed(path, modified);
        if (!modified.toInstant().isBefore(limit) || !changed.toInstant().isBefore(limit)) {
            return 0;
        }
        long stamp = StableHash.mix(attributes.size());
        for (FileTime time : new FileTime[] {modified, changed}) {
            Instant instant = time.toInstant();
            stamp = StableHash.mix(stamp + instant.getEpochSecond());
            stamp = StableHash.mix(stamp + instant.getNano());
        }
        return stamp | 1;
    }

    private FileTime changed(Path path, FileTime modified) throws IOException {
        if (!knowsChanges) {
            return modified;
        }
        try {
            return (FileTime) Files.getAttribute(path, CHANGED);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            knowsChanges = false;
            return modified;
        }
    }
}
