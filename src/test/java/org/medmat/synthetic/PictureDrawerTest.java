package org.medmat.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDrawerTest {

    private final PictureDrawer pictures = new PictureDrawer();

    @ParameterizedTest
    @CsvSource({
        "a/b.png, png",
        "b.PNG, png",
        "b.jpg, JPEG",
        "b..JPG, JPEG",
        "b.jpeg, JPEG",
        "b.bmp, bmp",
        "b.BMP, bmp",
        "b.tif, tif",
        "b.tiff, tif",
        "b.gif, gif",
        "dots.in/the.name.png, png"
    })
    void theEndingDecidesTheFormat(String path, String format) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(pictures.draw(path)))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat(reader.getFormatName()).isEqualToIgnoringCase(format);
            assertThat(reader.getWidth(0)).isBetween(48, 96);
            assertThat(reader.getHeight(0)).isBetween(48, 96);
            assertThat(shades(reader.read(0))).as("a picture, no plain ground").hasSizeGreaterThan(20);
            reader.dispose();
        }
    }

    private static Set<Integer> shades(BufferedImage image) {
        Set<Integer> shades = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                shades.add(image.getRGB(x, y));
            }
        }
        return shades;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.bmp", "a.tif", "a.gif", "a.pgm", "a.dcm", "a.webp"})
    void thePathDecidesTheBytes(String path) {
        byte[] drawn = pictures.draw(path);
        pictures.draw("another/" + path);
        assertThat(pictures.draw(path)).as("drawn again").isEqualTo(drawn);
        assertThat(new PictureDrawer().draw(path)).as("drawn by another").isEqualTo(drawn);
        assertThat(pictures.draw("b" + path)).as("another path").isNotEqualTo(drawn);
        assertThat(drawn).as("small").hasSizeBetween(1, 40_000);
    }

    @Test
    void thePixelsOfAPathStayTheSameInEveryVersion() {
        DrawnPicture picture = DrawnPicture.of("CT/1.png");
        assertThat(picture.width() + "x" + picture.height() + " " + Arrays.hashCode(picture.shades()))
                .isEqualTo("72x56 532362508");
    }

    @Test
    void picturesOfOneTopFolderHaveTheSameTint() {
        assertThat(DrawnPicture.of("CT/a/1.png").tint())
                .isEqualTo(DrawnPicture.of("CT/b/2.png").tint());
    }

    @Test
    void aGreyMapIsWrittenByHand() {
        byte[] map = pictures.draw("mdb001.pgm");
        String head = new String(map, 0, 15, StandardCharsets.ISO_8859_1).split("255\n")[0] + "255\n";
        String[] words = head.split("\\s");
        assertThat(words[0]).isEqualTo("P5");
        assertThat(map).hasSize(head.length() + Integer.parseInt(words[1]) * Integer.parseInt(words[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"train/0a1b.dicom", "1.dcm", "1.DCM"})
    void aDicomFileHoldsWhatAReaderNeeds(String path) {
        byte[] file = pictures.draw(path);
        assertThat(new String(file, 128, 4, StandardCharsets.US_ASCII)).isEqualTo("DICM");
        TreeMap<String, byte[]> elements = elements(ByteBuffer.wrap(file, 132, file.length - 132));
        assertThat(text(elements, "0002,0010")).isEqualTo("1.2.840.10008.1.2.1");
        assertThat(text(elements, "0002,0002"))
                .isEqualTo(text(elements, "0008,0016"))
                .isEqualTo("1.2.840.10008.5.1.4.1.1.7");
        assertThat(text(elements, "0002,0003"))
                .isEqualTo(text(elements, "0008,0018"))
                .matches("2\\.25\\.[1-9]\\d+");
        assertThat(text(elements, "0028,0004")).isEqualTo("MONOCHROME2");
        assertThat(number(elements, "0028,0100")).isEqualTo(8);
        assertThat(elements.get("7FE0,0010")).hasSize(number(elements, "0028,0010") * number(elements, "0028,0011"));
        long meta = elements.headMap("0003").entrySet().stream()
                .filter(element -> !element.getKey().equals("0002,0000"))
                .mapToLong(
                        element -> element.getValue().length + (element.getKey().equals("0002,0001") ? 12 : 8))
                .sum();
        assertThat(number(elements, "0002,0000")).as("the length of the group").isEqualTo((int) meta);
    }

    /** Every element in ascending order, each of an even length, to the last byte. */
    private static TreeMap<String, byte[]> elements(ByteBuffer file) {
        file.order(ByteOrder.LITTLE_ENDIAN);
        TreeMap<String, byte[]> elements = new TreeMap<>();
        while (file.hasRemaining()) {
            String tag = String.format(Locale.ROOT, "%04X,%04X", file.getShort(), file.getShort());
            String representation = "" + (char) file.get() + (char) file.get();
            int length = file.getShort();
            if (representation.equals("OB")) {
                length = file.getInt();
            }
            byte[] value = new byte[length];
            file.get(value);
            assertThat(length % 2).as(tag).isZero();
            assertThat(elements.isEmpty() || elements.lastKey().compareTo(tag) < 0)
                    .as(tag)
                    .isTrue();
            elements.put(tag, value);
        }
        return elements;
    }

    private static String text(TreeMap<String, byte[]> elements, String tag) {
        return new String(elements.get(tag), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }

    private static int number(TreeMap<String, byte[]> elements, String tag) {
        return ByteBuffer.wrap(elements.get(tag)).order(ByteOrder.LITTLE_ENDIAN).getShort();
    }

    @Test
    void whatNobodyDrawsHereIsAFewPlainBytes() {
        assertThat(new String(pictures.draw("a/scan.h5"), StandardCharsets.UTF_8))
                .contains("a/scan.h5");
        assertThat(pictures.draw("a.b/noending")).isNotEmpty();
    }
}
