package org.medmat.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.picture.PictureReaderTest.hex;
import static org.medmat.picture.PictureReaderTest.read;
import static org.medmat.picture.Samples.bytes;
import static org.medmat.picture.Samples.latin;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;

@DisplayName("Pictures that are odd, damaged or of rare kinds")
class OddPicturesTest {

    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

    @Test
    void tiledTiffsAreReadAsTheyLook() throws IOException {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 800; i++) {
            image.getRaster().setSample(i % 40, i / 40, 0, i % 251);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            param.setTiling(16, 16, 0, 0);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        byte[] pixels = read(out.toByteArray()).raster().pixels();
        for (int i = 0; i < 800; i++) {
            assertThat(pixels[i] & 0xff).isEqualTo(i % 251);
        }
    }

    @Test
    void sixteenBitsOfColourKeepTheirContrastAndWhatIsTransparentIsBlack() throws IOException {
        int[] values = {0, 30_000, 60_000, 65_535, 60_000, 60_000, 60_000, 0};
        Decoded decoded = read(PictureReaderTest.written("png", deep(2, 4, values)));
        assertThat(hex(decoded.raster())).isEqualTo("0080ff000000");
        assertThat(decoded.facts().remarks())
                .containsExactly("contrast from the percentiles 0.5 to 99.5", "transparent parts on black");
        Decoded opaque = read(PictureReaderTest.written("png", deep(2, 3, 0, 30_000, 60_000, 0, 0, 60_000)));
        assertThat(hex(opaque.raster())).isEqualTo("0080ff0000ff");
    }

    private static BufferedImage deep(int width, int channels, int... values) {
        boolean alpha = channels == 4;
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        short[] data = new short[values.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (short) values[i];
        }
        var raster = java.awt.image.Raster.createWritableRaster(
                model.createCompatibleSampleModel(width, 1), new DataBufferUShort(data, data.length), null);
        return new BufferedImage(model, raster, false, null);
    }

    @Test
    void greyWithTransparencyIsLaidOnBlack() throws IOException {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        var raster = model.createCompatibleWritableRaster(2, 1);
        raster.setPixels(0, 0, 2, 1, new int[] {200, 255, 200, 0});
        byte[] png = PictureReaderTest.written("png", new BufferedImage(model, raster, false, null));
        assertThat(hex(read(png).raster())).isEqualTo("c800");
    }

