package org.medmat.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.medmat.region.JdkReader;
import org.medmat.region.Size;

/** Files that the JDK decodes. */
final class JdkDecoder implements Decoder {

    private final String format;

    JdkDecoder(String format) {
        this.format = format;
    }

    @Override
    public Decoded decode(PictureFile source) throws IOException {
        try (JdkReader reader = new JdkReader(source.file(), format, source.name())) {
            int frames = reader.pages();
            int page = source.page(frames);
            Size size = reader.size(page);
            BufferedImage image =
                    reader.read(page, size, new Rectangle(size.width(), size.height()), source.step(size));
            List<String> remarks = new ArrayList<>();
            Raster raster = Images.raster(image, format, source, remarks);
            int bits = image.getSampleModel().getSampleSize(0);
            return new Decoded(new PictureFacts(format, size.width(), size.height(), bits, frames, remarks), raster);
        }
    }
}
