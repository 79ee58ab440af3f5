package org.medmat.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.picture.PictureReaderTest.hex;
import static org.medmat.picture.PictureReaderTest.read;
import static org.medmat.picture.Samples.bytes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;
import org.medmat.region.DicomBytes;

@DisplayName("DICOM files of the common transfer syntaxes become what a viewer shows")
class DicomPictureTest {

    /** Of a CT, from air to bone. */
    private static final int[] CT = {-1000, -160, 40, 240, 39, 3000};

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {DicomBytes.IMPLICIT, DicomBytes.EXPLICIT})
    void theWindowOfTheFileIsSpreadFromBlackToWhite(String syntax) throws IOException {
        byte[] file = windowed(Samples.dicom(syntax, 3, 2, 16, 16, true))
                .pixels(16, stored(CT))
                .done();
        Decoded decoded = read(file);
        assertThat(decoded.facts().toString())
                .isEqualTo("PictureFacts[form=dicom, width=3, height=2, bits=16, frames=1, "
                        + "remarks=[window 40/400 of the file]]");
        // By the standard's formula: ((x - 39.5) / 399 + 0.5) * 255.
        assertThat(hex(decoded.raster())).isEqualTo("000080 ff7fff");
    }

    @Test
    void whatIsRescaledIsWindowedAfterwards() throws IOException {
        byte[] file = windowed(Samples.dicom(DicomBytes.EXPLICIT, 3, 1, 16, 12, false))
                .text(0x28, 0x1052, "DS", "-1024 ")
                .text(0x28, 0x1053, "DS", "1 ")
                .pixels(16, 0, 1064, 4095)
                .done();
        assertThat(hex(read(file).raster())).isEqualTo("0080ff");
    }

    @Test
    void withoutAWindowThePercentilesAreBlackAndWhite() throws IOException {
        int[] values = new int[400];
        Arrays.fill(values, 1000);
        values[0] = 0;
        values[1] = 1;
        values[200] = 1500;
        values[398] = 2000;
        values[399] = 60_000;
        for (int i = 2; i < 6; i++) {
            values[i] = 500;
            values[i + 300] = 1500;
        }
        Decoded decoded = read(Samples.dicom(DicomBytes.EXPLICIT, 20, 20, 16, 16, false)
                .pixels(16, values)
                .done());
        assertThat(decoded.facts().remarks()).containsExactly("contrast from the percentiles 0.5 to 99.5");
        assertThat(decoded.raster().pixels()[2]).isEqualTo((byte) 0);
        assertThat(decoded.raster().pixels()[100]).isEqualTo((byte) 128);
        assertThat(decoded.raster().pixels()[200]).isEqualTo((byte) 255);
    }

    @Test
    void monochromeOneIsTurnedOver() throws IOException {
        byte[] file = DicomBytes.whole(DicomBytes.EXPLICIT)
                .number(0x28, 2, 1)
                .text(0x28, 4, "CS", "MONOCHROME1 ")
                .size(2, 2)
                .bits(8, 8, false)
                .pixels(8, 0, 1, 254, 255)
                .done();
        assertThat(hex(read(file).raster())).isEqualTo("fffe 0100");
    }

    static Stream<byte[]> packedAlike() {
        int[] values = {0, 256, 1000, 40_000, 65_535, 5};
        byte[] high = bytes(0, 1, 3, 156, 255, 0);
        byte[] low = bytes(0, 0, 232, 64, 255, 5);
        return Stream.of(
                dicom(DicomBytes.EXPLICIT).pixels(16, values).done(),
                dicom(DicomBytes.BIG_ENDIAN).pixels(16, values).done(),
                Samples.packed(dicom(Samples.RLE), Samples.runLengths(literal(high), literal(low))),
                Samples.packed(dicom(Samples.LOSSLESS), Samples.lossless(3, 2, 16, values)),
                Samples.packed(dicom(Samples.JPEG_2000), Samples.jpeg2000(3, 2, values)));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("packedAlike")
    void allPackingsWithoutLossGiveTheSame(byte[] file) throws IOException {
        // 0 to 65,535 are spread: 256 is 1, 1000 is 3.89, 40,000 is 155.64.
        assertThat(hex(read(file).raster())).isEqualTo("000104 9cff00");
    }

    @Test
    void negativeValuesStayNegativeInJpegWithoutLoss() throws IOException {
        byte[] jpeg = Samples.lossless(3, 1, 16, 65_536 - 100, 0, 100);
        byte[] file = Samples.packed(Samples.dicom(Samples.LOSSLESS, 3, 1, 16, 16, true), jpeg);
        assertThat(hex(read(file).raster())).isEqualTo("0080ff");
    }

    @Test
    void runsAreRepeated() throws IOException {
        byte[] frame = Samples.runLengths(bytes(-4, 7, 0, 9, -128));
        byte[] file = Samples.packed(Samples.dicom(Samples.RLE, 3, 2, 8, 8, false), frame);
        assertThat(hex(read(file).raster())).isEqualTo("070707 070709");
    }

    @Test
    void aJpegInsideIsDecoded() throws IOException {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster()
                .setPixels(
                        0,
                        0,
                        16,
                        8,
                        Stream.generate(() -> 77).limit(128).mapToInt(i -> i).toArray());
        byte[] jpeg = PictureReaderTest.written("jpeg", image);
        byte[] file = Samples.packed(Samples.dicom(Samples.BASELINE, 16, 8, 8, 8, false), jpeg);
        assertThat(read(file).raster().pixels()).containsOnly(77);
    }

    @ParameterizedTest(name = "planar {0}")
    @ValueSource(ints = {0, 1})
    void coloursComeTogetherOrOneAfterTheOther(int planar) throws IOException {
        int[] together = {1, 2, 3, 4, 5, 6};
        int[] apart = {1, 4, 2, 5, 3, 6};
        byte[] file = Samples.colours(DicomBytes.EXPLICIT, "RGB ", planar, 2, 1)
                .pixels(8, planar == 0 ? together : apart)
                .done();
        assertThat(hex(read(file).raster())).isEqualTo("010203040506");
    }

    @Test
    void brightnessAndDifferencesBecomeColours() throws IOException {
        byte[] file = Samples.colours(DicomBytes.EXPLICIT, "YBR_FULL", 0, 2, 1)
                .pixels(8, 76, 85, 255, 100, 128, 128)
                .done();
        assertThat(hex(read(file).raster())).isEqualTo("fe0000646464");
    }

    @Test
    void aPaletteGivesColours() throws IOException {
        byte[] file = DicomBytes.whole(DicomBytes.EXPLICIT)
                .number(0x28, 2, 1)
                .text(0x28, 4, "CS", "PALETTE COLOR ")
                .size(2, 1)
                .bits(8, 8, false)
                .head(0x28, 0x1101, "US", 6)
                .raw(bytes(2, 0, 0, 0, 16, 0))
                .head(0x28, 0x1102, "US", 6)
                .raw(bytes(2, 0, 0, 0, 16, 0))
                .head(0x28, 0x1103, "US", 6)
                .raw(bytes(2, 0, 0, 0, 16, 0))
                .head(0x28, 0x1201, "OW", 4)
                .raw(bytes(0, 0x10, 0, 0x20))
                .head(0x28, 0x1202, "OW", 4)
                .raw(bytes(0, 0x30, 0, 0x40))
                .head(0x28, 0x1203, "OW", 4)
                .raw(bytes(0, 0x50, 0, 0x60))
                .pixels(8, 1, 0)
                .done();
        assertThat(hex(read(file).raster())).isEqualTo("204060103050");
    }

    @Test
    void framesAreCountedAndTheMiddleOneIsShownWhereNoneIsAsked() throws IOException {
        DicomBytes begun = DicomBytes.whole(DicomBytes.EXPLICIT)
                .number(0x28, 2, 1)
                .text(0x28, 4, "CS", "MONOCHROME2 ")
                .text(0x28, 8, "IS", "3 ")
                .size(2, 1)
                .bits(8, 8, false);
        byte[] file = begun.pixels(8, 1, 2, 3, 4, 5, 6).done();
        assertThat(read(file).facts().frames()).isEqualTo(3);
        assertThat(hex(read(file).raster())).isEqualTo("0102");
        assertThat(hex(frame(file, 2).raster())).isEqualTo("0506");
        assertThat(hex(frame(file, PictureReader.MIDDLE).raster())).isEqualTo("0304");
        assertThatThrownBy(() -> frame(file, 3)).hasMessageContaining("has no frame 4, only 3");
    }

    static Stream<List<Object>> refused() {
        return Stream.of(
                List.of("1.2.840.10008.1.2.4.80", bytes(1, 2), "JPEG-LS", "dcmdjpls"),
                List.of("1.2.840.10008.1.2.4.51", twelveBits(), "a JPEG of 12 bits", "dcmdjpeg"),
                List.of("1.2.840.10008.1.2.4.102", bytes(1, 2), "1.2.840.10008.1.2.4.102", "dcmdjpeg"),
                List.of(Samples.RLE, bytes(1, 2), "run lengths", "whole"),
                List.of(Samples.LOSSLESS, bytes(1, 2), "without a picture", "whole"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNotDecodedIsRefusedByNameWithTheRemedy(List<Object> each) {
        byte[] file = Samples.packed(dicom((String) each.get(0)), (byte[]) each.get(1));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining((String) each.get(2))
                .hasMessageContaining((String) each.get(3));
    }

    private static byte[] twelveBits() {
        byte[] jpeg = Samples.lossless(3, 2, 12, 1, 2, 3, 4, 5, 6);
        jpeg[3] = (byte) 0xc1;
        return jpeg;
    }

    private static byte[] literal(byte[] values) {
        byte[] run = new byte[values.length + 1];
        run[0] = (byte) (values.length - 1);
        System.arraycopy(values, 0, run, 1, values.length);
        return run;
    }

    private static DicomBytes dicom(String syntax) {
        return Samples.dicom(syntax, 3, 2, 16, 16, false);
    }

    private static DicomBytes windowed(DicomBytes dicom) {
        return dicom.text(0x28, 0x1050, "DS", "40\\400").text(0x28, 0x1051, "DS", "400\\1500");
    }

    private static int[] stored(int[] values) {
        return Arrays.stream(values).map(value -> value & 0xffff).toArray();
    }

    private static Decoded frame(byte[] file, int frame) throws IOException {
        return new PictureReader().read(file, "any", frame, PictureReader.ALL);
    }
}
