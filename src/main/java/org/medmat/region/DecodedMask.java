package org.medmat.region;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;
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
    public void rows(int page, Size size, RowSink sink) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try {
            int atOnce = Math.max(1, MOST_AT_ONCE / size.width());
            for (int y = 0; y < size.height(); y += atOnce) {
                BufferedImage part = decode(reader, page, size, y, Math.min(atOnce, size.height() - y));
                give(part, y, sink);
            }
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage decode(ImageReader reader, int page, Size size, int y, int rows) throws DataException {
        Damage damage = new Damage();
        try {
            reader.reset();
            reader.setInput(new FileImageInput(file), false, true);
            reader.addIIOReadWarningListener(damage);
            if (reader.getWidth(page) != size.width() || reader.getHeight(page) != size.height()) {
                throw HeaderBytes.wrong(name, "holds another picture than the " + size + " that its header promises");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            if (rows < size.height()) {
                param.setSourceRegion(new Rectangle(0, y, size.width(), rows));
            }
            BufferedImage part = reader.read(page, param);
            if (damage.found() != null) {
                throw HeaderBytes.wrong(name, "damaged or cut off: " + damage.found());
            }
            return part;
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK answer damage with whatever exception it runs them into.
            throw HeaderBytes.wrong(name, "damaged, or of an unknown kind: " + e.getMessage());
        }
    }

    private static void give(BufferedImage part, int top, RowSink sink) throws DataException {
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

    /** What a reader says in passing. A picture cut off is filled with grey, which must not be taken for an object. */
    private static final class Damage implements IIOReadWarningListener {

        /** Other warnings are of odd but harmless headers and padding. */
        private static final List<String> SIGNS =
                List.of("Truncated", "premature end", "bad Huffman", "Out-of-sequence");

        private @Nullable String found;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            if (SIGNS.stream().anyMatch(warning::contains)) {
                found = warning;
            }
        }

        @Nullable
        String found() {
            return found;
        }
    }
}
