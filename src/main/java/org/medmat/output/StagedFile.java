package org.medmat.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file being written. Closing it waits for the disk; what fails is told with the file's name. */
final class StagedFile extends OutputStream {

    /** The system keeps a buffer as large as the largest piece for each thread. */
    private static final int PIECE = 1 << 18;

    private final Path file;
    private final FileChannel channel;

    private StagedFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static StagedFile create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return new StagedFile(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            for (int done = 0; done < length; ) {
                done += channel.write(ByteBuffer.wrap(bytes, from + done, Math.min(PIECE, length - done)));
            }
        } catch (IOException e) {
            throw Disk.named(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (channel.isOpen()) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw Disk.named(file, e);
        } finally {
            giveUp();
        }
    }

    /** Closes it without waiting for the disk. */
    void giveUp() throws IOException {
        channel.close();
    }
}
