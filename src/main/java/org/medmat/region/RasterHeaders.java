package org.medmat.region;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Headers that hold the size at a fixed place, or near to the beginning. */
final class RasterHeaders {

    private static final int MOST_COMMENT = 100_000;

    private RasterHeaders() {}

    static Size png(HeaderBytes in) throws IOException {
        in.skip(8);
        long length = in.u32(true);
        if (length != 13 || !text(in, 4).equals("IHDR")) {
            throw in.wrong("does not begin with the header of a PNG");
        }
        return in.size(in.u32(true), in.u32(true));
    }

    static Size gif(HeaderBytes in) throws IOException {
        in.skip(6);
        return in.size(in.u16(false), in.u16(false));
    }

    /** A negative height means that rows run from the top. */
    static Size bmp(HeaderBytes in) throws IOException {
        in.skip(14);
        long header = in.u32(false);
        if (header == 12) {
            return in.size(in.u16(false), in.u16(false));
        }
        if (header < 16 || header > 1024) {
            throw in.wrong("has no header that a BMP can have");
        }
        int width = (int) in.u32(false);
        int height = (int) in.u32(false);
        return in.size(width, Math.abs((long) height));
    }

    static Size webp(HeaderBytes in) throws IOException {
        in.skip(12);
        String chunk = text(in, 4);
        in.skip(4);
        return switch (chunk) {
            case "VP8X" -> {
                in.skip(4);
                yield in.size(u24(in) + 1, u24(in) + 1);
            }
            case "VP8L" -> {
                if (in.u8() != 0x2f) {
                    throw in.wrong("does not begin with the header of a WebP");
                }
                long packed = in.u32(false);
                yield in.size((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
            }
            case "VP8 " -> {
                in.skip(3);
                if (u24(in) != 0x2a019d) {
                    throw in.wrong("does not begin with a key frame");
                }
                yield in.size(in.u16(false) & 0x3fff, in.u16(false) & 0x3fff);
            }
            default -> throw in.wrong("does not begin with the header of a WebP");
        };
    }

    static Size pnm(HeaderBytes in) throws IOException {
        in.skip(2);
        return in.size(number(in), number(in));
    }

    static Size nifti(HeaderBytes in) throws IOException {
        boolean bigEndian = in.u32(false) != ImageKind.HEAD;
        in.skip(36);
        int dimensions = (short) in.u16(bigEndian);
        if (dimensions < 2 || dimensions > 7) {
            throw in.wrong("a volume with " + dimensions + " dimensions");
        }
        return in.size((short) in.u16(bigEndian), (short) in.u16(bigEndian));
    }

    /** A number between blanks and comments. */
    private static long number(HeaderBytes in) throws IOException {
        int next = in.u8();
        for (int skipped = 0; next <= ' ' || next == '#'; skipped++) {
            boolean comment = next == '#';
            while (comment && next != '\n' && next != '\r' && skipped < MOST_COMMENT) {
                next = in.u8();
                skipped++;
            }
            if (skipped >= MOST_COMMENT) {
                throw in.wrong("has no size where a PNM has it");
            }
            next = in.u8();
        }
        long value = 0;
        for (int digits = 0; next > ' '; digits++) {
            if (next < '0' || next > '9' || digits == 9) {
                throw in.wrong("has no size where a PNM has it");
            }
            value = 10 * value + next - '0';
            next = in.u8();
        }
        return value;
    }

    private static int u24(HeaderBytes in) throws IOException {
        return (int) HeaderBytes.number(in.bytes(3), 0, 3, false);
    }

    private static String text(HeaderBytes in, int count) throws IOException {
        return new String(in.bytes(count), StandardCharsets.ISO_8859_1);
    }
}
