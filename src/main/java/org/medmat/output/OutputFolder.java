package org.medmat.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * The folder that a build writes into. One build at a time. Files are written aside and moved into place together: whoever interrupts a
 * build leaves the old files, or, once moving has begun, the next build finishes it. For the thread that builds.
 */
public final class OutputFolder implements Closeable {

    /** Files being written; thrown away if found. */
    private static final String STAGING = ".medmat-staging";

    private final Path folder;
    private final boolean isNew;
    private final FolderLock lock;
    private final Ready ready;
    private final String program;

    private OutputFolder(Path folder, boolean isNew, FolderLock lock, String program) {
        this.folder = folder;
        this.isNew = isNew;
        this.lock = lock;
        this.ready = new Ready(folder);
        this.program = program;
    }

    public static OutputFolder open(Path folder) throws IOException {
        boolean isNew = Files.notExists(folder);
        FolderLock lock = lock(folder);
        if (lock == null) {
            throw new DataException(new Problem(
                    Place.of(folder.toString()),
                    "another build is writing into this folder",
                    "wait until it ends, or name another folder with --out"));
        }
        try {
            OutputFolder output = new OutputFolder(folder, isNew, lock, Program.code());
            output.recover();
            return output;
        } catch (IOException e) {
            try (lock) {
                throw e;
            }
        }
    }

    private static @Nullable FolderLock lock(Path folder) throws IOException {
        try {
            return FolderLock.take(folder);
        } catch (FileAlreadyExistsException e) {
            throw new CatalogException(new Problem(Place.of(e.getFile()), "is a file", "name a folder with --out"));
        }
    }

    private void recover() throws IOException {
        Disk.delete(folder.resolve(STAGING));
        if (ready.isThere()) {
            ready.moveIntoPlace();
        } else {
            Disk.delete(ready.path());
        }
    }

    /** Whether files of two builds stand side by side in a folder, which its readers must be told. */
    public static Optional<Problem> mixture(Path folder) {
        Ready ready = new Ready(folder);
        return Files.notExists(ready.path())
                ? Optional.empty()
                : Optional.of(new Problem(
                        Place.of(ready.path().toString()),
                        "a build was stopped while it moved its files into place, or is still moving them: "
                                + "the files here are of two builds",
                        "build again; whatever is built, the moving is finished first"));
    }

    /** Whether a build has begun and not ended; the files are those of the one before. */
    public static Optional<Problem> beginning(Path folder) {
        Path staging = folder.resolve(STAGING);
        return Files.notExists(staging)
                ? Optional.empty()
                : Optional.of(new Problem(
                        Place.of(staging.toString()),
                        "a build was stopped, or is still running; the files here are those of the build before",
                        "build again; what it left is cleared up"));
    }

    /** The manifest of the last build, if there was one. A broken one, or another version's, is none: this build writes it anew. */
    public @Nullable Manifest manifest() throws IOException {
        try {
            return Files.exists(folder.resolve(Manifest.NAME)) ? ManifestJson.read(folder) : null;
        } catch (DataException e) {
            return null;
        }
    }

    /** What the manifest's files were made from; null where that is not known. */
    public @Nullable Ledger ledger() throws IOException {
        return LedgerJson.read(folder, program);
    }

    /** Whether a file is there with this size and time, in nanoseconds. */
    public boolean holds(Manifest.File file, long time) throws IOException {
        Path path = folder.resolve(file.path());
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && Files.size(path) == file.bytes()
                && time(path) == time;
    }

    static long time(Path file) throws IOException {
        return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    }

    /** The code that writes into it. */
    String program() {
        return program;
    }

    public Stage stage() throws IOException {
        return new Stage(Files.createDirectory(folder.resolve(STAGING)));
    }

    /** Makes the staged files the folder's own: one rename decides. From then on no interrupt stops it. */
    void commit(Path staging) throws IOException {
        ready.check(staging);
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
        Files.move(staging, ready.path(), StandardCopyOption.ATOMIC_MOVE);
        ready.moveIntoPlace();
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            Disk.delete(folder.resolve(STAGING));
        }
        if (isNew) {
            deleteIfEmpty();
        }
    }

    /** A build that failed leaves nothing behind. */
    private void deleteIfEmpty() throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // It holds what was built.
        }
    }
}
