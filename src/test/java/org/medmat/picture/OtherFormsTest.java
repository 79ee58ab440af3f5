package org.medmat.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.picture.PictureReaderTest.hex;
import static org.medmat.picture.PictureReaderTest.read;
import static org.medmat.picture.Samples.bytes;
import static org.medmat.picture.Samples.latin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;

@DisplayName("NIfTI, PNM, WebP, deep, indexed and transparent pictures become eight bits of grey or colour")
class OtherFormsTest {

    static final byte[] LOSSY = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    static final byte[] LOSSLESS = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'P1 # bits\n3 2\n0 1 0 101', ff00ff 00ff00, 1",
        "'P2\n3 2 255\n0 1 2 253 254 255', 000102 fdfeff, 8",
        "'P2 2 1 15 0 15', 00ff, 8",
        "'P3\n2 1\n255\n1 2 3 4 5 6', 010203040506, 8",
        "'P2 3 1 60000 0 30000 60000', 0080ff, 16"
    })
    void portableMapsInLetters(String file, String pixels, int bits) throws IOException {
        Decoded decoded = read(latin(file));
        assertThat(hex(decoded.raster())).isEqualTo(pixels);
        assertThat(decoded.facts().bits()).isEqualTo(bits);
    }

    @Test
    void portableMapsInBytes() throws IOException {
        assertThat(hex(read(latin("P4 9 1\n\u00aa\u0000")).raster())).isEqualTo("00ff00ff00ff00ffff");
        assertThat(hex(read(latin("P5 2 1 255\n\u0001\u00fe")).raster())).isEqualTo("01fe");
        assertThat(hex(read(latin("P6 1 1 255\n\u0001\u00fe\u0003")).raster())).isEqualTo("01fe03");
        assertThat(hex(read(latin("P5 3 1 65535\n\0\0\u0080\0\u00ff\u00ff")).raster()))
                .isEqualTo("0080ff");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "P2",
                "P2 3 1",
                "P2 3 1 255 1 2",
                "P5 3 1 255\n12",
                "P2 1 1 9 10",
                "P1 1 1 7",
                "P2 1 1 99999 1",
                "P5 99999 99999 1 "
            })
    void damagedPortableMapsAreRefused(String file) {
        assertThatThrownBy(() -> read(latin(file))).isInstanceOf(DataException.class);
    }

    @Test
    void aSliceOfAVolumeIsShownFromBelow() throws IOException {
        byte[] values = bytes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        byte[] file = Samples.nifti(ByteOrder.LITTLE_ENDIAN, 2, 2, 2, 3, values);
        assertThat(hex(read(file).raster())).isEqualTo("0304 0102");
        assertThat(read(file).facts().frames()).isEqualTo(3);
        Decoded middle =
                new PictureReader().read(Samples.gzip(file), "a.nii.gz", PictureReader.MIDDLE, PictureReader.ALL);
        assertThat(hex(middle.raster())).isEqualTo("0708 0506");
    }

    @ParameterizedTest(name = "type {0} {2}")
    @CsvSource({
        "4, 2, BIG, 'fffe00000002'", "4, 2, LITTLE, 'feff00000200'", "512, 2, LITTLE, '0000 0800 1000'",
        "256, 1, LITTLE, 'fe0002'", "16, 4, BIG, 'bf800000 00000000 3f800000'",
                "8, 4, BIG, 'fffffffe 00000000 00000002'",
        "768, 4, BIG, '00000000 00000008 00000010'", "64, 8, BIG, 'bff0000000000000 0000000000000000 3ff0000000000000'"
    })
    void volumesOfAllTypesOfValues(int type, int width, String order, String values) throws IOException {
        byte[] raw = java.util.HexFormat.of().parseHex(values.replace(" ", ""));
        assertThat(raw).hasSize(3 * width);
        ByteOrder byteOrder = order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        Decoded decoded = read(Samples.nifti(byteOrder, type, 3, 1, 1, raw));
        assertThat(hex(decoded.raster())).isEqualTo("0080ff");
        assertThat(decoded.facts().remarks()).containsExactly("contrast from the percentiles 0.5 to 99.5");
    }

    @Test
    void volumesThatAreNotReadAreRefused() {
        byte[] complex = Samples.nifti(ByteOrder.LITTLE_ENDIAN, 32, 1, 1, 1, new byte[8]);
        assertThatThrownBy(() -> read(complex)).hasMessageContaining("values of type 32");
        byte[] cut = Samples.nifti(ByteOrder.LITTLE_ENDIAN, 4, 3, 3, 3, new byte[8]);
        assertThatThrownBy(() -> read(cut)).hasMessageContaining("ends before its slice 1");
        byte[] apart = Samples.nifti(ByteOrder.LITTLE_ENDIAN, 4, 3, 3, 3, new byte[60]);
        apart[345] = 'i';
        assertThatThrownBy(() -> read(apart)).hasMessageContaining("in another file");
        assertThatThrownBy(() -> read(Samples.gzip(latin("nothing")))).hasMessageContaining("no NIfTI volume");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"png", "tiff"})
    void sixteenBitsKeepTheirContrast(String form) throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setPixels(0, 0, 3, 1, new int[] {100, 150, 200});
        Decoded decoded = read(PictureReaderTest.written(form, image));
        assertThat(hex(decoded.raster())).isEqualTo("0080ff");
        assertThat(decoded.facts().bits()).isEqualTo(16);
    }

    @Test
    void whatCanBeSeenThroughIsLaidOnBlackAndTold() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xffc08040);
        image.setRGB(1, 0, 0x80c08040);
        image.setRGB(2, 0, 0x00ffffff);
        Decoded decoded = read(PictureReaderTest.written("png", image));
        assertThat(hex(decoded.raster())).isEqualTo("c08040604020000000");
        assertThat(decoded.facts().remarks()).containsExactly("transparent parts on black");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void palettesBecomeTheirColours(String form) throws IOException {
        byte[] file = PictureReaderTest.drawn(form, BufferedImage.TYPE_BYTE_INDEXED);
        assertThat(hex(read(file).raster())).startsWith("000000ff000000ff00 0000ffffffff");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"png", "bmp", "gif", "tiff"})
    void twoLevelsBecomeBlackAndWhite(String form) throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(1, 0, 0xffffffff);
        assertThat(hex(read(PictureReaderTest.written(form, image)).raster())).isEqualTo("00ff00");
    }

    @Test
    void gif() throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED);
        image.setRGB(1, 7, 0xffff0000);
        Decoded decoded = read(PictureReaderTest.written("gif", image));
        assertThat(hex(decoded.raster()).split(" ")[7]).startsWith("000000ff0000000000");
        assertThat(decoded.facts().form()).isEqualTo("gif");
    }

    @Test
    void webp() throws IOException {
        assertThat(read(LOSSY).facts().toString())
                .isEqualTo("PictureFacts[form=webp, width=1, height=1, bits=8, frames=1, remarks=[]]");
        assertThat(read(LOSSLESS).facts().form()).isEqualTo("webp");
    }

    @Test
    void inksBecomeLight() throws IOException {
        ByteArrayOutputStream print = new ByteArrayOutputStream();
        byte[] inks = new byte[4 * 64];
        for (int i = 0; i < 64; i++) {
            inks[4 * i] = (byte) 255;
            inks[4 * i + 1] = (byte) 128;
            inks[4 * i + 3] = (byte) 255;
        }
        print.writeBytes(FourColours.jpeg(8, 8, inks));
        Decoded decoded = read(print.toByteArray());
        assertThat(hex(decoded.raster()).split(" ")[0]).startsWith("ff8000");
        assertThat(decoded.facts().remarks()).containsExactly("colours for print, without their profile");
    }
}
