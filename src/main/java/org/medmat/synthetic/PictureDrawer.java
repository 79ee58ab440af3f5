package org.medmat.synthetic;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.medmat.region.JdkWriters;

/**
 * Draws small pictures in the format that a path's ending asks for; the same path gives the same picture. For one
 * thread.
 */
public final class PictureDrawer {

    private static final float JPEG_QUALITY = 0.85f;

    /** To find a writer takes longer than to write. */
    private final Map<String, ImageWriter> writers = new HashMap<>();

    /** The picture's file; of a format that nobody draws here, a few plain bytes. */
    public byte[] draw(String path) {
        return switch (ending(path)) {
            case "png" -> encode("png", colours(DrawnPicture.of(path)));
            case "jpg", "jpeg" -> encode("jpeg", colours(DrawnPicture.of(path)));
            case "bmp" -> encode("bmp", colours(DrawnPicture.of(path)));
            case "tif", "tiff" -> encode("tiff", colours(DrawnPicture.of(path)));
            case "gif" -> encode("gif", greys(DrawnPicture.of(path)));
            case "pgm" -> pgm(DrawnPicture.of(path));
            case "dcm", "dicom" -> DicomFile.write(path, DrawnPicture.of(path));
            default -> ("no more than a sample of " + path + "\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    /** A picture as a recipe says. */
    public byte[] draw(String path, String text) {
        return draw(path, text, new MarkedThings(Map.of(), Map.of()));
    }

    /** @param things what is marked in it, if it is no mask itself */
    byte[] draw(String path, String text, MarkedThings things) {
        Drawing drawing = Drawing.parse(text);
        int[] pixels = drawing.pixels(path);
        if (drawing.background() == null) {
            things.mark(path, drawing, pixels);
        }
        return switch (ending(path)) {
            case "png" -> encode("png", image(drawing, pixels));
            case "jpg", "jpeg" -> encode("jpeg", image(drawing, pixels));
            case "bmp" -> encode("bmp", image(drawing, pixels));
            case "tif", "tiff" -> encode("tiff", image(drawing, pixels));
            case "gif" -> encode("gif", image(drawing, pixels));
            case "pgm" -> pgm(shades(drawing, pixels));
            case "dcm", "dicom" -> DicomFile.write(path, shades(drawing, pixels));
            default -> draw(path);
        };
    }

    private static DrawnPicture shades(Drawing drawing, int[] pixels) {
        byte[] shades = new byte[pixels.length];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (byte) pixels[i];
        }
        return new DrawnPicture(drawing.width(), drawing.height(), shades, new int[] {255, 255, 255});
    }

    private static BufferedImage image(Drawing drawing, int[] pixels) {
        BufferedImage image =
                switch (drawing.mode()) {
                    case GREY -> new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_BYTE_GRAY);
                    case ONE_BIT ->
                        new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_BYTE_BINARY);
                    case PALETTE ->
                        new BufferedImage(
                                drawing.width(), drawing.height(), BufferedImage.TYPE_BYTE_INDEXED, palette(pixels));
                    case RGB -> new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_3BYTE_BGR);
                    case SIXTEEN_BIT ->
                        new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_USHORT_GRAY);
                };
        if (drawing.mode() == Drawing.Mode.GREY || drawing.mode() == Drawing.Mode.SIXTEEN_BIT) {
            // Set as samples: as colours they would be bent by the grey space's gamma.
            int stretch = drawing.mode() == Drawing.Mode.GREY ? 1 : 257;
            int[] greys = new int[pixels.length];
            for (int i = 0; i < greys.length; i++) {
                greys[i] = (pixels[i] & 0xff) * stretch;
            }
            return filled(image, greys);
        }
        image.setRGB(0, 0, drawing.width(), drawing.height(), pixels, 0, drawing.width());
        return image;
    }

    /** The colours that occur, in order. */
    private static IndexColorModel palette(int[] pixels) {
        int[] colours = Arrays.stream(pixels).sorted().distinct().limit(256).toArray();
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static BufferedImage colours(DrawnPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        int[] colours = new int[3 * picture.shades().length];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = (picture.shades()[i / 3] & 0xff) * picture.tint()[i % 3] / 255;
        }
        return filled(image, colours);
    }

    private static BufferedImage greys(DrawnPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        int[] greys = new int[picture.shades().length];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = picture.shades()[i] & 0xff;
        }
        return filled(image, greys);
    }

    private static BufferedImage filled(BufferedImage image, int[] samples) {
        WritableRaster raster = image.getRaster();
        raster.setPixels(0, 0, image.getWidth(), image.getHeight(), samples);
        return image;
    }

    private byte[] encode(String format, BufferedImage image) {
        ImageWriter writer = writers.computeIfAbsent(format, JdkWriters::of);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: the cache that ImageIO would choose is a file for each picture.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.reset();
        }
        return bytes.toByteArray();
    }

    private static byte[] pgm(DrawnPicture picture) {
        String head = "P5\n" + picture.width() + " " + picture.height() + "\n255\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(picture.shades());
        return bytes.toByteArray();
    }
}
