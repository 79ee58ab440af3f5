package org.medmat.region;

import java.io.IOException;
import org.medmat.region.DicomElements.Element;

/**
 * What a DICOM file says of its pixels, read up to where they begin.
 *
 * @param samples values a pixel
 * @param allocated bits a value takes
 * @param stored bits a value has
 * @param high the number of its highest bit
 * @param syntax how the pixels are written
 * @param begin where they begin in the file
 */
record DicomHeader(
        Size size,
        int frames,
        int samples,
        int allocated,
        int stored,
        int high,
        boolean signed,
        boolean bigEndian,
        String syntax,
        Element pixels,
        long begin) {

    static final int PREAMBLE = 132;

    private static final int SAMPLES = 0x00280002;
    private static final int FRAMES = 0x00280008;
    private static final int ROWS = 0x00280010;
    private static final int COLUMNS = 0x00280011;
    private static final int ALLOCATED = 0x00280100;
    private static final int STORED = 0x00280101;
    private static final int HIGH = 0x00280102;
    private static final int SIGNED = 0x00280103;

    /** Reads no farther than rows and columns. */
    static Size size(HeaderBytes in) throws IOException {
        DicomElements elements = new DicomElements(in);
        int rows = -1;
        int columns = -1;
        while (rows < 0 || columns < 0) {
            Element element = elements.next();
            switch (element.tag()) {
                case ROWS -> rows = elements.number(element);
                case COLUMNS -> columns = elements.number(element);
                case DicomElements.PIXELS -> throw in.wrong("a DICOM file whose pixels come without rows and columns");
                default -> in.skip(element.length());
            }
        }
        return in.size(columns, rows);
    }

    static DicomHeader read(HeaderBytes in) throws IOException {
        DicomElements elements = new DicomElements(in);
        int rows = 0;
        int columns = 0;
        int frames = 1;
        int samples = 1;
        int allocated = 0;
        int stored = 0;
        int high = -1;
        boolean signed = false;
        Element element = elements.next();
        for (; element.tag() != DicomElements.PIXELS; element = elements.next()) {
            switch (element.tag()) {
                case SAMPLES -> samples = elements.number(element);
                case FRAMES -> frames = frames(in, elements.text(element));
                case ROWS -> rows = elements.number(element);
                case COLUMNS -> columns = elements.number(element);
                case ALLOCATED -> allocated = elements.number(element);
                case STORED -> stored = elements.number(element);
                case HIGH -> high = elements.number(element);
                case SIGNED -> signed = elements.number(element) == 1;
                default -> in.skip(element.length());
            }
        }
        return new DicomHeader(
                in.size(columns, rows),
                frames,
                samples,
                allocated,
                stored == 0 ? allocated : stored,
                high < 0 ? (stored == 0 ? allocated : stored) - 1 : high,
                signed,
                elements.bigEndian(),
                elements.syntax(),
                element,
                in.position());
    }

    private static int frames(HeaderBytes in, String text) throws IOException {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) == 0) {
            throw in.wrong("a DICOM file with " + text + " frames");
        }
        return Integer.parseInt(text);
    }
}
