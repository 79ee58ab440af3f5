package org.medmat.region;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** A mask kept as DICOM: one plain value a pixel, as it is stored, each frame a page. */
final class DicomMask implements Mask.Pixels {

    private static final List<String> PLAIN =
            List.of("", "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2");

    private final byte[] file;
    private final DicomHeader header;
    private final int width;

    DicomMask(byte[] file, DicomHeader header, String name) throws DataException {
        this.file = file;
        this.header = header;
        this.width = header.allocated() / 8;
        boolean swapped =
                header.bigEndian() && width == 1 && header.pixels().kind().equals("OW");
        boolean values = header.allocated() == 8 || header.allocated() == 16;
        if (!PLAIN.contains(header.syntax()) || header.samples() != 1 || !values || !header.isSound() || swapped) {
            throw new DataException(new Problem(
                    Place.of(name),
                    "a DICOM mask that is compressed, coloured, or not of 8 or 16 bits",
                    "save it uncompressed, or as PNG"));
        }
        long needed = (long) header.size().pixels() * width * header.frames();
        if (header.pixels().length() < needed || file.length - header.begin() < needed) {
            throw HeaderBytes.wrong(name, "ends before its pixels do");
        }
    }

    List<Size> pages() {
        return Collections.nCopies(header.frames(), header.size());
    }

    @Override
    public void rows(int page, Size size, MaskSink sink) throws IOException {
        int[] samples = new int[size.width()];
        PixelRow row = new PixelRow(samples, null, false);
        int at = Math.toIntExact(header.begin() + (long) page * size.pixels() * width);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < samples.length; x++) {
                samples[x] = value(at);
                at += width;
            }
            sink.row(y, row);
        }
    }

    private int value(int at) {
        return header.value((int) HeaderBytes.number(file, at, width, header.bigEndian()));
    }
}
