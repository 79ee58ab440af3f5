package org.medmat.region;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;

/** A file in memory that the JDK's own reader of its form decodes, whatever other plug-ins there are. For one thread. */
public final class JdkReader implements AutoCloseable {

    private static final Map<String, ImageReaderSpi> PROVIDERS = new ConcurrentHashMap<>();

    private final byte[] file;
    private final String name;
    private final ImageReader reader;

    /** @param format as the JDK calls it: {@code png}, {@code jpeg}, {@code gif}, {@code bmp}, {@code tiff} */
    public JdkReader(byte[] file, String format, String name) throws DataException {
        this.file = file;
        this.name = name;
        try {
            this.reader = PROVIDERS.computeIfAbsent(format, JdkReader::provider).createReaderInstance();
        } catch (IOException e) {
            throw HeaderBytes.wrong(name, "can't be decoded: " + e.getMessage());
        }
    }

    /** The order of plug-ins depends on the class path; the classes of the JDK don't. */
    private static ImageReaderSpi provider(String format) {
        for (var all = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
                all.hasNext(); ) {
            ImageReaderSpi spi = all.next();
            if (spi.getClass().getName().startsWith("com.sun.imageio.")
                    && Arrays.asList(spi.getFormatNames()).contains(format)) {
                return spi;
            }
        }
        throw new IllegalStateException("this Java has no reader of " + format);
    }

    /** How many pictures the file has. */
    public int pages() throws DataException {
        return decode(() -> reader.getNumImages(true));
    }

    /** The size of one of its pictures. */
    public Size size(int page) throws DataException {
        return decode(() -> {
            long width = reader.getWidth(page);
            long height = reader.getHeight(page);
            if (!Size.fits(width, height)) {
                throw HeaderBytes.wrong(name, "has a picture of " + width + " by " + height + " pixels");
            }
            return new Size((int) width, (int) height);
        });
    }

    /**
     * Decodes a part of a picture.
     *
     * @param whole the size that the header promises; another one is refused
     * @param step every so many pixels, across and down; 1 for all
     */
    public BufferedImage read(int page, Size whole, Rectangle part, int step) throws DataException {
        return decode(() -> reader.read(page, param(page, whole, part, step)));
    }

    /** The values of a picture without any conversion of colours; of JPEG only. */
    public java.awt.image.Raster values(Size whole, int step) throws DataException {
        return decode(() -> reader.readRaster(0, param(0, whole, new Rectangle(whole.width(), whole.height()), step)));
    }

    @Override
    public void close() {
        reader.dispose();
    }

    private ImageReadParam param(int page, Size whole, Rectangle part, int step) throws IOException {
        if (reader.getWidth(page) != whole.width() || reader.getHeight(page) != whole.height()) {
            throw HeaderBytes.wrong(name, "holds another picture than the " + whole + " that its header promises");
        }
        ImageReadParam param = reader.getDefaultReadParam();
        if (part.width < whole.width() || part.height < whole.height()) {
            param.setSourceRegion(part);
        }
        if (step > 1) {
            param.setSourceSubsampling(step, step, 0, 0);
        }
        return param;
    }

    private <T> T decode(Decoding<T> decoding) throws DataException {
        Damage damage = new Damage();
        try {
            reader.reset();
            reader.setInput(new FileImageInput(file), false, true);
            reader.addIIOReadWarningListener(damage);
            T decoded = decoding.decode();
            if (damage.found != null) {
                throw HeaderBytes.wrong(name, "damaged or cut off: " + damage.found);
            }
            return decoded;
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK answer damage with whatever exception it runs them into.
            throw HeaderBytes.wrong(name, "damaged, or of an unknown kind: " + e.getMessage());
        }
    }

    @FunctionalInterface
    private interface Decoding<T> {
        T decode() throws IOException;
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
    }
}
