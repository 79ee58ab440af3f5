package org.medmat.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that stands beside a build and that several programs may change, one after the other. For any number of threads. */
public final class SharedFile {

    private final Path file;
    private final Path lock;

    /** What is done while nobody else changes the file. */
    @FunctionalInterface
    public interface Change {
        void make() throws IOException;
    }

    /** @param file its lock stands in the same folder, hidden */
    public SharedFile(Path file) {
        this.file = file;
        this.lock = file.resolveSibling("." + file.getFileName() + ".lock");
    }

    /** Waits until no other program changes the file. */
    public void change(Change change) throws IOException {
        synchronized (SharedFile.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid()) {
                    change.make();
                }
            }
        }
    }

    /** Puts new content in the place of the old, within a {@link #change}. */
    public void write(byte[] bytes) throws IOException {
        WholeFile.write(file, bytes);
    }
}
