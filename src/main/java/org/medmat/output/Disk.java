package org.medmat.output;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes sure that what was written survives a power cut. */
final class Disk {

    private static final boolean FOLDERS_CAN_BE_OPENED = java.io.File.separatorChar == '/';

    private Disk() {}

    /** Whoever interrupts the thread waits for the disk: what was begun here must not end half-way. */
    static void force(Path folder) throws IOException {
        boolean interrupted = false;
        try {
            while (FOLDERS_CAN_BE_OPENED) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                    return;
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } catch (IOException e) {
            throw named(folder, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Makes a folder with all above it, unless it is there; a link to a folder is one. */
    static void makeFolder(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        makeFolder(above);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        if (above != null && Files.isReadable(above)) {
            force(above);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What the system says of an open file lacks the file's name. */
    static IOException named(Path file, IOException failure) {
        if (failure instanceof FileSystemException || failure instanceof ClosedByInterruptException) {
            return failure;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, failure.getMessage());
        named.addSuppressed(failure);
        return named;
    }
}
