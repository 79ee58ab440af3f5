package org.medmat.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.file.Sha256;
import org.medmat.region.Size;

@DisplayName("A picture is converted once, and kept")
class ConverterTest {

    private static final Conversion SMALLER = new Conversion(2, 95);

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsTakenInsteadOfDecodingAgain() throws IOException {
        byte[] png = PictureReaderTest.drawn("png", BufferedImage.TYPE_3BYTE_BGR);
        ConversionCache cache = new ConversionCache(folder);
        Converter.Converted first = new Converter(SMALLER, cache).convert(png, "a.png");
        assertThat(first.width()).isEqualTo(2);
        assertThat(first.how()).containsExactly("made smaller");
        // What stands in the cache comes out, though no decoder would give it: so none was asked.
        Converter.Converted marked = new Converter.Converted(new byte[] {7}, 2, 1, List.of("a mark", "another"));
        cache.keep(ConversionCache.key(png, SMALLER), marked);
        Converter.Converted second = new Converter(SMALLER, new ConversionCache(folder)).convert(png, "b.png");
        assertThat(second.bytes()).containsExactly(7);
        assertThat(second.how()).containsExactly("a mark", "another");
        assertThat(new Converter(new Conversion(2, 90), cache).convert(png, "a").bytes())
                .isEqualTo(first.bytes());
        assertThat(new Converter(SMALLER, null).convert(png, "a").bytes()).isEqualTo(first.bytes());
    }

    @Test
    void whatIsDamagedInTheCacheIsConvertedAgain() throws IOException {
        byte[] png = PictureReaderTest.drawn("png", BufferedImage.TYPE_3BYTE_BGR);
        String key = ConversionCache.key(png, SMALLER);
        Path file = folder.resolve(key.substring(0, 2)).resolve(key);
        Converter converter = new Converter(SMALLER, new ConversionCache(folder));
        byte[] right = converter.convert(png, "a").bytes();
        byte[] kept = Files.readAllBytes(file);
        for (byte[] damaged : new byte[][] {Arrays.copyOf(kept, 10), Arrays.copyOf(kept, kept.length - 1), {}}) {
            Files.write(file, damaged);
            assertThat(converter.convert(png, "a").bytes()).isEqualTo(right);
            assertThat(Files.readAllBytes(file)).isEqualTo(kept);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no such size, 00000000 00000001 00000000", "remarks less than none, 00000001 00000001 ffffffff",
        "too many remarks, 00000001 00000001 00ffffff", "ends too early, 00000001 00000001 00000001"
    })
    void whatIsWholeButMakesNoSenseIsAsGoodAsAbsent(String what, String hex) throws IOException {
        String key = ConversionCache.key(new byte[0], SMALLER);
        byte[] content = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
        String sum = Sha256.hex((key + Sha256.hex(content)).getBytes(StandardCharsets.ISO_8859_1));
        Path file = folder.resolve(key.substring(0, 2)).resolve(key);
        Files.createDirectories(file.getParent());
        Files.write(
                file, (sum + new String(content, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new ConversionCache(folder).find(key)).isNull();
    }

    @Test
    void aCacheThatCantBeWrittenIsNoReasonToFail() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        byte[] png = PictureReaderTest.drawn("png", BufferedImage.TYPE_BYTE_GRAY);
        assertThat(new Converter(SMALLER, new ConversionCache(file))
                        .convert(png, "a")
                        .width())
                .isEqualTo(2);
    }

    @Test
    void aJpegStaysAJpegAndGreyStaysGrey() throws IOException {
        byte[] grey = PictureReaderTest.written("jpeg", new BufferedImage(8, 4, BufferedImage.TYPE_BYTE_GRAY));
        byte[] colour = PictureReaderTest.written("jpeg", new BufferedImage(4, 8, BufferedImage.TYPE_3BYTE_BGR));
        Converter converter = new Converter(SMALLER, null);
        for (byte[] file : new byte[][] {grey, colour}) {
            Decoded read = PictureReaderTest.read(converter.convert(file, "a").bytes());
            assertThat(read.facts().form()).isEqualTo("jpeg");
            assertThat(read.raster().channels()).isEqualTo(file == grey ? 1 : 3);
        }
    }

    @Test
    void oneOfSeveralFramesIsTold() throws IOException {
        byte[] volume = Samples.nifti(java.nio.ByteOrder.LITTLE_ENDIAN, 2, 1, 1, 3, new byte[3]);
        assertThat(new Converter(new Conversion(0, 95), null)
                        .convert(volume, "a")
                        .how())
                .containsExactly("one of several frames");
    }

    @ParameterizedTest(name = "{0} pixels, quality {1}")
    @CsvSource({"-1, 95", "0, 0", "0, 101"})
    void ofImpossibleSettingsIsNoConversion(int side, int quality) {
        assertThatThrownBy(() -> new Conversion(side, quality)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizesKeepTheirShape() {
        assertThat(new Conversion(0, 95).sizeOf(new Size(5000, 10))).isEqualTo(new Size(5000, 10));
        assertThat(new Conversion(100, 95).sizeOf(new Size(100, 10))).isEqualTo(new Size(100, 10));
        assertThat(new Conversion(100, 95).sizeOf(new Size(10, 400))).isEqualTo(new Size(3, 100));
        assertThat(new Conversion(100, 95).sizeOf(new Size(400, 1))).isEqualTo(new Size(100, 1));
    }
}
