package org.medmat.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.region.MaskTest.image;
import static org.medmat.region.MaskTest.read;
import static org.medmat.region.MaskTest.written;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;
import org.medmat.random.RandomStream;

/** Masks that are damaged, and masks that somebody made to do harm. */
class HostileMaskTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void aMaskCutOffIsRefused(String format) throws IOException {
        RandomStream random = new RandomStream(71);
        boolean[][] noise = new boolean[60][50];
        for (boolean[] row : noise) {
            for (int x = 0; x < row.length; x++) {
                row[x] = random.below(2) == 0;
            }
        }
        byte[] file = written(format, image(new Drawing(noise), BufferedImage.TYPE_3BYTE_BGR));
        for (int length = 0; length < file.length * 9 / 10; length += 1 + file.length / 300) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(cut).outline(0, MaskRule.BRIGHT))
                    .as("%d of %d bytes", length, file.length)
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("masks/a.png");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void aSpoiltMaskIsReadOrRefused(String format) throws IOException {
        RandomStream random = new RandomStream(72);
        byte[] file = written(format, image(Drawing.random(random, 30), BufferedImage.TYPE_3BYTE_BGR));
        for (int i = 0; i < 500; i++) {
            byte[] spoilt = file.clone();
            for (int change = 1 + random.below(5); change > 0; change--) {
                spoilt[random.below(spoilt.length)] = (byte) random.below(256);
            }
            try {
                read(spoilt).outline(0, MaskRule.BRIGHT);
            } catch (DataException e) {
                assertThat(e).hasMessageContaining("masks/a.png");
            }
        }
    }

    @Test
    void whatIsNoMaskIsRefused() throws IOException {
        refuses(new byte[0], "not a mask");
        refuses(ImageHeaderTest.nifti(Bytes.little(), 30, 20), "not a mask");
        refuses(ImageHeaderTest.png(50_000, 50_000), "too large");
        refuses(ImageHeaderTest.png(300, 200), "damaged");
        refuses(ImageHeaderTest.tiff(Bytes.little(), 30_000, 3000, 8), "damaged");
        DicomBytes dicom = DicomBytes.whole(DicomBytes.EXPLICIT).beginning().size(30, 20);
        refuses(dicom.bits(8, 8, false).pixels(8, 1, 2, 3).done(), "ends before its pixels do");
        refuses(
                DicomBytes.whole("1.2.840.10008.1.2.4.90")
                        .size(1, 1)
                        .bits(8, 8, false)
                        .pixels(8, 1)
                        .done(),
                "compressed");
        refuses(
                DicomBytes.whole(DicomBytes.EXPLICIT)
                        .size(1, 1)
                        .bits(1, 1, false)
                        .pixels(8, 1)
                        .done(),
                "8 or 16 bits");
    }

    @Test
    void aTiffWhosePagesTurnInACircleIsRefused() throws IOException {
        byte[] file = ImageHeaderTest.tiff(Bytes.little(), 30, 20, 8);
        file[file.length - 4] = 8;
        refuses(file, "turns in a circle");
    }

    @Test
    void aTiffWithLyingLengthsIsRefused() throws IOException {
        Bytes bytes = Bytes.little().text("II").u16(42).u32(8).u16(8);
        bytes.u16(256, 4)
                .u32(1, 3000)
                .u16(257, 4)
                .u32(1, 3000)
                .u16(258, 3)
                .u32(1, 8)
                .u16(259, 3)
                .u32(1, 5);
        bytes.u16(262, 3)
                .u32(1, 1)
                .u16(273, 4)
                .u32(1, 8)
                .u16(278, 4)
                .u32(1, 3000)
                .u16(279, 4)
                .u32(1, 0x7fff_fff0);
        refuses(bytes.u32(0).done(), "damaged");
    }

    @Test
    void aTiffWithGiganticTilesIsRefused() throws IOException {
        Bytes bytes = Bytes.little().text("II").u16(42).u32(8).u16(9);
        bytes.u16(256, 4)
                .u32(1, 30)
                .u16(257, 4)
                .u32(1, 30)
                .u16(258, 3)
                .u32(1, 8)
                .u16(259, 3)
                .u32(1, 1);
        bytes.u16(262, 3).u32(1, 1).u16(322, 4).u32(1, 0x7fff_0000).u16(323, 4).u32(1, 0x7fff_0000);
        bytes.u16(324, 4).u32(1, 8).u16(325, 4).u32(1, 100);
        refuses(bytes.u32(0).done(), "damaged");
    }

    @Test
    void endlessSpecksAreRefused() throws IOException {
        BufferedImage image = new BufferedImage(700, 700, BufferedImage.TYPE_BYTE_BINARY);
        for (int p = 0; p < 350 * 350; p++) {
            image.getRaster().setSample(p % 350 * 2, p / 350 * 2, 0, 1);
        }
        Mask mask = read(written("png", image));
        assertThatThrownBy(() -> mask.parts(0, MaskRule.BRIGHT, 1))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("masks/a.png");
        assertThat(mask.outlines(0, List.of(MaskRule.BRIGHT), 1).get(0).pixels())
                .isEqualTo(350 * 350);
        assertThat(mask.outlines(0, List.of(MaskRule.BRIGHT), 2).get(0).isEmpty())
                .isTrue();
    }

    private static void refuses(byte[] file, String what) {
        assertThatThrownBy(() -> read(file).outline(0, MaskRule.BRIGHT))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("masks/a.png")
                .hasMessageContaining(what);
    }
}
