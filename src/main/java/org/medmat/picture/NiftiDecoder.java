package org.medmat.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.medmat.region.Size;

/**
 * A slice of a NIfTI volume, packed or not: across its third axis, the first to the right and the second upwards. So a volume that is
 * kept from left to right, back to front and feet to head shows the front above and the left on the left; the header's matrices turn nothing.
 */
final class NiftiDecoder implements Decoder {

    private static final int HEADER = 348;
    /** What a packed volume may hold before the slice: so much is unpacked in seconds. */
    private static final long FARTHEST = 2L << 30;

    private static final int RGB = 128;

    /** Bytes of the types of values, by their number. */
    private static final Map<Integer, Integer> WIDTHS =
            Map.of(2, 1, 256, 1, 4, 2, 512, 2, 8, 4, 768, 4, 16, 4, 64, 8, RGB, 3);

    @Override
    public Decoded decode(PictureFile source) throws IOException {
        boolean packed = source.file()[0] == 0x1f && source.file()[1] == (byte) 0x8b;
        InputStream bytes = new ByteArrayInputStream(source.file());
        try (InputStream in = packed ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            if (header.limit() < HEADER || header.get(344) != 'n') {
                throw source.damage("packed, but no NIfTI volume");
            }
            if (header.get(345) != '+') {
                throw source.refusal("a NIfTI header whose pixels lie in another file", "save both as one .nii file");
            }
            if (header.getInt(0) != HEADER) {
                header.order(ByteOrder.BIG_ENDIAN);
            }
            return slice(in, header, source);
        }
    }

    private static Decoded slice(InputStream in, ByteBuffer header, PictureFile source) throws IOException {
        int dimensions = header.getShort(40);
        int width = header.getShort(42);
        int height = header.getShort(44);
        long frames = 1;
        for (int i = 3; i <= Math.min(dimensions, 7); i++) {
            frames *= Math.max(1, header.getShort(40 + 2 * i));
            frames = Math.min(frames, Integer.MAX_VALUE);
        }
        int type = header.getShort(70);
        Integer bytes = WIDTHS.get(type);
        float offset = header.getFloat(108);
        if (bytes == null) {
            throw source.refusal(
                    "a NIfTI volume of values of type " + type + ", which is not read", "save it as float or int");
        }
        if (dimensions < 2 || !Size.fits(width, height) || !(offset >= HEADER && offset < FARTHEST)) {
            throw source.damage("a NIfTI volume of " + width + " by " + height + " from byte " + offset + " on");
        }
        int slice = source.slice((int) frames);
        long size = (long) width * height * bytes;
        long from = (long) offset - HEADER + slice * size;
        if (from > FARTHEST) {
            throw source.refusal("its slice " + (slice + 1) + " lies behind 2 GiB", "ask for an earlier one");
        }
        in.skipNBytes(from);
        byte[] values = in.readNBytes((int) size);
        if (values.length < size) {
            throw source.damage("ends before its slice " + (slice + 1) + " does");
        }
        List<String> remarks = new ArrayList<>();
        Raster raster =
                raster(ByteBuffer.wrap(values).order(header.order()), type, width, header.getFloat(112) < 0, remarks);
        return new Decoded(
                new PictureFacts("nifti", width, height, type == RGB ? 8 : 8 * bytes, (int) frames, remarks), raster);
    }

    private static Raster raster(ByteBuffer values, int type, int width, boolean isNegative, List<String> remarks) {
        int channels = type == RGB ? 3 : 1;
        int row = width * channels;
        byte[] pixels;
        if (type == RGB || type == 2) {
            pixels = values.array();
        } else {
            float[] all = new float[values.limit() / WIDTHS.getOrDefault(type, 1)];
            for (int i = 0; i < all.length; i++) {
                all[i] = value(values, i, type);
            }
            remarks.add(Tones.BY_PERCENTILES);
            pixels = Tones.spread(all, Tones.percentiles(all, null));
        }
        if (isNegative && channels == 1) {
            Tones.invert(pixels);
        }
        byte[] upwards = new byte[pixels.length];
        for (int y = 0, height = pixels.length / row; y < height; y++) {
            System.arraycopy(pixels, y * row, upwards, (height - 1 - y) * row, row);
        }
        return new Raster(width, pixels.length / row, channels, upwards);
    }

    private static float value(ByteBuffer values, int i, int type) {
        return switch (type) {
            case 256 -> values.get(i);
            case 4 -> values.getShort(2 * i);
            case 512 -> values.getShort(2 * i) & 0xffff;
            case 8 -> values.getInt(4 * i);
            case 768 -> values.getInt(4 * i) & 0xffff_ffffL;
            case 16 -> values.getFloat(4 * i);
            default -> (float) values.getDouble(8 * i);
        };
    }
}
