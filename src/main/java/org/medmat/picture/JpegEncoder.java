package org.medmat.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.medmat.region.JdkWriters;

/** Writes JPEG with the JDK's own writer. */
final class JpegEncoder {

    private JpegEncoder() {}

    static byte[] encode(Raster raster, int quality) {
        BufferedImage image = image(raster);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = JdkWriters.of("jpeg");
            try {
                ImageWriteParam param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality / 100f);
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), param);
            } finally {
                writer.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Raster raster) {
        boolean grey = raster.channels() == 1;
        BufferedImage image = new BufferedImage(
                raster.width(), raster.height(), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        if (grey) {
            image.getRaster().setDataElements(0, 0, raster.width(), raster.height(), raster.pixels());
            return image;
        }
        int[] row = new int[raster.width()];
        for (int y = 0; y < raster.height(); y++) {
            raster.rgb(y, row);
            image.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        return image;
    }
}
