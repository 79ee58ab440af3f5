package org.medmat.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.medmat.file.FileState;
import org.medmat.finished.PictureFinder;
import org.medmat.random.StableHash;

/** By what a picture's file is known again: its size, its times and its entry, for one in a zip those of the zip. */
final class FileStamp {

    /** How far the clock that files get their times from may lag behind. */
    private static final Duration LAG = Duration.ofMillis(20);

    private final Instant limit;

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
        FileState state = FileState.of(path);
        if (!state.modified().toInstant().isBefore(limit)
                || !state.changed().toInstant().isBefore(limit)) {
            return 0;
        }
        long stamp = StableHash.mix(StableHash.mix(state.bytes()) + state.entry());
        for (FileTime time : new FileTime[] {state.modified(), state.changed()}) {
            Instant instant = time.toInstant();
            stamp = StableHash.mix(stamp + instant.getEpochSecond());
            stamp = StableHash.mix(stamp + instant.getNano());
        }
        return stamp | 1;
    }
}
