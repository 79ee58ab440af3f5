package org.medmat.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.List;

/** What image readers have decoded: the values are taken as they are, as the JDK's colours are computed otherwise from Java to Java. */
final class Images {

    private Images() {}

    static Raster raster(BufferedImage image, String format, PictureFile source, List<String> remarks)
            throws IOException {
        ColorModel model = image.getColorModel();
        WritableRaster values = image.getRaster();
        int colours = model.getNumColorComponents();
        boolean alpha = model.hasAlpha();
        if (model instanceof IndexColorModel palette) {
            return Palettes.raster(values, palette, remarks);
        }
        if (colours != 1 && (colours != 3 || model.getColorSpace().getType() != ColorSpace.TYPE_RGB)) {
            throw source.refusal(
                    "a " + format + " of " + colours + " colours that are not red, green and blue", "save it as PNG");
        }
        boolean deep = values.getTransferType() != DataBuffer.TYPE_BYTE
                && values.getSampleModel().getSampleSize(0) > 8;
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] pixels = deep ? deep(values, colours, remarks) : plain(values, colours);
        if (alpha) {
            Alpha.onBlack(pixels, colours, alphas(values, colours), remarks);
        }
        return new Raster(width, height, colours, pixels);
    }

    private static byte[] plain(WritableRaster values, int colours) {
        byte[] pixels = new byte[Math.multiplyExact(values.getWidth() * values.getHeight(), colours)];
        int[] row = new int[values.getWidth() * values.getNumBands()];
        int at = 0;
        for (int y = 0; y < values.getHeight(); y++) {
            values.getPixels(values.getMinX(), values.getMinY() + y, values.getWidth(), 1, row);
            for (int x = 0; x < row.length; x += values.getNumBands()) {
                for (int c = 0; c < colours; c++) {
                    pixels[at++] = (byte) row[x + c];
                }
            }
        }
        return pixels;
    }

    private static byte[] deep(WritableRaster values, int colours, List<String> remarks) {
        float[] all = new float[Math.multiplyExact(values.getWidth() * values.getHeight(), colours)];
        float[] row = new float[values.getWidth() * values.getNumBands()];
        int at = 0;
        for (int y = 0; y < values.getHeight(); y++) {
            values.getPixels(values.getMinX(), values.getMinY() + y, values.getWidth(), 1, row);
            for (int x = 0; x < row.length; x += values.getNumBands()) {
                for (int c = 0; c < colours; c++) {
                    all[at++] = row[x + c];
                }
            }
        }
        remarks.add(Tones.BY_PERCENTILES);
        return Tones.spread(all, Tones.percentiles(all, null));
    }

    /** From 0, which can't be seen, to 255. */
    private static int[] alphas(WritableRaster values, int colours) {
        int[] alphas = values.getSamples(
                values.getMinX(), values.getMinY(), values.getWidth(), values.getHeight(), colours, (int[]) null);
        int bits = values.getSampleModel().getSampleSize(colours);
        if (bits != 8) {
            int most = (1 << bits) - 1;
            for (int i = 0; i < alphas.length; i++) {
                alphas[i] = (int) ((alphas[i] * 255L + most / 2) / most);
            }
        }
        return alphas;
    }
}
