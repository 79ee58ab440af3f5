package org.medmat.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.medmat.problem.DataException;

/** DICOM's run lengths: a segment for each byte of each value, the highest first, one value after the other. */
final class RunLength {

    private static final int HEADER = 64;

    private RunLength() {}

    /**
     * Unpacks a frame.
     *
     * @param pixels how many there are
     * @param samples values a pixel
     * @param width bytes a value
     * @return the values pixel by pixel, the lowest byte first
     */
    static byte[] unpack(byte[] frame, int pixels, int samples, int width, PictureFile source) throws DataException {
        ByteBuffer header = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        int segments = samples * width;
        if (frame.length < HEADER || header.getInt(0) != segments || segments > 15) {
            throw source.damage("has run lengths of another number of values than its header says");
        }
        byte[] values = new byte[Math.multiplyExact(pixels, segments)];
        for (int i = 0; i < segments; i++) {
            long from = header.getInt(4 + 4 * i) & 0xffff_ffffL;
            long to = i + 1 == segments ? frame.length : header.getInt(8 + 4 * i) & 0xffff_ffffL;
            if (from < HEADER || to > frame.length || from > to) {
                throw source.damage("has run lengths that begin outside of it");
            }
            int first = i / width * width + width - 1 - i % width;
            segment(frame, (int) from, (int) to, values, first, segments, source);
        }
        return values;
    }

    private static void segment(byte[] frame, int from, int to, byte[] values, int first, int step, PictureFile source)
            throws DataException {
        int at = from;
        int out = first;
        while (out < values.length) {
            int code = at < to ? frame[at++] : -128;
            int count = code >= 0 ? code + 1 : 1 - code;
            if (code == -128 && at >= to || code >= 0 && at + count > to || code < 0 && at >= to) {
                throw source.damage("has run lengths that end too early");
            }
            if (code == -128) {
                continue;
            }
            for (int i = 0; i < count && out < values.length; i++) {
                values[out] = frame[code >= 0 ? at + i : at];
                out += step;
            }
            at += code >= 0 ? count : 1;
        }
    }
}
