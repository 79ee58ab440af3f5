package org.medmat.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.picture.PictureReaderTest.hex;
import static org.medmat.picture.PictureReaderTest.read;
import static org.medmat.picture.Samples.bytes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.problem.DataException;
import org.medmat.region.DicomBytes;

@DisplayName("DICOM files that are damaged, odd or not decoded")
class DicomRefusalsTest {

    private static final String PLAIN = DicomBytes.EXPLICIT;

    static Stream<Arguments> refused() throws IOException {
        byte[] jpeg = PictureReaderTest.written("jpeg", new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        byte[] run = Samples.runLengths(bytes(1, 5, 6));
        return Stream.of(
                Arguments.of(
                        "values of 12 bits a pixel",
                        grey(PLAIN, 1, 12, 12).pixels(8, 1, 2).done()),
                Arguments.of(
                        "2 values of 8 bits a pixel",
                        grey(PLAIN, 2, 8, 8).pixels(8, 1, 2, 3, 4).done()),
                Arguments.of(
                        "of 8 bits a pixel, which is not read",
                        grey(PLAIN, 1, 8, 16).pixels(8, 1, 2).done()),
                Arguments.of(
                        "which is too large",
                        Samples.colours(PLAIN, "RGB ", 0, 10_000, 10_000)
                                .pixels(8, 1)
                                .done()),
                Arguments.of("JPEG-LS", Samples.packed(grey("1.2.840.10008.1.2.4.81", 1, 8, 8), bytes(1, 2))),
                Arguments.of(
                        "ends before its pixels do",
                        grey(PLAIN, 1, 8, 8).pixels(8, 1).done()),
                Arguments.of("ends before its pixels do", Samples.packed(grey(PLAIN, 1, 8, 8), bytes(1, 2))),
                Arguments.of(
                        "says that its pixels are packed, and they are not",
                        grey(Samples.RLE, 1, 8, 8).pixels(8, 1, 2).done()),
                Arguments.of("has no pixels", Samples.packed(grey(Samples.RLE, 1, 8, 8))),
                Arguments.of(
                        "has no pixels",
                        grey(Samples.RLE, 1, 8, 8)
                                .head(0x7fe0, 0x10, "OB", 0xffff_ffffL)
                                .done()),
                Arguments.of(
                        "ends before its pixels do",
                        grey(Samples.RLE, 1, 8, 8)
                                .head(0x7fe0, 0x10, "OB", 0xffff_ffffL)
                                .head(0xfffe, 0xe000, "", 999)
                                .raw(bytes(1))
                                .done()),
                Arguments.of(
                        "its 2 frames can't be told apart",
                        Samples.packed(
                                grey(Samples.RLE, 1, 8, 8).text(0x28, 8, "IS", "2 "), bytes(1), bytes(2), bytes(3))),
                Arguments.of("holds another picture", Samples.packed(grey(Samples.BASELINE, 1, 8, 8), jpeg)),
                Arguments.of(
                        "holds another picture",
                        Samples.packed(Samples.colours(Samples.BASELINE, "RGB ", 0, 8, 8), jpeg)),
                Arguments.of(
                        "has 1 values a pixel, and its header says 3",
                        Samples.packed(
                                Samples.colours(Samples.JPEG_2000, "RGB ", 0, 2, 1), Samples.jpeg2000(2, 1, 3, 4))),
                Arguments.of(
                        "holds another picture",
                        Samples.packed(
                                Samples.dicom(Samples.JPEG_2000, 3, 1, 16, 16, false), Samples.jpeg2000(2, 1, 3, 4))),
                Arguments.of(
                        "holds another picture",
                        Samples.packed(
                                Samples.dicom(Samples.JPEG_2000, 2, 2, 16, 16, false), Samples.jpeg2000(2, 1, 3, 4))),
                Arguments.of(
                        "colours YBR_FULL_422",
                        Samples.colours(PLAIN, "YBR_FULL_422", 0, 2, 1)
                                .pixels(8, 1, 2, 3, 4, 5, 6)
                                .done()),
                Arguments.of(
                        "colours YBR_PARTIAL_420",
                        Samples.colours(PLAIN, "YBR_PARTIAL_420 ", 0, 2, 1)
                                .pixels(8, 1, 2, 3, 4, 5, 6)
                                .done()),
                Arguments.of("another number of values", runs(bytes(1, 2, 3))),
                Arguments.of("another number of values", runs(Samples.runLengths(bytes(0, 1), bytes(0, 1)))),
                Arguments.of("begin outside of it", runs(patched(run, 4, 10))),
                Arguments.of("begin outside of it", runs(patched(run, 4, 200))),
                Arguments.of("end too early", runs(Samples.runLengths(bytes(0, 5)))),
                Arguments.of("end too early", runs(Samples.runLengths(bytes(5, 5)))),
                Arguments.of("end too early", runs(Samples.runLengths(bytes(-1)))),
                Arguments.of("end too early", runs(Samples.runLengths(bytes(-128)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void areRefusedByName(String words, byte[] file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(DataException.class).hasMessageContaining(words);
    }

    @Test
    void runLengthsOfTwoSegmentsInTheWrongOrderAreRefused() {
        byte[] frame = patched(Samples.runLengths(bytes(1, 5, 6), bytes(1, 5, 6)), 8, 65);
        byte[] swapped = patched(frame, 4, 66);
        assertThatThrownBy(() -> read(Samples.packed(Samples.dicom(Samples.RLE, 2, 1, 16, 16, false), swapped)))
                .hasMessageContaining("begin outside of it");
    }

    @Test
    void nothingIsWrittenBetweenRuns() throws IOException {
        assertThat(hex(read(runs(Samples.runLengths(bytes(-128, 0, 5, -128, 0, 6, 99))))
                        .raster()))
                .isEqualTo("0506");
    }

    @Test
    void aFrameMayLieInSeveralPieces() throws IOException {
        byte[] run = Samples.runLengths(bytes(1, 5, 6));
        byte[] file = Samples.packed(
                grey(Samples.RLE, 1, 8, 8),
                java.util.Arrays.copyOf(run, 30),
                java.util.Arrays.copyOfRange(run, 30, run.length));
        assertThat(hex(read(file).raster())).isEqualTo("0506");
    }

    @Test
    void aTableTellsWhichPiecesAreAFrame() throws IOException {
        byte[] first = Samples.runLengths(bytes(1, 5, 6));
        byte[] second = Samples.runLengths(bytes(1, 7, 8));
        DicomBytes dicom = grey(Samples.RLE, 1, 8, 8)
                .text(0x28, 8, "IS", "2 ")
                .head(0x7fe0, 0x10, "OB", 0xffff_ffffL)
                .head(0xfffe, 0xe000, "", 8)
                .raw(bytes(0, 0, 0, 0, 8 + first.length, 0, 0, 0));
        byte[] begin = java.util.Arrays.copyOf(second, 66);
        byte[] end = java.util.Arrays.copyOfRange(second, 66, second.length);
        for (byte[] piece : new byte[][] {first, begin, end}) {
            dicom.head(0xfffe, 0xe000, "", piece.length).raw(piece);
        }
        byte[] file = dicom.head(0xfffe, 0xe0dd, "", 0).done();
        assertThat(hex(read(file).raster())).isEqualTo("0506");
        assertThat(hex(new PictureReader()
                        .read(file, "any", 1, PictureReader.ALL)
                        .raster()))
                .isEqualTo("0708");
    }

    @ParameterizedTest(name = "center {0} width {1} {2} slope {3}: {4}")
    @CsvSource({
        "50, 100, LINEAR, 1, 0081ff", "50, 100, LINEAR_EXACT, 1, 0080ff", "50, 100, '', -1, ff8100",
        "50, 0.5, LINEAR_EXACT, 1, 0080ff", "50, 100, SIGMOID, 1, percentiles", "50, 0, LINEAR, 1, percentiles",
        "50, 0, LINEAR_EXACT, 1, percentiles", "50, 100, LINEAR, 0, percentiles", "x, 100, LINEAR, 1, percentiles",
        "1e30, 100, LINEAR, 1, percentiles", "50, 1e30, LINEAR, 1, percentiles", "-900, 10, LINEAR, 1, percentiles",
        "12345678901234567890123456, 100, LINEAR, 1, percentiles"
    })
    void areShownByTheWindowOfTheFileWhereItHasOne(
            String center, String width, String function, String slope, String expected) throws IOException {
        byte[] file = Samples.dicom(PLAIN, 3, 1, 16, 16, true)
                .text(0x28, 0x1050, "DS", even(center))
                .text(0x28, 0x1051, "DS", even(width))
                .text(0x28, 0x1052, "DS", slope.equals("-1") ? "100 " : "0 ")
                .text(0x28, 0x1053, "DS", even(slope))
                .text(0x28, 0x1056, "CS", even(function))
                .pixels(16, 0, 50, 100)
                .done();
        Decoded decoded = read(file);
        if (expected.equals("percentiles")) {
            assertThat(decoded.facts().remarks()).containsExactly("contrast from the percentiles 0.5 to 99.5");
            assertThat(hex(decoded.raster())).isEqualTo("0080ff");
        } else {
            assertThat(decoded.facts().remarks()).singleElement().asString().startsWith("window ");
            assertThat(hex(decoded.raster())).isEqualTo(expected);
        }
    }

    @Test
    void areBlackWhereNothingWasMeasured() throws IOException {
        byte[] file = Samples.dicom(PLAIN, 3, 1, 16, 16, true)
                .number(0x28, 0x120, 0x8000)
                .pixels(16, 0x8000, 100, 200)
                .done();
        assertThat(hex(read(file).raster())).isEqualTo("0000ff");
        byte[] cut = Samples.dicom(PLAIN, 2, 1, 16, 16, true)
                .head(0x28, 0x120, "US", 1)
                .raw(bytes(7))
                .pixels(16, 100, 200)
                .done();
        assertThat(hex(read(cut).raster())).isEqualTo("00ff");
    }

    @Test
    void signedBytesAndWideValuesKeepTheirContrast() throws IOException {
        byte[] signed =
                Samples.dicom(PLAIN, 3, 1, 8, 8, true).pixels(8, 246, 0, 10).done();
        assertThat(hex(read(signed).raster())).isEqualTo("0080ff");
        byte[] wide = Samples.dicom(PLAIN, 3, 1, 32, 32, false)
                .head(0x7fe0, 0x10, "OW", 12)
                .raw(bytes(0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0))
                .done();
        assertThat(hex(read(wide).raster())).isEqualTo("0080ff");
        byte[] colours = DicomBytes.whole(PLAIN)
                .number(0x28, 2, 3)
                .text(0x28, 4, "CS", "RGB ")
                .size(1, 1)
                .bits(16, 16, false)
                .pixels(16, 100, 150, 200)
                .done();
        assertThat(hex(read(colours).raster())).isEqualTo("0080ff");
    }

    static Stream<Arguments> palettes() {
        byte[] two = bytes(2, 0, 0, 0, 8, 0);
        return Stream.of(
                Arguments.of("102030405060", palette(two, bytes(0x10, 0x40), bytes(0x20, 0x50), bytes(0x30, 0x60))),
                // The first number of the palette is 1: what lies before takes its colour.
                Arguments.of(
                        "102030102030",
                        palette(bytes(2, 0, 1, 0, 8, 0), bytes(0x10, 0x40), bytes(0x20, 0x50), bytes(0x30, 0x60))),
                Arguments.of("", palette(bytes(0, 0, 0, 0, 16, 0), bytes(1, 2), bytes(1, 2), bytes(1, 2))),
                Arguments.of("", palette(bytes(2, 0, 0, 0), bytes(1, 2), bytes(1, 2), bytes(1, 2))),
                Arguments.of("", palette(two, bytes(1, 2), null, bytes(1, 2))),
                Arguments.of("", palette(null, bytes(1, 2), bytes(1, 2), bytes(1, 2))));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("palettes")
    void ofAPaletteAreShownOrRefused(String colours, byte[] file) throws IOException {
        if (colours.isEmpty()) {
            assertThatThrownBy(() -> read(file)).hasMessageContaining("a DICOM palette that is missing, or in parts");
        } else {
            assertThat(hex(read(file).raster())).isEqualTo(colours);
        }
    }

    @Test
    void jpegsOfHalvedColoursAreRead() throws IOException {
        byte[] jpeg = PictureReaderTest.written("jpeg", new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR));
        byte[] file = Samples.packed(Samples.colours(Samples.BASELINE, "YBR_FULL_422", 0, 8, 8), jpeg);
        assertThat(read(file).raster().pixels()).containsOnly(0);
    }

    private static byte[] palette(byte[] form, byte[]... data) {
        DicomBytes dicom = DicomBytes.whole(PLAIN)
                .number(0x28, 2, 1)
                .text(0x28, 4, "CS", "PALETTE COLOR ")
                .size(2, 1)
                .bits(8, 8, false);
        each(3, i -> {
            if (form != null) {
                dicom.head(0x28, 0x1101 + i, "US", form.length).raw(form);
            }
        });
        each(3, i -> {
            if (data[i] != null) {
                dicom.head(0x28, 0x1201 + i, "OW", data[i].length).raw(data[i]);
            }
        });
        return dicom.pixels(8, 0, 1).done();
    }

    private static void each(int count, Consumer<Integer> does) {
        for (int i = 0; i < count; i++) {
            does.accept(i);
        }
    }

    private static DicomBytes grey(String syntax, int samples, int allocated, int stored) {
        return DicomBytes.whole(syntax)
                .number(0x28, 2, samples)
                .text(0x28, 4, "CS", "MONOCHROME2 ")
                .size(2, 1)
                .bits(allocated, stored, false);
    }

    private static byte[] runs(byte[] frame) {
        return Samples.packed(grey(Samples.RLE, 1, 8, 8), frame);
    }

    private static byte[] patched(byte[] file, int at, int value) {
        byte[] patched = file.clone();
        patched[at] = (byte) value;
        return patched;
    }

    private static String even(String text) {
        return text.length() % 2 == 0 ? text : text + " ";
    }
}
