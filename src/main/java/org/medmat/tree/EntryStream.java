package org.medmat.tree;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** An entry of a zip that holds what its directory declares: as many bytes with that check sum, and no bomb. */
final class EntryStream extends InputStream {

    private static final int HARMLESS = 10 << 20;
    private static final int MOST_TIMES = 1000;

    private final Path zip;
    private final ZipEntry entry;
    private final InputStream in;
    private final CRC32 sum = new CRC32();
    private long count;

    EntryStream(Path zip, ZipEntry entry, InputStream in) {
        this.zip = zip;
        this.entry = entry;
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read;
        try {
            read = in.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw failure("is damaged: " + e.getMessage(), "download it again");
        }
        if (read < 0) {
            if (count != entry.getSize() || sum.getValue() != entry.getCrc()) {
                throw failure("is damaged: it is not what the zip's directory declares", "download it again");
            }
            return read;
        }
        count += read;
        sum.update(buffer, offset, read);
        if (count > entry.getSize()) {
            throw failure("is longer than the zip's directory declares", "download it again");
        }
        if (count > HARMLESS && count / MOST_TIMES >= entry.getCompressedSize()) {
            throw failure("unpacks to more than " + MOST_TIMES + " times its size", "unzip it if you trust it");
        }
        return read;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private DataException failure(String what, String remedy) {
        return new DataException(new Problem(Place.of(zip.toString()), entry.getName() + " " + what, remedy));
    }
}
