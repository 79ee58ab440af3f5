package org.medmat.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** The lines of a text in UTF-8 of any length, one after the other; what is no UTF-8 in them is U+FFFD. For one thread. */
public final class Lines implements Closeable {

    /** No line of a real file is as long; one without end would take all memory. */
    private static final int LONGEST = 1 << 20;

    private final String name;
    private final InputStream in;
    private byte[] bytes = new byte[1 << 16];
    private int from;
    private int to;
    private int number;
    private boolean afterReturn;

    /** @param name what messages call it */
    public Lines(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** The next line without its end, which is a line feed, a carriage return or both; null after the last. */
    public @Nullable String next() throws IOException {
        number++;
        if (afterReturn && (from < to || fill()) && bytes[from] == '\n') {
            from++;
        }
        afterReturn = false;
        int length = 0;
        while (from + length < to || fill()) {
            byte last = bytes[from + length];
            if (last == '\n' || last == '\r') {
                afterReturn = last == '\r';
                return take(length, 1);
            }
            length++;
        }
        return length == 0 ? null : take(length, 0);
    }

    /** The number of the line that was given last, from 1. */
    public int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String take(int length, int end) {
        String line = new String(bytes, from, length, StandardCharsets.UTF_8);
        from += length + end;
        return line;
    }

    /** Reads on; false at the end. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        if (to == LONGEST) {
            throw new DataException(new Problem(
                    new Place(name, number),
                    String.format(Locale.ROOT, "a line longer than %,d bytes", LONGEST),
                    "look whether this is the right file, and undamaged"));
        }
        if (to == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(2 * to, LONGEST));
        }
        int read = in.read(bytes, to, bytes.length - to);
        to += Math.max(read, 0);
        return read >= 0;
    }
}
