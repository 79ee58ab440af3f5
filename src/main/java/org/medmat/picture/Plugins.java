package org.medmat.picture;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.medmat.region.FileImageInput;
import org.medmat.region.Size;

/** What the JDK can't decode and plug-ins can. Each is chosen by its class: their order depends on the class path. */
enum Plugins {
    WEBP(WebPImageReaderSpi.class),
    JPEG_LOSSLESS(JPEGImageReaderSpi.class),
    JPEG_2000(J2KImageReaderSpi.class);

    private final Class<? extends ImageReaderSpi> spi;

    Plugins(Class<? extends ImageReaderSpi> spi) {
        this.spi = spi;
    }

    /** @param size that the header promises; another one is refused */
    BufferedImage read(byte[] file, int page, Size size, PictureFile source) throws IOException {
        ImageReader reader = reader();
        try {
            reader.setInput(new FileImageInput(file), false, true);
            if (reader.getWidth(page) != size.width() || reader.getHeight(page) != size.height()) {
                throw source.damage("holds another picture than the " + size + " that its header promises");
            }
            return reader.read(page, reader.getDefaultReadParam());
        } finally {
            reader.dispose();
        }
    }

    int pages(byte[] file) throws IOException {
        ImageReader reader = reader();
        try {
            reader.setInput(new FileImageInput(file), false, true);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }

    private ImageReader reader() throws IOException {
        return IIORegistry.getDefaultInstance().getServiceProviderByClass(spi).createReaderInstance();
    }
}
