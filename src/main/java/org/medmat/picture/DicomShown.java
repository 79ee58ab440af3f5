package org.medmat.picture;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.region.DicomHeader;

/** What a DICOM file says of how its values are to be shown. */
final class DicomShown {

    static final int PHOTOMETRIC = 0x00280004;
    static final int PLANAR = 0x00280006;
    static final int PADDING = 0x00280120;
    static final int CENTER = 0x00281050;
    static final int WIDTH = 0x00281051;
    static final int INTERCEPT = 0x00281052;
    static final int SLOPE = 0x00281053;
    static final int FUNCTION = 0x00281056;
    static final int PALETTE_FORM = 0x00281101;
    static final int PALETTE = 0x00281201;

    /** The elements that are read. */
    static final Set<Integer> WANTED = Set.of(
            PHOTOMETRIC,
            PLANAR,
            PADDING,
            CENTER,
            WIDTH,
            INTERCEPT,
            SLOPE,
            FUNCTION,
            PALETTE_FORM,
            PALETTE_FORM + 1,
            PALETTE_FORM + 2,
            PALETTE,
            PALETTE + 1,
            PALETTE + 2);

    private final DicomHeader header;
    private final Map<Integer, byte[]> values;

    DicomShown(DicomHeader header) {
        this.header = header;
        this.values = header.others();
    }

    /** {@code MONOCHROME2}, {@code RGB} and the like. */
    String photometric() {
        return text(PHOTOMETRIC);
    }

    /** Whether all reds come before all greens. */
    boolean isPlanar() {
        return number(PLANAR, 0) == 1;
    }

    /** What stands where nothing was measured. */
    @Nullable
    Float padding() {
        byte[] bytes = values.get(PADDING);
        return bytes == null || bytes.length < 2 ? null : (float) header.value(number(PADDING, 0));
    }

    boolean isFalling() {
        return decimal(SLOPE, 1) < 0;
    }

    /** The values of the file, before they are rescaled, that its first window makes black and white; null where it has none. */
    Tones.@Nullable Window window() {
        double center = decimal(CENTER, Double.NaN);
        double width = decimal(WIDTH, Double.NaN);
        double slope = decimal(SLOPE, 1);
        double intercept = decimal(INTERCEPT, 0);
        boolean exact = text(FUNCTION).equals("LINEAR_EXACT");
        boolean linear = exact || text(FUNCTION).isEmpty() || text(FUNCTION).equals("LINEAR");
        if (!(Math.abs(center) < 1e12 && width >= (exact ? 1e-9 : 1) && width < 1e12 && slope != 0) || !linear) {
            return null;
        }
        double middle = exact ? center : center - 0.5;
        double half = exact ? width / 2 : (width - 1) / 2;
        double first = (middle - half - intercept) / slope;
        double last = (middle + half - intercept) / slope;
        return new Tones.Window(Math.min(first, last), Math.max(first, last));
    }

    /** As people write it. */
    String windowText() {
        return text(CENTER).split("\\\\", -1)[0].strip() + "/"
                + text(WIDTH).split("\\\\", -1)[0].strip();
    }

    /** The colours of its palette, as eight bits each with full alpha; null where it has none that can be read. */
    int @Nullable [] palette() {
        int[] colours = new int[1 << 16];
        java.util.Arrays.fill(colours, 0xff000000);
        for (int i = 0; i < 3; i++) {
            byte[] form = values.get(PALETTE_FORM + i);
            byte[] data = values.get(PALETTE + i);
            if (form == null || form.length < 6 || data == null) {
                return null;
            }
            int size = number(form, 0) == 0 ? 1 << 16 : number(form, 0);
            int first = number(form, 2);
            // Palettes of sixteen bits hold the colour in the upper eight.
            int width = number(form, 4) > 8 || data.length >= 2 * size ? 2 : 1;
            int shift = number(form, 4) > 8 ? 8 : 0;
            if (data.length < size * width) {
                return null;
            }
            for (int n = 0; n < colours.length; n++) {
                int at = Math.max(0, Math.min(n - first, size - 1)) * width;
                int value = width == 2 ? number(data, at) >> shift : data[at] & 0xff;
                colours[n] |= (value & 0xff) << 16 - 8 * i;
            }
        }
        return colours;
    }

    private double decimal(int tag, double otherwise) {
        String text = text(tag).split("\\\\", -1)[0].strip();
        return text.length() <= 24 && text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")
                ? Double.parseDouble(text)
                : otherwise;
    }

    private String text(int tag) {
        byte[] bytes = values.get(tag);
        return bytes == null
                ? ""
                : new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace('\0', ' ')
                        .strip();
    }

    private int number(int tag, int otherwise) {
        byte[] bytes = values.get(tag);
        return bytes == null || bytes.length < 2 ? otherwise : number(bytes, 0);
    }

    private int number(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return header.bigEndian() ? first << 8 | second : second << 8 | first;
    }
}
