package org.medmat.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.medmat.encoding.EncodedItems;
import org.medmat.encoding.Encoding;
import org.medmat.file.Sha256;

/** A file of items being written: numbers them and knows its checksum at the end. Written by one thread at a time. */
public final class PartFile implements Closeable {

    private static final int BUFFER = 1 << 18;
    private static final int MOST_DIGITS = 20;

    private final String path;
    private final Encoding.Frame frame;
    private final byte[] first;
    private final byte[] next;
    private final Sha256 digest = new Sha256();
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private long written;
    private long items;

    /** @param path below the output folder, with forward slashes */
    PartFile(String path, Encoding.Frame frame, OutputStream to) {
        this.path = path;
        this.frame = frame;
        this.first = ascii(frame.first());
        this.next = ascii(frame.next());
        this.out = to;
    }

    /** Writes those of the items that are chosen, in order. */
    public void add(EncodedItems encoded, BitSet chosen) throws IOException {
        for (int item = chosen.nextSetBit(0); item >= 0; item = chosen.nextSetBit(item + 1)) {
            byte[] before = items++ == 0 ? first : next;
            add(before, 0, before.length);
            if (frame.isNumbered()) {
                addNumber(items);
            }
            add(encoded.bytes(), encoded.start(item), encoded.length(item));
        }
    }

    private void add(byte[] bytes, int from, int length) throws IOException {
        if (length > BUFFER - buffered) {
            flush();
        }
        if (length > BUFFER) {
            write(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, buffered, length);
            buffered += length;
        }
    }

    private void addNumber(long number) throws IOException {
        if (MOST_DIGITS > BUFFER - buffered) {
            flush();
        }
        int end = buffered;
        for (long left = number; left > 0; left /= 10) {
            end++;
        }
        buffered = end;
        for (long left = number; left > 0; left /= 10) {
            buffer[--end] = (byte) ('0' + left % 10);
        }
    }

    private void flush() throws IOException {
        write(buffer, 0, buffered);
        buffered = 0;
    }

    private void write(byte[] bytes, int from, int length) throws IOException {
        digest.add(bytes, from, length);
        out.write(bytes, from, length);
        written += length;
    }

    /** Ends the array; the file is whole then. */
    Manifest.File finish() throws IOException {
        byte[] end = ascii(items == 0 ? frame.empty() : frame.end());
        add(end, 0, end.length);
        flush();
        return new Manifest.File(path, items, written, digest.hex());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
