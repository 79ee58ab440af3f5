package org.medmat.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pictures as PNG and JPEG; the same bytes for the same pixels. For one thread. */
public final class PictureWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int GREY = 0;
    private static final int COLOUR = 2;

    /** Without loss. */
    public byte[] png(Raster raster) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        byte[] header = new byte[13];
        put(header, 0, raster.width());
        put(header, 4, raster.height());
        header[8] = 8;
        header[9] = (byte) (raster.channels() == 1 ? GREY : COLOUR);
        chunk(out, "IHDR", header, header.length);
        byte[] packed = packed(raster);
        chunk(out, "IDAT", packed, packed.length);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    /** @param quality from 1 to 100 */
    public byte[] jpeg(Raster raster, int quality) {
        return JpegEncoder.encode(raster, quality);
    }

    /** Each value is written as what it differs by from the one above: cheap, and good for what scanners make. */
    private static byte[] packed(Raster raster) {
        int row = raster.width() * raster.channels();
        byte[] lines = new byte[(row + 1) * raster.height()];
        byte[] pixels = raster.pixels();
        int at = 0;
        for (int y = 0; y < raster.height(); y++) {
            lines[at++] = 2;
            int from = y * row;
            for (int x = 0; x < row; x++) {
                lines[at++] = (byte) (pixels[from + x] - (y == 0 ? 0 : pixels[from + x - row]));
            }
        }
        Deflater deflater = new Deflater(6);
        try {
            deflater.setInput(lines);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(lines.length / 2);
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content, int length) {
        byte[] number = new byte[4];
        put(number, 0, length);
        out.writeBytes(number);
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        out.writeBytes(name);
        out.write(content, 0, length);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content, 0, length);
        put(number, 0, (int) sum.getValue());
        out.writeBytes(number);
    }

    private static void put(byte[] target, int at, int value) {
        for (int i = 0; i < 4; i++) {
            target[at + i] = (byte) (value >>> 24 - 8 * i);
        }
    }
}
