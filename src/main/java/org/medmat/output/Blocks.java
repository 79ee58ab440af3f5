package org.medmat.output;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A finished file of which parts are read, wherever they stand. Any thread may. */
public final class Blocks implements Closeable {

    private final Path file;
    private final FileChannel channel;

    private Blocks(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static Blocks open(Path file) throws IOException {
        return new Blocks(file, FileChannel.open(file, StandardOpenOption.READ));
    }

    public byte[] read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException(file + " ends too soon");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
