package org.medmat.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;
import org.medmat.random.RandomStream;

class MaskTest {

    private static final Drawing DRAWING = Drawing.of("......", "..##..", "..###.", "......", ".#....");
    private static final Outline OUTLINE = new Outline(new Box(1, 1, 5, 5), 6);

    static Mask read(byte[] file) throws IOException {
        return Mask.read(new ByteArrayInputStream(file), "masks/a.png");
    }

    static BufferedImage image(Drawing drawing, int type) {
        BufferedImage image =
                new BufferedImage(drawing.size().width(), drawing.size().height(), type);
        return draw(drawing, image, 0xffffffff);
    }

    private static BufferedImage draw(Drawing drawing, BufferedImage image, int colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, drawing.get(x, y) ? colour : 0xff000000);
            }
        }
        return image;
    }

    /** Grey values straight into the file, without the JDK's idea of brightness. */
    private static BufferedImage grey(Drawing drawing, int type, int inside, int outside) {
        BufferedImage image =
                new BufferedImage(drawing.size().width(), drawing.size().height(), type);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, drawing.get(x, y) ? inside : outside);
            }
        }
        return image;
    }

    static byte[] written(String format, BufferedImage... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("gif") && pages[0].getHeight() < 5) {
                // The JDK's reader confuses the rows of interlaced pictures as flat as this.
                param.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
            }
            if (pages.length == 1) {
                writer.write(null, new IIOImage(pages[0], null, null), param);
            } else {
                writer.prepareWriteSequence(null);
                for (BufferedImage page : pages) {
                    writer.writeToSequence(new IIOImage(page, null, null), param);
                }
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    @ParameterizedTest(name = "{0} of type {1}")
    @CsvSource({
        "png, 12",
        "png, 10",
        "png, 11",
        "png, 5",
        "png, 6",
        "png, 13",
        "bmp, 12",
        "bmp, 10",
        "bmp, 5",
        "bmp, 1",
        "bmp, 9",
        "bmp, 13",
        "gif, 12",
        "gif, 13",
        "gif, 5",
        "tiff, 12",
        "tiff, 10",
        "tiff, 11",
        "tiff, 5",
        "tiff, 6",
        "tiff, 13",
    })
    void whiteOnBlackIsFoundInEveryFormat(String format, int type) throws IOException {
        Mask mask = read(written(format, image(DRAWING, type)));
        assertThat(mask.pages()).containsExactly(DRAWING.size());
        assertThat(mask.outline(0, MaskRule.BRIGHT)).isEqualTo(OUTLINE);
        assertThat(mask.outline(0, new MaskRule.NonZero())).isEqualTo(OUTLINE);
        assertThat(mask.outline(0, new MaskRule.Below(128)).pixels()).isEqualTo(30 - 6);
        assertThat(mask.parts(0, MaskRule.BRIGHT, 2)).containsExactly(new Outline(new Box(2, 1, 5, 3), 5));
        assertThat(mask.parts(0, MaskRule.BRIGHT, 1)).hasSize(2);
    }

    @Test
    void theNoiseOfJpegStaysUnderTheThreshold() throws IOException {
        Drawing drawing = Drawing.of(
                "................",
                "................",
                "....########....",
                "....########....",
                "....########....",
                "....########....",
                "....########....",
                "................",
                "................");
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR}) {
            Mask mask = read(written("jpeg", image(drawing, type)));
            assertThat(mask.outline(0, MaskRule.BRIGHT)).isEqualTo(new Outline(new Box(4, 2, 12, 7), 40));
        }
    }

    @ParameterizedTest(name = "{0}, {1} bits")
    @CsvSource({"png, 8", "png, 16", "tiff, 8", "tiff, 16", "bmp, 8"})
    void smallGreyValuesAreSeenAsTheyAre(String format, int bits) throws IOException {
        int type = bits == 8 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY;
        Mask mask = read(written(format, grey(DRAWING, type, 4, 3)));
        assertThat(mask.outline(0, MaskRule.BRIGHT)).isEqualTo(Outline.NOTHING);
        assertThat(mask.outline(0, grade(4))).isEqualTo(OUTLINE);
        assertThat(mask.outline(0, grade(3)).pixels()).isEqualTo(24);
        assertThat(mask.outline(0, new MaskRule.Index(4))).isEqualTo(OUTLINE);
    }

    private static MaskRule grade(int value) {
        return new MaskRule.Grey(
                List.of(value),
                List.of(0, 3, 4, 5).stream().filter(v -> v != value).toList(),
                255);
    }

    @Test
    void aGreyOf127IsNotBrightened() throws IOException {
        for (String format : List.of("png", "tiff", "bmp")) {
            Mask mask = read(written(format, grey(DRAWING, BufferedImage.TYPE_BYTE_GRAY, 128, 127)));
            assertThat(mask.outline(0, MaskRule.BRIGHT)).as(format).isEqualTo(OUTLINE);
        }
    }

    @Test
    void sixteenBitsAreNotStretchedButFewBitsAre() throws IOException {
        Mask deep = read(written("png", grey(DRAWING, BufferedImage.TYPE_USHORT_GRAY, 65535, 1)));
        assertThat(deep.outline(0, new MaskRule.Above(60_000))).isEqualTo(OUTLINE);
        byte[] levels = {0, 85, (byte) 170, (byte) 255};
        IndexColorModel four = new IndexColorModel(2, 4, levels, levels, levels);
        BufferedImage image = new BufferedImage(6, 5, BufferedImage.TYPE_BYTE_BINARY, four);
        image.getRaster().setSample(1, 1, 0, 2);
        Mask flat = read(written("png", image));
        assertThat(flat.outline(0, new MaskRule.Grey(List.of(170), List.of(), 0)))
                .isEqualTo(flat.outline(0, new MaskRule.Index(2)))
                .isEqualTo(new Outline(new Box(1, 1, 2, 2), 1));
    }

    @Test
    void aPaletteGivesColourGreyAndNumber() throws IOException {
        int[] colours = new int[256];
        colours[1] = 0xff0000;
        colours[2] = 0x00aa55;
        colours[3] = 0xc8c8c8;
        IndexColorModel palette = new IndexColorModel(8, 256, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(6, 5, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSample(0, 0, 0, 1);
        image.getRaster().setSample(2, 3, 0, 2);
        image.getRaster().setSample(5, 4, 0, 3);
        for (String format : List.of("png", "gif", "bmp", "tiff")) {
            Mask mask = read(written(format, image));
            Outline second = new Outline(new Box(2, 3, 3, 4), 1);
            assertThat(mask.outline(0, colour(10, 0x00aa55))).as(format).isEqualTo(second);
            assertThat(mask.outline(0, new MaskRule.Index(2))).as(format).isEqualTo(second);
            assertThat(mask.outline(0, MaskRule.BRIGHT)).isEqualTo(new Outline(new Box(5, 4, 6, 5), 1));
            assertThat(mask.outline(0, new MaskRule.NonZero()).pixels()).isEqualTo(3);
        }
    }

    private static MaskRule colour(int tolerance, Integer... colours) {
        return new MaskRule.Colour(List.of(colours), List.of(), tolerance);
    }

    @Test
    void aColourMayHaveTwoSpellingsAndBlendedBorders() throws IOException {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0x00aa55);
        image.setRGB(1, 0, 0x00aaff);
        image.setRGB(2, 0, 0x0a9a60);
        image.setRGB(3, 0, 0x00ff00);
        Mask mask = read(written("png", image));
        assertThat(mask.outline(0, colour(0, 0x00aa55, 0x00aaff)).pixels()).isEqualTo(2);
        assertThat(mask.outline(0, colour(30, 0x00aa55, 0x00aaff)).pixels()).isEqualTo(3);
        MaskRule nearest = new MaskRule.Colour(List.of(0x00aa55), List.of(0x00aaff, 0x00ff00, 0x0a9a61), 500);
        assertThat(mask.outline(0, nearest)).isEqualTo(new Outline(new Box(0, 0, 1, 1), 1));
    }

    @Test
    void transparencyIsNotLookedAt() throws IOException {
        BufferedImage image = new BufferedImage(6, 5, BufferedImage.TYPE_4BYTE_ABGR);
        draw(DRAWING, image, 0x00ffffff);
        assertThat(read(written("png", image)).outline(0, MaskRule.BRIGHT)).isEqualTo(OUTLINE);
    }

    @ParameterizedTest(name = "white is zero: {0}")
    @ValueSource(booleans = {true, false})
    void aTiffMayCallWhiteZero(boolean whiteIsZero) throws IOException {
        Bytes bytes = Bytes.little().text("II").u16(42).u32(8).u16(9);
        bytes.u16(256, 4)
                .u32(1, 4)
                .u16(257, 4)
                .u32(1, 1)
                .u16(258, 3)
                .u32(1, 8)
                .u16(259, 3)
                .u32(1, 1);
        bytes.u16(262, 3)
                .u32(1, whiteIsZero ? 0 : 1)
                .u16(273, 4)
                .u32(1, 122)
                .u16(277, 3)
                .u32(1, 1);
        bytes.u16(278, 4).u32(1, 1).u16(279, 4).u32(1, 4).u32(0).u8(0, 127, 128, 255);
        Outline expected = new Outline(whiteIsZero ? new Box(0, 0, 2, 1) : new Box(2, 0, 4, 1), 2);
        assertThat(read(bytes.done()).outline(0, MaskRule.BRIGHT)).isEqualTo(expected);
    }

    @Test
    void aTiffHasPages() throws IOException {
        BufferedImage empty = new BufferedImage(7, 9, BufferedImage.TYPE_BYTE_GRAY);
        Mask mask = read(written("tiff", empty, image(DRAWING, BufferedImage.TYPE_BYTE_GRAY), empty));
        assertThat(mask.pages()).containsExactly(new Size(7, 9), DRAWING.size(), new Size(7, 9));
        assertThat(mask.outline(0, MaskRule.BRIGHT)).isEqualTo(Outline.NOTHING);
        assertThat(mask.outline(1, MaskRule.BRIGHT)).isEqualTo(OUTLINE);
        assertThatThrownBy(() -> mask.outline(3, MaskRule.BRIGHT))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("masks/a.png")
                .hasMessageContaining("no page 4");
    }

    @ParameterizedTest(name = "from the top: {0}")
    @ValueSource(booleans = {true, false})
    void aBmpRunsFromTheTopOrTheBottom(boolean fromTop) throws IOException {
        byte[] header = ImageHeaderTest.bmp(2, fromTop ? -2 : 2);
        Bytes bytes = Bytes.little().bytes(header);
        bytes.u24(0, 0xffffff).u16(0).u24(0, 0).u16(0);
        int row = fromTop ? 0 : 1;
        assertThat(read(bytes.done()).outline(0, MaskRule.BRIGHT))
                .isEqualTo(new Outline(new Box(1, row, 2, row + 1), 1));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {DicomBytes.IMPLICIT, DicomBytes.EXPLICIT, DicomBytes.BIG_ENDIAN})
    void aDicomMaskKeepsItsValues(String syntax) throws IOException {
        byte[] bytes = DicomBytes.whole(syntax)
                .beginning()
                .size(3, 2)
                .bits(16, 12, false)
                .pixels(16, 0, 1, 0xf000, 0, 4095, 0)
                .done();
        Mask deep = read(bytes);
        assertThat(deep.outline(0, new MaskRule.NonZero())).isEqualTo(new Outline(new Box(1, 0, 2, 2), 2));
        assertThat(deep.outline(0, MaskRule.BRIGHT)).isEqualTo(new Outline(new Box(1, 1, 2, 2), 1));
        Mask flat = read(DicomBytes.bare(syntax)
                .beginning()
                .size(3, 1)
                .bits(8, 8, false)
                .pixels(8, 0, 1, 255)
                .done());
        assertThat(flat.outline(0, new MaskRule.NonZero())).isEqualTo(new Outline(new Box(1, 0, 3, 1), 2));
    }

    @Test
    void dicomValuesMayBeSignedAndFramesArePages() throws IOException {
        DicomBytes dicom = DicomBytes.whole(DicomBytes.EXPLICIT)
                .beginning()
                .text(0x28, 8, "IS", "2 ")
                .size(2, 1)
                .bits(16, 16, true)
                .pixels(16, 0, 0xffff, 5, 0);
        Mask mask = read(dicom.done());
        assertThat(mask.pages()).hasSize(2);
        assertThat(mask.outline(0, new MaskRule.Below(0))).isEqualTo(new Outline(new Box(1, 0, 2, 1), 1));
        assertThat(mask.outline(1, new MaskRule.Above(4))).isEqualTo(new Outline(new Box(0, 0, 1, 1), 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63})
    void everyFormatGivesBackTheMaskThatWasWritten(long seed) throws IOException {
        RandomStream random = new RandomStream(seed);
        List<String> formats = List.of("png", "bmp", "gif", "tiff");
        int[] types = {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR};
        for (int i = 0; i < 400; i++) {
            Drawing drawing = Drawing.random(random, 40);
            Mask mask = read(written(formats.get(random.below(4)), image(drawing, types[random.below(3)])));
            assertThat(mask.outline(0, MaskRule.BRIGHT)).as("mask %d", i).isEqualTo(drawing.outline());
        }
    }

    @Test
    void aMaskOfManyMillionPixelsComesInParts() throws IOException {
        BufferedImage image = new BufferedImage(3000, 6000, BufferedImage.TYPE_BYTE_BINARY);
        for (int[] at : new int[][] {{17, 5}, {2990, 3000}, {1500, 5999}}) {
            image.getRaster().setSample(at[0], at[1], 0, 1);
        }
        for (String format : List.of("png", "tiff", "bmp")) {
            Mask mask = read(written(format, image));
            assertThat(mask.outline(0, MaskRule.BRIGHT))
                    .as(format)
                    .isEqualTo(new Outline(new Box(17, 5, 2991, 6000), 3));
        }
    }

    @Test
    void severalRulesAreAskedAtOnceAndSpecksLeftOut() throws IOException {
        Mask mask = read(written("png", image(DRAWING, BufferedImage.TYPE_BYTE_GRAY)));
        List<MaskRule> rules = List.of(MaskRule.BRIGHT, new MaskRule.Grey(List.of(7), List.of(), 0));
        assertThat(mask.outlines(0, rules, 0)).containsExactly(OUTLINE, Outline.NOTHING);
        assertThat(mask.outlines(0, rules, 2)).containsExactly(new Outline(new Box(2, 1, 5, 3), 5), Outline.NOTHING);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {64, 65})
    void whatIsLargeEnoughTogetherIsTheSumOfItsParts(long seed) throws IOException {
        RandomStream random = new RandomStream(seed);
        for (int i = 0; i < 200; i++) {
            Drawing drawing = Drawing.random(random, 30);
            Mask mask = read(written("png", image(drawing, BufferedImage.TYPE_BYTE_GRAY)));
            long least = random.below(6);
            List<Outline> parts = mask.parts(0, MaskRule.BRIGHT, least);
            Outline whole = mask.outlines(0, List.of(MaskRule.BRIGHT), least).get(0);
            assertThat(whole.pixels())
                    .isEqualTo(parts.stream().mapToLong(Outline::pixels).sum());
            assertThat(whole.found())
                    .isEqualTo(parts.stream().flatMap(p -> p.found().stream()).reduce(Box::and));
        }
    }
}
