package org.medmat.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.Seeds;
import org.medmat.region.ImageHeader;

/** Pictures of all forms as a target of a fuzzer. */
public final class PictureTargets {

    /** Larger ones are decoded all the same, only slower. */
    private static final int MOST_PIXELS = 1 << 16;

    private static final List<Integer> FRAMES = List.of(0, PictureReader.MIDDLE, 1);
    private static final List<Integer> LEAST = List.of(PictureReader.ALL, 1);

    private PictureTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(new FuzzTarget("picture", 900, PictureTargets::pictures, PictureTargets::read));
    }

    private static void read(Input input) throws IOException {
        int frame = input.choice(FRAMES);
        int least = input.choice(LEAST);
        byte[] file = input.rest();
        if (ImageHeader.read(new ByteArrayInputStream(file), "any").pixels() > MOST_PIXELS) {
            return;
        }
        Decoded decoded = new PictureReader().read(file, "any", frame, least);
        if (decoded.raster().width() > decoded.facts().width()
                || decoded.facts().frames() < 1) {
            throw new AssertionError(
                    decoded.facts() + " with " + decoded.raster().width() + " pixels across");
        }
    }

    private static Stream<byte[]> pictures() {
        List<byte[]> all = new ArrayList<>(List.of(
                Samples.packed(Samples.dicom(Samples.RLE, 2, 1, 8, 8, false), Samples.runLengths(new byte[] {1, 5, 6})),
                Samples.packed(
                        Samples.dicom(Samples.LOSSLESS, 3, 1, 16, 16, false), Samples.lossless(3, 1, 16, 1, 2, 300)),
                Samples.packed(
                        Samples.dicom(Samples.JPEG_2000, 3, 1, 16, 16, false), Samples.jpeg2000(3, 1, 1, 2, 300)),
                Samples.dicom("1.2.840.10008.1.2.1", 2, 1, 16, 12, true)
                        .text(0x28, 0x1050, "DS", "40")
                        .text(0x28, 0x1051, "DS", "400 ")
                        .pixels(16, 5, 4000)
                        .done(),
                Samples.nifti(ByteOrder.LITTLE_ENDIAN, 4, 2, 2, 2, new byte[16]),
                Samples.gzip(Samples.nifti(ByteOrder.BIG_ENDIAN, 16, 2, 2, 1, new byte[16])),
                Samples.latin("P2 2 1 999 1 2"),
                Samples.latin("P4 2 1 a"),
                OtherFormsTest.LOSSY,
                OtherFormsTest.LOSSLESS));
        try {
            for (String form : List.of("tiff", "png", "gif", "bmp", "jpeg")) {
                all.add(PictureReaderTest.drawn(form, BufferedImage.TYPE_3BYTE_BGR));
                all.add(PictureReaderTest.drawn(form, BufferedImage.TYPE_BYTE_GRAY));
            }
            all.add(PictureReaderTest.drawn("png", BufferedImage.TYPE_INT_ARGB));
            all.add(PictureReaderTest.drawn("png", BufferedImage.TYPE_USHORT_GRAY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream<byte[]> fixtures = Seeds.ofFixtures(".png", ".jpg", ".dcm", ".tif", ".bmp", ".gif");
        return Stream.concat(all.stream(), fixtures.limit(20)).map(file -> Input.of(file, 0, 0));
    }
}
