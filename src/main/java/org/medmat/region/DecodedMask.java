package org.medmat.region;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Locale;
import org.medmat.problem.DataException;

/** A mask that the readers of the JDK decode, some rows at a time. */
final class DecodedMask implements Mask.Pixels {

    /** So much is decoded at once; every further part begins the file anew, so parts are few. */
    private static final int MOST_AT_ONCE = 16_000_000;

    private final byte[] file;
    private final String format;
    private final String name;

    DecodedMask(byte[] file, String format, String name) {
        this.file = file;
        this.format = format.toLowerCase(Locale.ROOT);
        this.name = name;
    }

    @Override
    public void rows(int page, Size size, MaskSink sink) throws IOException {
        try (JdkReader reader = new JdkReader(file, format, name)) {
            int atOnce = Math.max(1, MOST_AT_ONCE / size.width());
            for (int y = 0; y < size.height(); y += atOnce) {
                Rectangle part = new Rectangle(0, y, size.width(), Math.min(atOnce, size.height() - y));
                give(reader.read(page, size, part, 1), y, sink);
            }
        }
    }

    private static void give(BufferedImage part, int top, MaskSink sink) throws DataException {
        Raster raster = part.getRaster();
        ColorModel model = part.getColorModel();
        boolean grey = raster.getNumBands() < 3;
        Palette palette = model instanceof IndexColorModel indexed ? new Palette(indexed) : null;
        boolean plain = isPlain(model, raster);
        int width = part.getWidth();
        int[] samples = new int[width];
        int[] bands = new int[plain ? width * raster.getNumBands() : 0];
        PixelRow row = new PixelRow(samples, palette, !grey);
        for (int y = 0; y < part.getHeight(); y++) {
            if (grey) {
                // Never the colour of a grey pixel: the JDK bends its brightness.
                raster.getSamples(0, y, width, 1, 0, samples);
            } else if (plain) {
                pack(raster.getPixels(0, y, width, 1, bands), raster.getNumBands(), samples);
            } else {
                part.getRGB(0, y, width, 1, samples, 0, width);
                forgetTransparency(samples);
            }
            sink.row(top + y, row);
        }
    }

    /** Whether the bands are red, green and blue in eight bits, so that nothing has to be computed. */
    private static boolean isPlain(ColorModel model, Raster raster) {
        return raster.getNumBands() >= 3
                && model.getColorSpace().getType() == ColorSpace.TYPE_RGB
                && model.getComponentSize(0) == 8
                && model.getComponentSize(1) == 8
                && model.getComponentSize(2) == 8;
    }

    private static void pack(int[] bands, int count, int[] samples) {
        for (int x = 0; x < samples.length; x++) {
            samples[x] = bands[x * count] << 16 | bands[x * count + 1] << 8 | bands[x * count + 2];
        }
    }

    private static void forgetTransparency(int[] samples) {
        for (int x = 0; x < samples.length; x++) {
            samples[x] &= 0xffffff;
        }
    }
}
