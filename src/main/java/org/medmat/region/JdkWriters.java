package org.medmat.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;

/** The JDK's own writers of pictures: with which one a plug-in writes depends on the class path. */
public final class JdkWriters {

    private JdkWriters() {}

    /** @param format as the JDK calls it: {@code png}, {@code jpeg}, {@code gif}, {@code bmp}, {@code tiff} */
    public static ImageWriter of(String format) {
        for (var all = IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, true);
                all.hasNext(); ) {
            ImageWriterSpi spi = all.next();
            if (spi.getClass().getName().startsWith("com.sun.imageio.")
                    && Arrays.asList(spi.getFormatNames()).contains(format)) {
                try {
                    return spi.createWriterInstance();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("this Java has no writer of " + format);
    }
}
