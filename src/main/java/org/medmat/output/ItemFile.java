package org.medmat.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of items being written: numbers them and knows its checksum at the end. */
public final class ItemFile implements Closeable {

    private static final int BUFFER = 1 << 18;
    private static final byte[] FIRST = ascii("[\n    {\n        \"id\": ");
    private static final byte[] NEXT = ascii(",\n    {\n        \"id\": ");

    private final String path;
    private final MessageDigest digest;
    private final Counting counting;
    private final OutputStream out;
    private long items;

    /** @param path below the output folder, with forward slashes */
    ItemFile(String path, OutputStream to) {
        this.path = path;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        this.counting = new Counting(to);
        this.out = new BufferedOutputStream(new DigestOutputStream(counting, digest), BUFFER);
    }

    /** Writes an item as {@link ItemJson#withoutId} gave it. */
    public void add(byte[] withoutId) throws IOException {
        out.write(items == 0 ? FIRST : NEXT);
        out.write(ascii(Long.toString(++items)));
        out.write(withoutId);
    }

    /** Ends the array; the file is whole then. */
    Manifest.File finish() throws IOException {
        out.write(ascii(items == 0 ? "[]\n" : "\n]\n"));
        out.flush();
        return new Manifest.File(path, items, counting.bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Counting extends OutputStream {
        private final OutputStream to;
        private long bytes;

        Counting(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            to.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            to.write(b, off, len);
            bytes += len;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }
}
