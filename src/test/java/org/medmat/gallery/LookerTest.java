package org.medmat.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.finished.PictureFinder;

@DisplayName("A look at a picture")
class LookerTest {

    @TempDir
    private Path folder;

    private static byte[] picture(String form, boolean isPlain) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, isPlain ? 0x203040 : 0x010203 * ((x + y) % 64));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, form, out);
        return out.toByteArray();
    }

    private Seen look(String name, byte[] bytes) throws IOException, InterruptedException {
        return look(name, Files.write(folder.resolve("file"), bytes));
    }

    private static Seen look(String name, Path file) throws IOException, InterruptedException {
        return new Looker().look(name, new PictureFinder.Found(file, null, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "a.png,  png",
        "a.PNG,  png",
        "a,      png",
        "a.data, png",
        "a.jpg,  jpg",
        "a.jpeg, jpg",
        "a.gif,  gif",
        "a.dib,  bmp",
    })
    @DisplayName("finds nothing wrong where nothing is")
    void findsNothing(String name, String form) throws Exception {
        Seen seen = look(name, picture(form, false));
        assertThat(seen.wrong()).isEmpty();
        assertThat(seen.isReadable()).isTrue();
        assertThat(seen.width()).isEqualTo(40);
        assertThat(seen.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({"a.jpg, png", "a.dcm, png", "a.png, gif", "b/a.jpg/c.bmp, jpg"})
    @DisplayName("finds that a name says something else")
    void findsOtherForms(String name, String form) throws Exception {
        assertThat(look(name, picture(form, false)).wrong()).containsExactly("not what its name says");
    }

    @Test
    @DisplayName("finds that nothing is to be seen")
    void findsOneColour() throws Exception {
        assertThat(look("a.png", picture("png", true)).wrong()).containsExactly("one colour");
    }

    @ParameterizedTest
    @CsvSource({"png, 2", "png, 3", "jpg, 2", "jpg, 3"})
    @DisplayName("finds that the end is missing, whether something can be decoded or not")
    void findsCutPictures(String form, int parts) throws Exception {
        byte[] whole = picture(form, false);
        byte[] cut = Arrays.copyOf(whole, whole.length * (parts - 1) / parts);
        assertThat(look("a." + form, cut).wrong()).contains("cut off");
        byte[] padded = Arrays.copyOf(whole, whole.length + 100);
        assertThat(look("a." + form, padded).wrong()).as("padding is no fault").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "<html>404</html>", "\u00ff\u00d9x", "\u0089Pxxx", "\u0089xxxx", "\u00ff\u00d8"})
    @DisplayName("finds that nothing can be decoded")
    void findsWhatIsNoPicture(String text) throws Exception {
        Seen seen = look("a.png", text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(seen.wrong()).containsExactly("unreadable");
        assertThat(seen.isReadable()).isFalse();
        assertThat(seen.bytes()).isEqualTo(text.length());
    }

    @Test
    @DisplayName("is one picture's trouble where a file can't be opened, or is very large")
    void isOnePicturesTrouble() throws Exception {
        assertThat(look("a.png", folder).wrong()).containsExactly("unreadable");
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((32 << 20) + 1);
        }
        Seen seen = look("a.png", large);
        assertThat(seen.wrong()).containsExactly("unreadable");
        assertThat(seen.bytes()).isEqualTo((32 << 20) + 1);
    }
}
