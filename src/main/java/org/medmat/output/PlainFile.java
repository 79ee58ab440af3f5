package org.medmat.output;

import java.io.IOException;
import java.io.OutputStream;
import org.medmat.file.Sha256;

/** A staged file of any bytes, which knows its length and checksum at its end. Written by one thread at a time. */
public final class PlainFile extends OutputStream {

    private static final int BUFFER = 1 << 16;

    private final String path;
    private final OutputStream out;
    private final Sha256 digest = new Sha256();
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private long written;

    /** @param path below the output folder, with forward slashes */
    PlainFile(String path, OutputStream out) {
        this.path = path;
        this.out = out;
    }

    /** Where it will stand, below the output folder. */
    public String path() {
        return path;
    }

    /** How many bytes it has so far. */
    public long size() {
        return written + buffered;
    }

    @Override
    public void write(int b) throws IOException {
        if (buffered == BUFFER) {
            empty();
        }
        buffer[buffered++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > BUFFER - buffered) {
            empty();
        }
        if (length > BUFFER) {
            pass(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, buffered, length);
            buffered += length;
        }
    }

    private void empty() throws IOException {
        pass(buffer, 0, buffered);
        buffered = 0;
    }

    private void pass(byte[] bytes, int from, int length) throws IOException {
        digest.add(bytes, from, length);
        out.write(bytes, from, length);
        written += length;
    }

    /** Ends it. Who writes through it may close it before: that ends nothing. */
    Manifest.File finish(String finalPath, long items) throws IOException {
        empty();
        return new Manifest.File(finalPath, items, written, digest.hex());
    }

    /** Waits for the disk. */
    void force() throws IOException {
        out.close();
    }

    /** Nothing: a library that writes a part of the file closes what it is given. {@link Stage#finish} ends it. */
    @Override
    public void close() {}
}
