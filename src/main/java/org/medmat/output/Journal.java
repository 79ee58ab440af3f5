package org.medmat.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a long run has found out so far, line by line, so that whoever stops it loses little: half a minute's work at most, whatever ends it. The
 * last line may be cut off. For one thread.
 */
public final class Journal implements Closeable {

    private static final String NAME = ".medmat-journal-";
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long forcedAt = System.nanoTime();

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Begins one behind those that are there. */
    public static Journal begin(Path folder) throws IOException {
        List<Path> before = all(folder);
        int number = 0;
        while (before.contains(file(folder, number))) {
            number++;
        }
        Path file = file(folder, number);
        return new Journal(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    private static Path file(Path folder, int number) {
        return folder.resolve(String.format(Locale.ROOT, "%s%06d", NAME, number));
    }

    /** Those of runs that were stopped. */
    public static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().startsWith(NAME))
                            .sorted()
                            .toList());
        }
    }

    /** For one who has finished. */
    public static void deleteAll(Path folder) throws IOException {
        for (Path file : all(folder)) {
            Files.delete(file);
        }
    }

    public void add(String line) throws IOException {
        byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; ) {
            if (!buffer.hasRemaining()) {
                empty();
            }
            int part = Math.min(buffer.remaining(), bytes.length - at);
            buffer.put(bytes, at, part);
            at += part;
        }
        if (System.nanoTime() - forcedAt > PAUSE_NANOS) {
            empty();
            channel.force(false);
            forcedAt = System.nanoTime();
        }
    }

    private void empty() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.isOpen()) {
                empty();
            }
        }
    }
}
