package org.medmat.picture;

import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.medmat.region.JdkReader;
import org.medmat.region.Size;

/** JPEG: the JDK gives its values, and what colours these are is computed here, the same on every Java. */
final class JpegDecoder implements Decoder {

    @Override
    public Decoded decode(PictureFile source) throws IOException {
        JpegStream stream = new JpegStream(source, source.file());
        int page = source.page(1);
        Size size = stream.size();
        if (stream.isLossless()) {
            throw source.refusal("a JPEG without loss outside of DICOM, which is not decoded", "save it as PNG");
        }
        List<String> remarks = new ArrayList<>();
        Raster raster = colours(values(stream, source, source.step(size)), stream, remarks);
        Raster turned = Turning.upright(raster, stream.orientation(), remarks);
        boolean swapped = stream.orientation() > 4;
        return new Decoded(
                new PictureFacts(
                        "jpeg",
                        swapped ? size.height() : size.width(),
                        swapped ? size.width() : size.height(),
                        stream.bits(),
                        page + 1,
                        remarks),
                turned);
    }

    /** As they are in the file, pixel by pixel. */
    static Values values(JpegStream stream, PictureFile source, int step) throws IOException {
        try (JdkReader reader = new JdkReader(stream.plain(), "jpeg", source.name())) {
            java.awt.image.Raster raster = reader.values(stream.size(), step);
            int width = raster.getWidth();
            int height = raster.getHeight();
            if (raster.getDataBuffer() instanceof DataBufferByte buffer
                    && raster.getNumBands() == stream.components()
                    && buffer.getNumBanks() == 1
                    && buffer.getData().length == width * height * stream.components()) {
                return new Values(width, height, stream.components(), buffer.getData());
            }
            throw source.damage("a JPEG whose values are not where they must be");
        }
    }

    static Raster colours(Values values, JpegStream stream, List<String> remarks) {
        byte[] pixels = values.bytes();
        if (stream.isYcc()) {
            Ycc.toRgb(pixels, values.count());
        }
        if (values.count() == 4) {
            pixels = fromInk(pixels, stream.isYcc(), stream.isInverted());
            remarks.add("colours for print, without their profile");
        }
        return new Raster(values.width(), values.height(), values.count() == 1 ? 1 : 3, pixels);
    }

    /** What is left of white light behind two inks is the product of what each lets through. */
    private static byte[] fromInk(byte[] inks, boolean wasYcc, boolean isInverted) {
        byte[] pixels = new byte[inks.length / 4 * 3];
        for (int in = 0, out = 0; in < inks.length; in += 4) {
            int key = inks[in + 3] & 0xff;
            int light = isInverted ? key : 255 - key;
            for (int i = 0; i < 3; i++) {
                int ink = inks[in + i] & 0xff;
                // With brightness and differences the colours are the opposite of the inks.
                int through = isInverted != wasYcc ? ink : 255 - ink;
                pixels[out++] = (byte) Alpha.over(through, light);
            }
        }
        return pixels;
    }

    /** @param count of values a pixel */
    record Values(int width, int height, int count, byte[] bytes) {}
}
