package org.medmat.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * The folder that a build writes into. One build at a time. Files are written aside and moved into place together: whoever interrupts a
 * build leaves the old files, or, once moving has begun, the next build finishes it.
 */
public final class OutputFolder implements Closeable {

    private static final String LOCK = ".medmat.lock";
    /** Files being written; thrown away if found. */
    private static final String STAGING = ".medmat-staging";
    /** Files that are whole and on their way to their places; the moving is finished if found. */
    private static final String READY = ".medmat-ready";

    private final Path folder;
    private final boolean isNew;
    private final FileChannel lockFile;
    private final FileLock lock;

    private OutputFolder(Path folder, boolean isNew, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.isNew = isNew;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    public static OutputFolder open(Path folder) throws IOException {
        boolean isNew = Files.notExists(folder);
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new DataException(new Problem(Place.of(folder.toString()), "is a file", "name a folder with --out"));
        }
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new DataException(new Problem(
                    Place.of(folder.toString()),
                    "another build is writing into this folder",
                    "wait until it ends, or name another folder with --out"));
        }
        OutputFolder output = new OutputFolder(folder, isNew, channel, lock);
        output.recover();
        return output;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void recover() throws IOException {
        delete(folder.resolve(STAGING));
        if (Files.isDirectory(folder.resolve(READY))) {
            moveIntoPlace();
        }
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
        return LedgerJson.read(folder);
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

    public Stage stage() throws IOException {
        return new Stage(Files.createDirectory(folder.resolve(STAGING)));
    }

    /** Makes the staged files the folder's own: one rename decides. */
    void commit(Path staging) throws IOException {
        Files.move(staging, folder.resolve(READY), StandardCopyOption.ATOMIC_MOVE);
        Disk.force(folder);
        moveIntoPlace();
    }

    private void moveIntoPlace() throws IOException {
        Path ready = folder.resolve(READY);
        Set<Path> changed = new TreeSet<>();
        for (Path file : files(ready)) {
            if (file.endsWith(Manifest.NAME)) {
                force(changed);
            }
            Path target = folder.resolve(ready.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            changed.add(target.getParent());
        }
        force(changed);
        delete(ready);
        Disk.force(folder);
    }

    private static void force(Set<Path> folders) throws IOException {
        for (Path folder : folders) {
            Disk.force(folder);
        }
    }

    /** In order of path, the manifest last: when it is there, everything it lists is. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path file) -> file.endsWith(Manifest.NAME))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder.resolve(STAGING));
        // Deleted while still locked: whoever opens the name from now on makes a new file.
        Files.deleteIfExists(folder.resolve(LOCK));
        lock.release();
        lockFile.close();
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
