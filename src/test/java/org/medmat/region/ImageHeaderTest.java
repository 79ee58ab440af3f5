package org.medmat.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;
import org.medmat.random.RandomStream;

class ImageHeaderTest {

    private static final Size SIZE = new Size(300, 200);

    static Size read(byte[] file) throws IOException {
        return ImageHeader.read(new ByteArrayInputStream(file), "data/image.png");
    }

    static byte[] png(long width, long height) {
        return Bytes.big()
                .u8(0x89)
                .text("PNG\r\n\u001a\n")
                .u32(13)
                .text("IHDR")
                .u32(width, height)
                .u8(8, 0, 0, 0, 0)
                .u32(0)
                .done();
    }

    /** Comments, a thumbnail with a size of its own, tables, fill bytes and rubbish before the frame. */
    static byte[] jpeg(int width, int height) {
        Bytes bytes = Bytes.big()
                .u16(0xffd8, 0xffe1, 13, 0xffc0, 11, 0x0800, 0x0700, 7)
                .u8(0);
        return bytes.u16(0xfffe, 4)
                .text("hi")
                .u16(0xffc4, 2)
                .u8(0, 0xff, 0xff, 0xff, 0xc2)
                .u16(11)
                .u8(8)
                .u16(height, width)
                .u8(1, 1, 17, 0)
                .done();
    }

    static byte[] gif(int width, int height) {
        return Bytes.little().text("GIF89a").u16(width, height).u8(0, 0, 0).done();
    }

    static byte[] bmp(int width, int height) {
        return Bytes.little()
                .text("BM")
                .u32(70, 0, 54, 40)
                .u32(width, height)
                .u16(1, 24)
                .zeros(24)
                .done();
    }

    static byte[] oldBmp(int width, int height) {
        return Bytes.little()
                .text("BM")
                .u32(26, 0, 26, 12)
                .u16(width, height, 1, 24)
                .done();
    }

    static byte[] tiff(Bytes bytes, long width, long height, long directory) {
        bytes.text(bytes.isBigEndian() ? "MM" : "II").u16(42).u32(directory);
        bytes.zeros((int) Math.min(4, Math.max(0, directory - 8)));
        return bytes.u16(3)
                .u16(256, 4)
                .u32(1, width)
                .u16(257, 3)
                .u32(1)
                .u16((int) height, 0)
                .u16(259, 3)
                .u32(1)
                .u16(1, 0)
                .u32(0)
                .done();
    }

    static byte[] webp(String chunk, Bytes body) {
        return Bytes.little()
                .text("RIFF")
                .u32(100)
                .text("WEBP")
                .text(chunk)
                .u32(50)
                .bytes(body.done())
                .done();
    }

    static byte[] nifti(Bytes bytes, int width, int height) {
        return bytes.u32(348)
                .zeros(36)
                .u16(3, width, height, 40)
                .zeros(296)
                .text("n+1\0")
                .zeros(20)
                .done();
    }