    @Test
    void fourColoursThatAreNoLightAreRefused() {
        ByteBuffer tiff = ByteBuffer.allocate(200).order(LITTLE);
        tiff.put(latin("II*\0")).putInt(16).putInt(0x04030201).putInt(0);
        tiff.putShort((short) 9);
        int[][] entries = {
            {256, 3, 1, 1},
            {257, 3, 1, 1},
            {258, 3, 4, 140},
            {259, 3, 1, 1},
            {262, 3, 1, 5},
            {273, 4, 1, 8},
            {277, 3, 1, 4},
            {278, 3, 1, 1},
            {279, 4, 1, 4}
        };
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }
        tiff.putInt(0).position(140);
        tiff.putShort((short) 8).putShort((short) 8).putShort((short) 8).putShort((short) 8);
        assertThatThrownBy(() -> read(tiff.array()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a tiff of 4 colours that are not red, green and blue");
    }

    @Test
    void numbersThatAPaletteLacksAreBlack() {
        List<String> remarks = new ArrayList<>();
        int[] colours = {0xff102030, 0x00ffffff};
        assertThat(hex(Palettes.raster(3, 1, new int[] {0, 1, 7}, colours, remarks)))
                .isEqualTo("102030000000000000");
        assertThat(remarks).containsExactly("transparent parts on black");
        assertThat(hex(Palettes.raster(2, 1, new int[] {1, 0}, new int[] {0xff101010, 0xff202020}, remarks)))
                .isEqualTo("2010");
        assertThat(hex(Palettes.raster(1, 1, new int[] {0}, new int[] {0xff101020}, remarks)))
                .isEqualTo("101020");
        assertThat(hex(Palettes.raster(1, 1, new int[] {0}, new int[] {0xff102020}, remarks)))
                .isEqualTo("102020");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"P2 2 1 255 1 # to the end\r# and\n 2", "P2\t2\u000b1 # 7\n255 1 2"})
    void remarksAndBlanksInPortableMapsArePassedOver(String file) throws IOException {
        assertThat(hex(read(latin(file)).raster())).isEqualTo("0102");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "P2 2 1 255 1 \u00ff",
                "P2 1 1 0 0",
                "P2 1 1 1234567890 1",
                "P1 2 1 0 #",
                "P1 1 1 x",
                "P2 2 1 255 1 #",
                "P2 0 1 255 1",
                "P4 9 2 abc"
            })
    void damagedPortableMapsAreRefused(String file) {
        assertThatThrownBy(() -> read(latin(file))).isInstanceOf(DataException.class);
    }

    static Stream<Arguments> volumes() {
        return Stream.of(
                Arguments.of("no NIfTI volume", Samples.gzip(new byte[400])),
                Arguments.of("0 by 1", changed(42, 0)),
                Arguments.of("1 by 0", changed(44, 0)),
                Arguments.of("1 by 1", changed(40, 1)),
                Arguments.of("from byte 0.0", begun(0)),
                Arguments.of("from byte NaN", begun(Float.NaN)),
                Arguments.of("from byte 4.0E9", begun(4e9f)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("volumes")
    void volumesThatAreDamagedAreRefused(String words, byte[] file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(DataException.class).hasMessageContaining(words);
    }

    @Test
    void aSliceFarBehindIsRefused() {
        byte[] file = Samples.nifti(LITTLE, 64, 5_000, 5_000, 100, new byte[8]);
        assertThatThrownBy(() -> new PictureReader().read(file, "any", PictureReader.MIDDLE, 1))
                .hasMessageContaining("its slice 51 lies behind 2 GiB");
    }

    private static byte[] changed(int at, int value) {
        byte[] file = Samples.nifti(LITTLE, 2, 1, 1, 1, new byte[1]);
        file[at] = (byte) value;
        return file;
    }

    private static byte[] begun(float at) {
        byte[] file = Samples.nifti(LITTLE, 2, 1, 1, 1, new byte[1]);
        ByteBuffer.wrap(file).order(LITTLE).putFloat(108, at);
        return file;
    }

    @Test
    void volumesInColourOrWithAFallingScaleAreShownSo() throws IOException {
        byte[] colours = Samples.nifti(LITTLE, 128, 2, 1, 1, bytes(1, 2, 3, 4, 5, 6));
        assertThat(hex(read(colours).raster())).isEqualTo("010203040506");
        ByteBuffer.wrap(colours).order(LITTLE).putFloat(112, -1);
        assertThat(hex(read(colours).raster())).isEqualTo("010203040506");
        byte[] falling = Samples.nifti(LITTLE, 2, 2, 1, 1, bytes(0, 255));
        ByteBuffer.wrap(falling).order(LITTLE).putFloat(112, -1);
        assertThat(hex(read(falling).raster())).isEqualTo("ff00");
    }

    @Test
    void aVolumeOfManyDimensionsHasAsManyFrames() throws IOException {
        byte[] file = Samples.nifti(LITTLE, 2, 1, 1, 2, bytes(1, 2, 3, 4, 5, 6, 7, 8));
        ByteBuffer.wrap(file).order(LITTLE).putShort(40, (short) 9).putShort(48, (short) 4);
        assertThat(read(file).facts().frames()).isEqualTo(8);
    }

    @Test
    void contrastIsThatOfTheNumbersWhateverTheyAre() {
        float nan = Float.NaN;
        assertThat(Tones.percentiles(new float[] {nan, nan}, null)).isEqualTo(new Tones.Window(0, 1));
        assertThat(Tones.percentiles(new float[] {7, 7}, 7f)).isEqualTo(new Tones.Window(0, 1));
        assertThat(Tones.percentiles(new float[] {7, 9, 7}, 7f)).isEqualTo(new Tones.Window(9, 10));
        assertThat(Tones.percentiles(new float[] {0.5f, nan, 7, 2, Float.POSITIVE_INFINITY}, 7f))
                .isEqualTo(new Tones.Window(0.5, 2));
        assertThat(Tones.percentiles(new float[] {1e9f, 7, -1e9f}, null)).isEqualTo(new Tones.Window(-1e9, 1e9));
        assertThat(Tones.percentiles(new float[] {-1e9f, -1e9f}, null).low()).isEqualTo(-1e9);
        assertThat(Tones.percentiles(new float[] {0.5f, 7}, 0.5f)).isEqualTo(new Tones.Window(7, 8));
        assertThat(Tones.percentiles(new float[] {Float.NEGATIVE_INFINITY, nan}, null))
                .isEqualTo(new Tones.Window(0, 1));
        assertThat(Tones.isFlat(bytes(3, 3))).isTrue();
        assertThat(Tones.isFlat(bytes(3, 4))).isFalse();
    }

    @Test
    void aRasterHoldsWhatItsSizeSays() {
        assertThatThrownBy(() -> new Raster(2, 2, 1, new byte[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Raster(1, 1, 2, new byte[2])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageThatIsNotThereIsRefused() throws IOException {
        byte[] png = PictureReaderTest.drawn("png", BufferedImage.TYPE_3BYTE_BGR);
        assertThatThrownBy(() -> new PictureReader().read(png, "a.png", 1, 1))
                .hasMessageContaining("a.png: has no frame 2, only 1");
    }

    @Test
    void aPluginThatFindsAnotherSizeThanTheHeaderIsNotBelieved() {
        byte[] webp = OtherFormsTest.LOSSLESS.clone();
        PictureFile source = new PictureFile(webp, "a.webp", 0, 1);
        for (int[] size : new int[][] {{2, 1}, {1, 2}}) {
            assertThatThrownBy(() -> Plugins.WEBP.read(webp, 0, new org.medmat.region.Size(size[0], size[1]), source))
                    .hasMessageContaining("holds another picture");
        }
    }
}
