package org.medmat.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medmat.file.RegularFile;

/** Keeps other builds out of a folder, those of other processes too. */
final class FolderLock implements Closeable {

    private static final String NAME = ".medmat.lock";
    /** How often builds may end while this one begins. */
    private static final int ATTEMPTS = 100;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Null where another build has it. Makes the folder. */
    static @Nullable FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Disk.makeFolder(folder);
            try {
                RegularFile.requireNoLink(file);
                Object before = identity(file);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                if (!lock(file, channel)) {
                    return null;
                }
                if (isStill(before, file)) {
                    return new FolderLock(file, channel);
                }
                // A build that ended has deleted what is locked here: whoever comes next would lock another file.
                channel.close();
            } catch (NoSuchFileException e) {
                create(file);
            }
        }
        return null;
    }

    /** Null on systems that don't tell; those don't delete a file that another process has open. */
    private static @Nullable Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static boolean isStill(@Nullable Object before, Path file) throws IOException {
        try {
            return Objects.equals(before, identity(file));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Another build was quicker.
        } catch (NoSuchFileException e) {
            if (Files.exists(file.toAbsolutePath().getParent())) {
                throw e;
            }
            // A build that failed has taken the folder with it, and it is made again.
        }
    }

    private static boolean lock(Path file, FileChannel channel) throws IOException {
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another build of this process has it.
        } catch (IOException e) {
            throw Disk.named(file, e);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked;
    }

    /** Leaves no file behind; it is deleted while still locked, so that it is nobody else's. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
