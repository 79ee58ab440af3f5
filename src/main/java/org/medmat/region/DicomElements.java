package org.medmat.region;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medmat.problem.DataException;

/** The elements of a DICOM file one after another, those inside sequences passed over. */
public final class DicomElements {

    static final int PIXELS = 0x7fe00010;
    public static final long UNDEFINED = 0xffff_ffffL;

    private static final int SYNTAX = 0x00020010;
    private static final int DELIMITERS = 0xfffe;
    private static final int ITEM = 0xfffee000;
    private static final int ITEM_END = 0xfffee00d;
    private static final int SEQUENCE_END = 0xfffee0dd;
    private static final int DEEPEST = 16;

    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";
    private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    private static final List<String> LONG_FORM =
            List.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private final HeaderBytes in;
    private String syntax = "";
    private boolean begun;
    private boolean explicit = true;
    private boolean bigEndian;

    /** @param in where the elements begin, behind the preamble */
    DicomElements(HeaderBytes in) {
        this.in = in;
    }

    /** A file without preamble begins with its first group, 2 or 8, in either order of bytes. */
    static boolean beginsWithoutPreamble(byte[] head) {
        if (head.length < 8) {
            return false;
        }
        boolean bigEndian = head[0] == 0;
        long group = HeaderBytes.number(head, 0, 2, bigEndian);
        boolean known = group == 2 || group == 8;
        boolean early = HeaderBytes.number(head, 2, 2, bigEndian) < 0x100;
        return known && early && (isKind(head[4], head[5]) || !bigEndian && head[6] == 0 && head[7] == 0);
    }

    /** How the pixels are written; empty where the file does not say. */
    String syntax() {
        return syntax;
    }

    boolean bigEndian() {
        return bigEndian;
    }

    /** The next element outside of sequences; the caller reads or skips its value. */
    Element next() throws IOException {
        while (true) {
            Element element = element();
            if (element.tag == SYNTAX) {
                syntax = text(element);
            } else if (element.tag == PIXELS || element.length != UNDEFINED && !element.kind.equals("SQ")) {
                return element;
            } else if (element.length != UNDEFINED) {
                in.skip(element.length);
            } else {
                skipSequence(element.kind, 1);
            }
        }
    }

    String text(Element element) throws IOException {
        if (element.length > 1024) {
            throw in.wrong("a DICOM value of " + element.length + " bytes where a short text must be");
        }
        return new String(in.bytes((int) element.length), StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
    }

    int number(Element element) throws IOException {
        if (element.length != 2) {
            throw in.wrong("a DICOM number of " + element.length + " bytes where two must be");
        }
        return in.u16(bigEndian);
    }

    private Element element() throws IOException {
        byte[] head = in.bytes(8);
        if (!begun && HeaderBytes.number(head, 0, 2, false) != 2) {
            begin(head);
        }
        int group = (int) HeaderBytes.number(head, 0, 2, bigEndian);
        int tag = group << 16 | (int) HeaderBytes.number(head, 2, 2, bigEndian);
        if (group == DELIMITERS || !explicit) {
            return new Element(tag, "", HeaderBytes.number(head, 4, 4, bigEndian));
        }
        if (!isKind(head[4], head[5])) {
            throw in.wrong("a DICOM file with an element of no kind");
        }
        String kind = new String(head, 4, 2, StandardCharsets.ISO_8859_1);
        boolean longForm = LONG_FORM.contains(kind);
        return new Element(tag, kind, longForm ? in.u32(bigEndian) : HeaderBytes.number(head, 6, 2, bigEndian));
    }

    /** The first group is always written plainly; what follows it as it says, or else as the first element shows. */
    private void begin(byte[] head) throws DataException {
        begun = true;
        if (syntax.equals(DEFLATED)) {
            throw in.wrong("a DICOM file that is packed as a whole, which is not read");
        }
        bigEndian = syntax.isEmpty() ? head[0] == 0 : syntax.equals(BIG_ENDIAN);
        explicit = syntax.isEmpty() ? isKind(head[4], head[5]) : !syntax.equals(IMPLICIT);
    }

    private void skipSequence(String kind, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw in.wrong("a DICOM file with sequences more than " + DEEPEST + " deep");
        }
        boolean outside = explicit;
        // What is written as unknown and without a length is written without kinds inside.
        explicit &= !kind.equals("UN");
        for (Element item = element(); item.tag != SEQUENCE_END; item = element()) {
            if (item.tag != ITEM) {
                throw in.wrong("a DICOM sequence with something else than items");
            }
            if (item.length != UNDEFINED) {
                in.skip(item.length);
            } else {
                skipItem(depth);
            }
        }
        explicit = outside;
    }

    private void skipItem(int depth) throws IOException {
        for (Element element = element(); element.tag != ITEM_END; element = element()) {
            if (element.length == UNDEFINED) {
                skipSequence(element.kind, depth + 1);
            } else {
                in.skip(element.length);
            }
        }
    }

    private static boolean isKind(byte first, byte second) {
        return first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
    }

    /**
     * @param tag group and number
     * @param kind two letters; empty where the file does not give them
     * @param length of its value in bytes, or {@link #UNDEFINED}
     */
    public record Element(int tag, String kind, long length) {}
}
