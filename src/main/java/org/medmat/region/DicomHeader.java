package org.medmat.region;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
 * @param others the values of further elements, of those that were asked for
 */
public record DicomHeader(
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
        long begin,
        Map<Integer, byte[]> others) {

    static final int PREAMBLE = 132;

    private static final long MOST_OTHER = 1 << 18;

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

    /**
     * Reads a whole file's header.
     *
     * @param name what messages call the file
     * @param wanted group and number of the further elements that are kept
     */
    public static DicomHeader read(byte[] file, String name, Set<Integer> wanted) throws IOException {
        HeaderBytes in = new HeaderBytes(new ByteArrayInputStream(file), name);
        boolean plain = ImageKind.of(Arrays.copyOf(file, Math.min(file.length, ImageKind.HEAD))) != ImageKind.DICOM;
        in.skip(plain ? 0 : PREAMBLE);
        return read(in, wanted);
    }

    static DicomHeader read(HeaderBytes in) throws IOException {
        return read(in, Set.of());
    }

    /** What a value means whose bits may lie anywhere, and have something else above and below them. */
    public int value(int raw) {
        int spare = Integer.SIZE - stored;
        int shifted = raw << Integer.SIZE - 1 - high;
        return signed ? shifted >> spare : shifted >>> spare;
    }

    /** Whether the bits of a value lie in what it takes. */
    public boolean isSound() {
        return stored > 0 && high < allocated && stored <= high + 1;
    }

    private static DicomHeader read(HeaderBytes in, Set<Integer> wanted) throws IOException {
        Map<Integer, byte[]> others = new HashMap<>();
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
                default -> {
                    if (wanted.contains(element.tag()) && element.length() <= MOST_OTHER) {
                        others.put(element.tag(), in.bytes((int) element.length()));
                    } else {
                        in.skip(element.length());
                    }
                }
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
                in.position(),
                others);
    }

    private static int frames(HeaderBytes in, String text) throws IOException {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) == 0) {
            throw in.wrong("a DICOM file with " + text + " frames");
        }
        return Integer.parseInt(text);
    }
}
