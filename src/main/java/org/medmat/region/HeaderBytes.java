package org.medmat.region;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** The bytes of an image file, read forward once and not without end. */
final class HeaderBytes {

    /** How far into a file its header may lie. */
    static final long FARTHEST = 64L << 20;

    private final InputStream in;
    private final String name;
    private final byte[] scratch = new byte[4096];
    private long position;

    HeaderBytes(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    String name() {
        return name;
    }

    long position() {
        return position;
    }

    byte[] bytes(int count) throws IOException {
        move(count);
        byte[] bytes;
        try {
            bytes = in.readNBytes(count);
        } catch (EOFException | ZipException e) {
            throw wrong("damaged or cut off: " + e.getMessage());
        }
        if (bytes.length < count) {
            throw cutOff();
        }
        return bytes;
    }

    /** Reads what it passes over: a stream that only says it skipped would hide where the file ends. */
    void skip(long count) throws IOException {
        if (count < 0) {
            throw wrong("points back into its own header");
        }
        move(count);
        try {
            for (long left = count; left > 0; ) {
                int read = in.read(scratch, 0, (int) Math.min(left, scratch.length));
                if (read < 0) {
                    throw cutOff();
                }
                left -= read;
            }
        } catch (EOFException | ZipException e) {
            throw wrong("damaged or cut off: " + e.getMessage());
        }
    }

    void skipTo(long place) throws IOException {
        skip(place - position);
    }

    private void move(long count) throws DataException {
        if (count > FARTHEST - position) {
            throw wrong("has no size in its first 64 MiB");
        }
        position += count;
    }

    int u8() throws IOException {
        return bytes(1)[0] & 0xff;
    }

    int u16(boolean bigEndian) throws IOException {
        return (int) number(bytes(2), 0, 2, bigEndian);
    }

    long u32(boolean bigEndian) throws IOException {
        return number(bytes(4), 0, 4, bigEndian);
    }

    static long number(byte[] bytes, int from, int count, boolean bigEndian) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (bytes[from + i] & 0xffL) << 8 * (bigEndian ? count - 1 - i : i);
        }
        return value;
    }

    Size size(long width, long height) throws DataException {
        if (width <= 0 || height <= 0) {
            throw wrong("says that it is " + width + " by " + height + " pixels");
        }
        if (!Size.fits(width, height)) {
            throw new DataException(
                    new Problem(
                            Place.of(name),
                            "says that it is " + width + " by " + height + " pixels, too large to be tried",
                            "look whether the file is what its name says; 100 million pixels and 30,000 a side are the limits"));
        }
        return new Size((int) width, (int) height);
    }

    DataException cutOff() {
        return wrong("ends inside its header");
    }

    DataException wrong(String what) {
        return wrong(name, what);
    }

    static DataException wrong(String name, String what) {
        return new DataException(new Problem(Place.of(name), what, "look whether the file is whole, and get it again"));
    }
}
