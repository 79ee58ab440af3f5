package org.medmat.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;

/** A text file whose charset is declared or found out, without its byte order mark. */
final class TextFile implements Closeable {

    private static final int HEAD = 4096;

    private static final Pattern XML_ENCODING =
            Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]+)[\"']");

    private final StrictReader raw;
    private final BufferedReader reader;
    private int lines;

    private TextFile(StrictReader raw) throws IOException {
        this.raw = raw;
        this.reader = new BufferedReader(raw, 1 << 15);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
    }

    static TextFile open(PackedFile source, @Nullable Charset declared) throws IOException {
        InputStream in = new BufferedInputStream(source.open(), 1 << 16);
        try {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            Charset charset = declared == null ? charset(source, head) : declared;
            return new TextFile(new StrictReader(source, in, charset, declared != null));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    BufferedReader reader() {
        return reader;
    }

    /** The record that is read next begins near this line; see {@link StrictReader#recordBegins}. */
    void recordBegins(long line) {
        raw.recordBegins(line);
    }

    /** The next line, or null at the end; {@link #lines} is its number. */
    @Nullable
    String nextLine() throws IOException {
        recordBegins(lines + 1L);
        String line = reader.readLine();
        if (line != null) {
            lines++;
        }
        return line;
    }

    /** How many lines {@link #nextLine} has given. */
    int lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Charset charset(PackedFile source, byte[] head) throws DataException {
        Charset wide = wide(head);
        if (wide != null) {
            return wide;
        }
        int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
        if (first == 0xfffe) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xfeff) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int many = head.length / 4 + 1;
        if (zeros[1] >= many && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] >= many && zeros[1] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher named = XML_ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return named.lookingAt() ? charset(source, named.group(1)) : StandardCharsets.UTF_8;
    }

    /** Of four bytes a letter two are zero in nearly all texts. */
    private static @Nullable Charset wide(byte[] head) {
        int[] zeros = new int[4];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 4] += head[i] == 0 ? 1 : 0;
        }
        int nearlyAll = head.length / 4 - 1;
        if (nearlyAll < 1) {
            return null;
        } else if (Math.min(zeros[2], zeros[3]) >= nearlyAll) {
            return Charset.forName("UTF-32LE");
        }
        return Math.min(zeros[0], zeros[1]) >= nearlyAll ? Charset.forName("UTF-32BE") : null;
    }

    private static Charset charset(PackedFile source, String name) throws DataException {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw source.wrong(1, "an unknown encoding: " + name, "name it by `encoding`");
        }
    }
}
