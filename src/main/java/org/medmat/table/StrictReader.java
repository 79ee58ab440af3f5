package org.medmat.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.medmat.problem.DataException;

/** Decodes text, and says where and what to do when the bytes are not of the charset. To be wrapped in a buffer. */
final class StrictReader extends Reader {

    private final PackedFile source;
    private final InputStream in;
    private final boolean declared;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private long offset;
    private long line = 1;
    private boolean ended;
    private long left = Long.MAX_VALUE;
    private long recordLine;

    StrictReader(PackedFile source, InputStream in, Charset charset, boolean declared) {
        this.source = source;
        this.in = in;
        this.declared = declared;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** From here on, no more than a record's limit is read until this is called again. */
    void recordBegins(long line) {
        left = TableLimits.RECORD;
        recordLine = line;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (left <= 0) {
            throw TableLimits.recordTooLong(source, recordLine);
        }
        CharBuffer chars = CharBuffer.wrap(target, from, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int count = chars.position() - from;
            if (result.isError()) {
                countLines(target, from, count);
                throw undecodable();
            }
            if (count > 0 || result.isOverflow()) {
                countLines(target, from, count);
                left -= count;
                return count;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        offset += bytes.position();
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void countLines(char[] text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (text[i] == '\n') {
                line++;
            }
        }
    }

    private DataException undecodable() {
        String charset = decoder.charset().name();
        String guess = looksChinese() ? "GB18030" : "windows-1252";
        return source.wrong(
                line,
                "the byte at offset " + (offset + bytes.position()) + " is not " + charset,
                declared
                        ? "`encoding: " + charset + "` does not hold; leave it out, or correct it"
                        : "name the charset: `encoding: " + guess + "`");
    }

    /** In GB18030 text most bytes beyond ASCII come in pairs; in western text most of them stand alone. */
    private boolean looksChinese() {
        int pairs = 0;
        int alone = 0;
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) < 0) {
                boolean paired = i + 1 < bytes.limit() && bytes.get(i + 1) < 0;
                pairs += paired ? 1 : 0;
                alone += paired ? 0 : 1;
                i += paired ? 1 : 0;
            }
        }
        return pairs > 4 * alone;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
