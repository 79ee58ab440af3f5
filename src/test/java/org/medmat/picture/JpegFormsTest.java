package org.medmat.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.picture.PictureReaderTest.read;
import static org.medmat.picture.PictureReaderTest.written;
import static org.medmat.picture.Samples.bytes;
import static org.medmat.picture.Samples.latin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;

@DisplayName("JPEG")
class JpegFormsTest {

    private static final int EXIF = 0xe1;
    private static final int ADOBE = 0xee;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"LITTLE", "BIG"})
    void isTurnedUprightAsItsExifSays(String order) throws IOException {
        Decoded decoded = read(with(white(16, 8, 4), EXIF, exif(order(order), 2, 0x112, 6)));
        assertThat(decoded.facts().width()).isEqualTo(8);
        assertThat(decoded.facts().height()).isEqualTo(16);
        assertThat(decoded.facts().remarks()).containsExactly("turned upright as its EXIF says (6)");
        assertThat(level(decoded, 4, 0)).isGreaterThan(200);
        assertThat(level(decoded, 4, 15)).isLessThan(50);
    }

    static Stream<Arguments> exifsThatSayNothing() {
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        byte[] far = exif(little, 1, 0x112, 6);
        far[6 + 4] = 100;
        return Stream.of(
                Arguments.of("no such orientation", exif(little, 2, 0x112, 9)),
                Arguments.of("orientation 0", exif(little, 2, 0x112, 0)),
                Arguments.of("other entries only", exif(little, 2, 0x113, 6)),
                Arguments.of("fewer entries than said", exif(little, 50, 0x113, 6)),
                Arguments.of("its entries lie behind its end", far),
                Arguments.of("too short", latin("Exif\0\0II*")),
                Arguments.of("another mark", latin("http://ns.adobe.com/xap/1.0/")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exifsThatSayNothing")
    void staysAsItIsWhereItsExifSaysNothing(String what, byte[] exif) throws IOException {
        assertThat(read(with(white(16, 8, 4), EXIF, exif)).facts().remarks()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"JFIF, 123, true", "none, 123, true", "none, RGB, false", "Adobe 1, RGB, true", "Adobe 0, 123, false"})
    void isBrightnessAndDifferencesUnlessItSaysOtherwise(String mark, String ids, boolean ycc) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, 0xff0000);
        }
        byte[] jpeg = named(written("jpeg", image), ids);
        byte[] marked = mark.startsWith("Adobe")
                ? with(without(jpeg, 0xe0), ADOBE, adobe(mark.charAt(6) - '0'))
                : mark.equals("none") ? without(jpeg, 0xe0) : jpeg;
        Raster raster = read(marked).raster();
        assertThat(raster.pixels()[0] & 0xff).isBetween(ycc ? 250 : 70, ycc ? 255 : 82);
        assertThat(raster.pixels()[2] & 0xff).isBetween(ycc ? 0 : 250, ycc ? 6 : 255);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'inks as Adobe writes them, 255 for none', 0, 255", "'inks, 0 for none', -1, 0", "YCCK, 2, 255"})
    void ofFourInksBecomesLight(String what, int transform, int none) throws IOException {
        byte[] inks = new byte[4 * 64];
        for (int i = 0; i < 64; i++) {
            // Cyan only. Brightness and differences are those of the opposite: of red.
            inks[4 * i] = (byte) (transform == 2 ? 76 : 255 - none);
            inks[4 * i + 1] = (byte) (transform == 2 ? 85 : none);
            inks[4 * i + 2] = (byte) (transform == 2 ? 255 : none);
            inks[4 * i + 3] = (byte) none;
        }
        byte[] jpeg = FourColours.jpeg(8, 8, inks);
        byte[] marked = transform < 0 ? without(jpeg, ADOBE) : with(without(jpeg, ADOBE), ADOBE, adobe(transform));
        Decoded decoded = read(marked);
        assertThat(decoded.facts().remarks()).containsExactly("colours for print, without their profile");
        assertThat(decoded.raster().channels()).isEqualTo(3);
        int red = decoded.raster().pixels()[0] & 0xff;
        int green = decoded.raster().pixels()[1] & 0xff;
        int blue = decoded.raster().pixels()[2] & 0xff;
        assertThat(red).isLessThan(10);
        assertThat(green).isGreaterThan(245);
        assertThat(blue).isGreaterThan(245);
    }

    @Test
    void isReadThoughThereIsNothingOfUseBetweenItsParts() throws IOException {
        byte[] jpeg = white(8, 8, 8);
        byte[] filled = at(jpeg, 20, bytes(7, 7, 0xff, 0xff, 0xff, 0xfe, 0, 3, 'c', 0xff, 0xd0, 0xff, 1, 0xff, 0));
        assertThat(read(filled).raster().pixels()).isEqualTo(read(jpeg).raster().pixels());
        byte[] unknown = with(jpeg, 0xf0, bytes(1, 2));
        assertThat(new JpegStream(new PictureFile(unknown, "a", 0, 1), unknown).plain())
                .contains(0xf0);
    }

    static Stream<Arguments> refused() throws IOException {
        byte[] jpeg = white(8, 8, 8);
        byte[] scans = jpeg;
        for (int i = 0; i < 1000; i++) {
            scans = at(scans, scans.length - 2, bytes(0xff, 0xda));
        }
        return Stream.of(
                Arguments.of(bytes(0xff, 0xd8, 0xff, 0xd9), "without a picture"),
                Arguments.of(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 1), "ends inside its header"),
                Arguments.of(bytes(0xff, 0xd8, 0xff, 0xe0, 9, 9), "ends inside its header"),
                Arguments.of(bytes(0xff, 0xd8, 0xff, 0xe0), "ends inside its header"),
                Arguments.of(without(jpeg, 0xc0), "a JPEG without a size"),
                Arguments.of(with(jpeg, 0xc1, bytes(8, 0, 8, 0, 8, 1, 1, 0x11, 0)), "damaged frame"),
                Arguments.of(with(jpeg, 0xc0, bytes(8, 0, 8)), "damaged frame"),
                Arguments.of(with(jpeg, 0xc0, bytes(8, 0, 8, 0, 8, 3, 1, 0x11, 0)), "damaged frame"),
                Arguments.of(with(jpeg, 0xc0, bytes(8, 0, 8, 0, 8, 2, 1, 0x11, 0, 2, 0x11, 0)), "2 colours"),
                Arguments.of(with(jpeg, 0xc9, bytes(8, 0, 8, 0, 8, 1, 1, 0x11, 0)), "arithmetic"),
                Arguments.of(with(jpeg, 0xc1, bytes(12, 0, 8, 0, 8, 1, 1, 0x11, 0)), "12 bits"),
                Arguments.of(frame(jpeg, 0xc3, 8, 8), "without loss outside of DICOM"),
                Arguments.of(frame(jpeg, 0xc0, 0, 8), "0 by 8 pixels"),
                Arguments.of(with(jpeg, 0xf7, bytes(8)), "JPEG-LS"),
                Arguments.of(scans, "scans, which would take too long"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void isRefusedByName(byte[] file, String words) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(DataException.class).hasMessageContaining(words);
    }

    private static byte[] white(int width, int height, int columns) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, i % width < columns ? 255 : 0);
        }
        return written("jpeg", image);
    }

    private static int level(Decoded decoded, int x, int y) {
        return decoded.raster().pixels()[y * decoded.raster().width() + x] & 0xff;
    }

    private static ByteOrder order(String word) {
        return word.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** @param said how many entries there are; there are two, the second with this tag and value */
    private static byte[] exif(ByteOrder order, int said, int tag, int value) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4).order(order);
        exif.put(latin("Exif\0\0")).put(latin(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"));
        exif.putShort((short) 42).putInt(8).putShort((short) said);
        exif.putShort((short) 0x10f).putShort((short) 3).putInt(1).putInt(0);
        exif.putShort((short) tag).putShort((short) 3).putInt(1).putShort((short) value);
        return exif.array();
    }

    private static byte[] adobe(int transform) {
        return bytes('A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform);
    }

    /** With a segment more behind the beginning. */
    private static byte[] with(byte[] jpeg, int marker, byte[] content) {
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(bytes(0xff, marker, content.length + 2 >> 8, content.length + 2));
        segment.writeBytes(content);
        return at(jpeg, 2, segment.toByteArray());
    }

    private static byte[] at(byte[] file, int at, byte[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(more);
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private static byte[] without(byte[] jpeg, int marker) {
        int at = find(jpeg, marker);
        int length = 2 + ((jpeg[at + 2] & 0xff) << 8) + (jpeg[at + 3] & 0xff);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, at);
        out.write(jpeg, at + length, jpeg.length - at - length);
        return out.toByteArray();
    }

    private static int find(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != marker) {
            at += 2 + ((jpeg[at + 2] & 0xff) << 8) + (jpeg[at + 3] & 0xff);
        }
        return at;
    }

    private static byte[] frame(byte[] jpeg, int marker, int width, int height) {
        byte[] other = jpeg.clone();
        int at = find(jpeg, 0xc0);
        other[at + 1] = (byte) marker;
        other[at + 6] = (byte) height;
        other[at + 8] = (byte) width;
        return other;
    }

    /** With other names of its three components, in the frame and in the scan. */
    private static byte[] named(byte[] jpeg, String ids) {
        byte[] named = Arrays.copyOf(jpeg, jpeg.length);
        for (int i = 0; i < 3; i++) {
            char id = ids.charAt(i) < 'A' ? (char) (ids.charAt(i) - '0') : ids.charAt(i);
            named[find(jpeg, 0xc0) + 10 + 3 * i] = (byte) id;
            named[find(jpeg, 0xda) + 5 + 2 * i] = (byte) id;
        }
        return named;
    }
}