    static byte[] packed(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static byte[] written(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_3BYTE_BGR);
            assertThat(ImageIO.write(image, format, out)).isTrue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String format : new String[] {"png", "jpeg", "gif", "bmp", "tiff"}) {
            files.put("written " + format, written(format));
        }
        files.put("png", png(300, 200));
        files.put("jpeg", jpeg(300, 200));
        files.put("gif", gif(300, 200));
        files.put("bmp", bmp(300, 200));
        files.put("bmp from the top", bmp(300, -200));
        files.put("bmp of OS/2", oldBmp(300, 200));
        files.put("tiff little", tiff(Bytes.little(), 300, 200, 12));
        files.put("tiff big", tiff(Bytes.big(), 300, 200, 12));
        files.put("webp", webp("VP8 ", Bytes.little().u24(0).u8(0x9d, 1, 0x2a).u16(300, 0x4000 | 200)));
        files.put("webp lossless", webp("VP8L", Bytes.little().u8(0x2f).u32(299 | 199 << 14 | 1 << 28)));
        files.put("webp extended", webp("VP8X", Bytes.little().u32(0).u24(299, 199)));
        files.put(
                "pgm",
                Bytes.little().text("P5\n# by hand\n300 # wide\n200\n255\n").done());
        files.put("pbm", Bytes.little().text("P1 300 200 0").done());
        files.put("nifti", nifti(Bytes.little(), 300, 200));
        files.put("nifti big", nifti(Bytes.big(), 300, 200));
        files.put("nifti packed", packed(nifti(Bytes.little(), 300, 200)));
        for (String syntax : new String[] {DicomBytes.IMPLICIT, DicomBytes.EXPLICIT, DicomBytes.BIG_ENDIAN}) {
            files.put(
                    "dicom " + syntax,
                    DicomBytes.whole(syntax).beginning().size(300, 200).done());
            files.put(
                    "dicom bare " + syntax,
                    DicomBytes.bare(syntax).beginning().size(300, 200).done());
        }
        files.put(
                "dicom compressed",
                DicomBytes.whole("1.2.840.10008.1.2.4.90")
                        .beginning()
                        .size(300, 200)
                        .done());
        return files;
    }

    static Stream<String> names() {
        return files().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void tellsTheSize(String name) throws IOException {
        assertThat(read(files().get(name))).isEqualTo(SIZE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aHeaderCutOffAnywhereIsRefused(String name) throws IOException {
        byte[] file = files().get(name);
        int needed = Math.min(file.length, 2000);
        while (needed > 0 && succeeds(Arrays.copyOf(file, needed - 1))) {
            needed--;
        }
        for (int length = 0; length < needed; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("data/image.png");
        }
    }

    private static boolean succeeds(byte[] file) throws IOException {
        try {
            return read(file).equals(SIZE);
        } catch (DataException e) {
            return false;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {51, 52})
    void aSpoiltHeaderGivesASizeOrARefusal(long seed) throws IOException {
        RandomStream random = new RandomStream(seed);
        for (byte[] file : files().values()) {
            for (int i = 0; i < 300; i++) {
                byte[] spoilt = file.clone();
                for (int change = 1 + random.below(6); change > 0; change--) {
                    spoilt[random.below(Math.min(spoilt.length, 400))] = (byte) random.below(256);
                }
                try {
                    assertThat(read(spoilt)).isNotNull();
                } catch (DataException e) {
                    assertThat(e).hasMessageContaining("data/image.png");
                }
            }
        }
    }

    @Test
    void giantsAndNothingsAreRefused() {
        refuses(() -> read(png(50_000, 50_000)), "too large");
        refuses(() -> read(png(30_001, 1)), "too large");
        refuses(() -> read(png(10_001, 10_000)), "too large");
        refuses(() -> read(png(0xffff_ffffL, 0xffff_ffffL)), "too large");
        refuses(() -> read(png(0, 5)), "0 by 5");
        refuses(() -> read(jpeg(60_000, 60_000)), "too large");
        refuses(() -> read(jpeg(300, 0)), "300 by 0");
        refuses(() -> read(gif(65_535, 65_535)), "too large");
        refuses(() -> read(bmp(-300, 200)), "-300 by 200");
        refuses(() -> read(bmp(300, Integer.MIN_VALUE)), "too large");
        refuses(() -> read(tiff(Bytes.little(), 0xffff_ffffL, 200, 8)), "too large");
        refuses(() -> read(nifti(Bytes.little(), 0xffff, 200)), "-1 by 200");
        refuses(() -> read(Bytes.little().text("P5 999999999 999999999 255\n").done()), "too large");
        refuses(
                () -> read(DicomBytes.bare(DicomBytes.EXPLICIT)
                        .text(8, 8, "CS", "AB")
                        .size(65_535, 65_535)
                        .done()),
                "too large");
    }

    @Test
    void headersThatTurnInCirclesOrPointNowhereAreRefused() {
        refuses(() -> read(tiff(Bytes.little(), 300, 200, 2)), "back into its own header");
        refuses(() -> read(tiff(Bytes.little(), 300, 200, 0xffff_fff0L)), "first 64 MiB");
        refuses(() -> read(Bytes.big().u16(0xffd8, 0xffe0, 0).done()), "no length");
        refuses(() -> read(Bytes.big().u16(0xffd8, 0xffe0, 2, 0xffd9).done()), "without a size");
        refuses(() -> read(Bytes.little().text("P5 " + "#\n".repeat(100_000)).done()), "no size");
        DicomBytes deep = DicomBytes.bare(DicomBytes.EXPLICIT).text(8, 8, "CS", "AB");
        for (int i = 0; i < 10_000; i++) {
            deep.head(8, 0x1140, "SQ", 0xffff_ffffL).head(0xfffe, 0xe000, "", 0xffff_ffffL);
        }
        refuses(() -> read(deep.done()), "deep");
        refuses(
                () -> read(DicomBytes.bare(DicomBytes.EXPLICIT)
                        .text(8, 8, "CS", "AB")
                        .pixels(8, 1)
                        .done()),
                "without rows and columns");
    }

    @Test
    void aHeaderWithoutEndIsReadOnlySoFar() {
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                at++;
                return at == 1 ? 0xff : at == 2 ? 0xd8 : at == 3 ? 0xff : 0;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                for (int i = 0; i < length; i++) {
                    target[from + i] = (byte) read();
                }
                return length;
            }
        };
        refuses(() -> ImageHeader.read(endless, "data/image.png"), "first 64 MiB");
    }

    @Test
    void otherFilesAreNoImages() {
        refuses(() -> read(new byte[0]), "not an image");
        refuses(() -> read(Bytes.little().text("<html>not found</html>").done()), "not an image");
        refuses(() -> read(new byte[1000]), "not an image");
        refuses(() -> read(packed(png(300, 200))), "");
        refuses(() -> read(packed(new byte[1000])), "not an image");
    }

    private static void refuses(Executable reading, String what) {
        assertThatThrownBy(reading::execute)
                .isInstanceOf(DataException.class)
                .hasMessageContaining("data/image.png")
                .hasMessageContaining(what);
    }
}
