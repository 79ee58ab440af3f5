package org.medmat.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.medmat.region.ImageHeader;
import org.medmat.region.Size;

/** WebP, by a plug-in. */
final class WebpDecoder implements Decoder {

    @Override
    public Decoded decode(PictureFile source) throws IOException {
        Size size = ImageHeader.read(new ByteArrayInputStream(source.file()), source.name());
        int frames = Plugins.WEBP.pages(source.file());
        BufferedImage image = Plugins.WEBP.read(source.file(), source.page(frames), size, source);
        List<String> remarks = new ArrayList<>();
        Raster raster = Images.raster(image, "WebP", source, remarks);
        return new Decoded(new PictureFacts("webp", size.width(), size.height(), 8, frames, remarks), raster);
    }
}
