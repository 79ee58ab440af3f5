package org.medmat.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;

@DisplayName("Pictures of the common forms become eight bits of grey or colour")
class PictureReaderTest {

    private static final int[] COLOURS = {0x000000, 0xff0000, 0x00ff00, 0x0000ff, 0xffffff, 0x804020};

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void coloursAreThoseOfTheFile(String form) throws IOException {
        Decoded decoded = read(drawn(form, BufferedImage.TYPE_3BYTE_BGR));
        assertThat(decoded.facts().toString())
                .isEqualTo("PictureFacts[form=" + form + ", width=3, height=2, bits=8, frames=1, remarks=[]]");
        assertThat(hex(decoded.raster())).isEqualTo("000000ff000000ff00 0000ffffffff804020");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void greyStaysGrey(String form) throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, 3, 2, new int[] {0, 1, 127, 128, 254, 255});
        assertThat(hex(read(written(form, image)).raster())).isEqualTo("00017f 80feff");
    }

    @Test
    void coloursOfAJpegAreNearTheOnesDrawn() throws IOException {
        BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 32 * 16; i++) {
            image.setRGB(i % 32, i / 32, i % 32 < 16 ? 0xc02040 : 0x2060e0);
        }
        Decoded decoded = read(written("jpeg", image));
        assertThat(decoded.facts().form()).isEqualTo("jpeg");
        assertThat(near(decoded.raster(), 2, 8, 0xc02040)).isTrue();
        assertThat(near(decoded.raster(), 29, 8, 0x2060e0)).isTrue();
    }

    @Test
    void fewerPixelsAreDecodedWhereFewerAreNeeded() throws IOException {
        BufferedImage image = new BufferedImage(64, 40, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(8, 4, 0, 200);
        Decoded decoded = new PictureReader().read(written("png", image), "a.png", 0, 9);
        assertThat(decoded.facts().width()).isEqualTo(64);
        assertThat(decoded.raster().width()).isEqualTo(16);
        assertThat(decoded.raster().height()).isEqualTo(10);
        assertThat(decoded.raster().pixels()[16 + 2] & 0xff).isEqualTo(200);
    }

    @ParameterizedTest(name = "turned {0}")
    @CsvSource({
        "1, 0102 0304 0506", "2, 0201 0403 0605", "3, 0605 0403 0201", "4, 0506 0304 0102",
        "5, 010305 020406", "6, 050301 060402", "7, 060402 050301", "8, 020406 010305"
    })
    void turnedPicturesAreTurnedUpright(int orientation, String upright) {
        Raster raster = new Raster(2, 3, 1, new byte[] {1, 2, 3, 4, 5, 6});
        assertThat(hex(Turning.upright(raster, orientation, new java.util.ArrayList<>())))
                .isEqualTo(upright);
    }

    @Test
    void whatIsWrittenAsPngIsReadBack() throws IOException {
        byte[] pixels = {1, 2, 3, 4, 5, 6, -1, -2, -3, 0, 100, 50};
        Raster raster = new Raster(2, 2, 3, pixels);
        byte[] png = new PictureWriter().png(raster);
        assertThat(read(png).raster().pixels()).isEqualTo(pixels);
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(png)).getRGB(1, 1))
                .isEqualTo(0xff006432);
    }

    @Test
    void aPageThatCallsItselfAPictureIsRefused() {
        assertThatThrownBy(() -> new PictureReader().read(Samples.latin("<html>"), "a.png", 0, PictureReader.ALL))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.png: not a picture of a known form");
    }

    @Test
    void aPictureCutOffIsRefused() throws IOException {
        byte[] jpeg = written("jpeg", new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY));
        byte[] half = Arrays.copyOf(jpeg, jpeg.length - 20);
        assertThatThrownBy(() -> read(half)).isInstanceOf(DataException.class).hasMessageContaining("cut off");
    }

    static Decoded read(byte[] file) throws IOException {
        return new PictureReader().read(file, "any", 0, PictureReader.ALL);
    }

    static byte[] drawn(String form, int type) throws IOException {
        BufferedImage image = new BufferedImage(3, 2, type);
        for (int i = 0; i < COLOURS.length; i++) {
            image.setRGB(i % 3, i / 3, COLOURS[i]);
        }
        return written(form, image);
    }

    static byte[] written(String form, BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, form, out)).isTrue();
        return out.toByteArray();
    }

    private static boolean near(Raster raster, int x, int y, int rgb) {
        int at = 3 * (y * raster.width() + x);
        for (int c = 0; c < 3; c++) {
            if (Math.abs((raster.pixels()[at + c] & 0xff) - (rgb >> 16 - 8 * c & 0xff)) > 3) {
                return false;
            }
        }
        return true;
    }

    /** Two digits a value, rows between blanks. */
    static String hex(Raster raster) {
        StringBuilder text = new StringBuilder();
        int row = raster.width() * raster.channels();
        for (int i = 0; i < raster.pixels().length; i++) {
            text.append(i > 0 && i % row == 0 ? " " : "").append(String.format("%02x", raster.pixels()[i]));
        }
        return text.toString();
    }
}
