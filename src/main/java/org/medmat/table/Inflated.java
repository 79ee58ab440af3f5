package org.medmat.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.function.LongSupplier;
import org.medmat.problem.DataException;

/** What comes out of a packed file: refused when damaged, and when it is a bomb. */
final class Inflated extends FilterInputStream {

    private static final long FREE = 10_000_000;
    private static final long RATIO = 1000;

    private final PackedFile source;
    private final LongSupplier packed;
    private final long most;
    private long inflated;

    /**
     * @param packed how many bytes have gone in so far
     * @param most how many bytes may come out
     */
    Inflated(PackedFile source, InputStream in, LongSupplier packed, long most) {
        super(in);
        this.source = source;
        this.packed = packed;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count;
        try {
            count = super.read(target, from, length);
        } catch (DataException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw damaged(source, e);
        }
        inflated += Math.max(0, count);
        if (inflated > FREE && inflated / RATIO > packed.getAsLong()) {
            throw source.wrong(
                    "unpacks to more than " + RATIO + " times its size, as only a hostile file does",
                    "get the file again, from its home");
        }
        if (inflated > most) {
            throw source.wrong("too big to be read: more than 1 GiB when unpacked", "save it as .csv, or unpack it");
        }
        return count;
    }

    /** How many bytes have come out so far. */
    long count() {
        return inflated;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static IOException damaged(PackedFile source, IOException e) {
        String why = e instanceof EOFException ? "it ends too early" : String.valueOf(e.getMessage());
        return source.wrong("damaged or cut off: " + why, "get the file again, or unpack it by hand");
    }
}
