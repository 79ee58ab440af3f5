package org.medmat.twin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.medmat.picture.Raster;

/** What becomes of a picture on its way from one dataset into another. */
enum Alteration {
    JPEG_90("JPEG, quality 90", (p, r) -> jpeg(p, 0.9f)),
    JPEG_30("JPEG, quality 30", (p, r) -> jpeg(p, 0.3f)),
    HALF("half the size", (p, r) -> resized(p, p.width() / 2, p.height() / 2)),
    SQUEEZED("224 x 224, JPEG 75", (p, r) -> jpeg(resized(p, 224, 224), 0.75f)),
    TINY("64 x 64", (p, r) -> resized(p, 64, 64)),
    LARGER("1.7 times the size", (p, r) -> resized(p, p.width() * 17 / 10, p.height() * 17 / 10)),
    TINTED("coloured", (p, r) -> tinted(p)),
    BRIGHTER("brighter by 40", (p, r) -> mapped(p, level -> level + 40)),
    CONTRAST("contrast 1.4", (p, r) -> mapped(p, level -> (level - 128) * 14 / 10 + 128)),
    PALE("contrast 0.5", (p, r) -> mapped(p, level -> (level - 128) / 2 + 128)),
    GAMMA("gamma 0.7", (p, r) -> mapped(p, level -> (int) Math.round(255 * Math.pow(level / 255.0, 0.7)))),
    NOISY("noise of 12", (p, r) -> noisy(p, r, 12)),
    CUT_3("3 % cut off all round", (p, r) -> cut(p, 0.03, 0.03, 0.03, 0.03)),
    CUT_6("6 % cut off all round", (p, r) -> cut(p, 0.06, 0.06, 0.06, 0.06)),
    CUT_9("9 % cut off all round", (p, r) -> cut(p, 0.09, 0.09, 0.09, 0.09)),
    CUT_SIDE("8 % cut off one side", (p, r) -> r.nextBoolean() ? cut(p, 0.08, 0, 0, 0) : cut(p, 0, 0, 0, 0.08)),
    CUT_ANYHOW(
            "0 to 6 % cut off each side, JPEG 75",
            (p, r) -> jpeg(
                    cut(p, 0.06 * r.nextDouble(), 0.06 * r.nextDouble(), 0.06 * r.nextDouble(), 0.06 * r.nextDouble()),
                    0.75f)),
    MARKED("a letter in a corner", (p, r) -> marked(p)),
    ALL(
            "cut, resized, contrast 1.2, JPEG 60",
            (p, r) -> jpeg(
                    mapped(resized(cut(p, 0.03, 0.02, 0.02, 0.01), 224, 224), level -> (level - 128) * 12 / 10 + 128),
                    0.6f)),
    FLIPPED("mirrored, JPEG 75", (p, r) -> jpeg(flipped(p), 0.75f));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a function without a state
    private final BiFunction<Raster, SplittableRandom, Raster> alters;

    Alteration(String words, BiFunction<Raster, SplittableRandom, Raster> alters) {
        this.words = words;
        this.alters = alters;
    }

    String words() {
        return words;
    }

    Raster of(Raster picture, SplittableRandom random) {
        return alters.apply(picture, random);
    }

    static BufferedImage image(Raster raster) {
        boolean grey = raster.channels() == 1;
        BufferedImage image = new BufferedImage(
                raster.width(), raster.height(), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < raster.width() * raster.height(); i++) {
            for (int c = 0; c < raster.channels(); c++) {
                image.getRaster()
                        .setSample(
                                i % raster.width(),
                                i / raster.width(),
                                c,
                                raster.pixels()[i * raster.channels() + c] & 0xff);
            }
        }
        return image;
    }

    static Raster raster(BufferedImage image) {
        int channels = image.getRaster().getNumBands();
        int[] samples = image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
        byte[] pixels = new byte[samples.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) samples[i];
        }
        return new Raster(image.getWidth(), image.getHeight(), channels, pixels);
    }

    static byte[] jpegFile(Raster picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image(picture), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Raster jpeg(Raster picture, float quality) {
        try {
            return raster(ImageIO.read(new ByteArrayInputStream(jpegFile(picture, quality))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Raster resized(Raster picture, int width, int height) {
        // As programs do: bilinear where it grows, the mean of what falls together where it shrinks.
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) Math.round(mean(
                        picture,
                        (double) x / width * picture.width(),
                        (double) (x + 1) / width * picture.width(),
                        (double) y / height * picture.height(),
                        (double) (y + 1) / height * picture.height()));
            }
        }
        return new Raster(width, height, 1, pixels);
    }

    private static double mean(Raster p, double left, double right, double top, double bottom) {
        int many = (int) Math.max(2, Math.ceil(right - left));
        double sum = 0;
        for (int j = 0; j < many; j++) {
            for (int i = 0; i < many; i++) {
                sum += level(p, left + (i + 0.5) / many * (right - left), top + (j + 0.5) / many * (bottom - top));
            }
        }
        return sum / (many * many);
    }

    private static double level(Raster p, double x, double y) {
        double cx = Math.max(0, Math.min(x - 0.5, p.width() - 1.001));
        double cy = Math.max(0, Math.min(y - 0.5, p.height() - 1.001));
        int at = (int) cy * p.width() + (int) cx;
        double fx = cx - (int) cx;
        double fy = cy - (int) cy;
        byte[] q = p.pixels();
        return (1 - fy) * ((1 - fx) * (q[at] & 0xff) + fx * (q[at + 1] & 0xff))
                + fy * ((1 - fx) * (q[at + p.width()] & 0xff) + fx * (q[at + p.width() + 1] & 0xff));
    }

    private static Raster tinted(Raster p) {
        byte[] pixels = new byte[3 * p.pixels().length];
        for (int i = 0; i < p.pixels().length; i++) {
            int level = p.pixels()[i] & 0xff;
            pixels[3 * i] = (byte) level;
            pixels[3 * i + 1] = (byte) (level * 8 / 10);
            pixels[3 * i + 2] = (byte) (level * 6 / 10);
        }
        return new Raster(p.width(), p.height(), 3, pixels);
    }

    private static Raster mapped(Raster p, IntUnaryOperator maps) {
        byte[] pixels = new byte[p.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(255, maps.applyAsInt(p.pixels()[i] & 0xff)));
        }
        return new Raster(p.width(), p.height(), 1, pixels);
    }

    private static Raster noisy(Raster p, SplittableRandom random, int height) {
        return mapped(p, level -> level + random.nextInt(2 * height + 1) - height);
    }

    private static Raster cut(Raster p, double left, double top, double right, double bottom) {
        int x = (int) Math.round(left * p.width());
        int y = (int) Math.round(top * p.height());
        int width = p.width() - x - (int) Math.round(right * p.width());
        int height = p.height() - y - (int) Math.round(bottom * p.height());
        byte[] pixels = new byte[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(p.pixels(), (y + row) * p.width() + x, pixels, row * width, width);
        }
        return new Raster(width, height, 1, pixels);
    }

    private static Raster marked(Raster p) {
        byte[] pixels = p.pixels().clone();
        for (int y = p.height() / 20; y < p.height() / 12; y++) {
            for (int x = p.width() / 20; x < p.width() / 13; x++) {
                pixels[y * p.width() + x] = (byte) 255;
            }
        }
        return new Raster(p.width(), p.height(), 1, pixels);
    }

    private static Raster flipped(Raster p) {
        byte[] pixels = new byte[p.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = p.pixels()[i / p.width() * p.width() + p.width() - 1 - i % p.width()];
        }
        return new Raster(p.width(), p.height(), 1, pixels);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
