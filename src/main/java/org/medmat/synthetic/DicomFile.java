package org.medmat.synthetic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.medmat.random.StableHash;

/** A DICOM file of as few elements as a reader needs: explicit value representation, little endian, one grey frame. */
final class DicomFile {

    private static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
    private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";
    private static final int PREAMBLE = 128;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private DicomFile() {}

    static byte[] write(String path, DrawnPicture picture) {
        byte[] meta = new DicomFile()
                .longForm(0x0002, 0x0001, "OB", new byte[] {0, 1})
                .uid(0x0002, 0x0002, SECONDARY_CAPTURE)
                .uid(0x0002, 0x0003, uid("image", path))
                .uid(0x0002, 0x0010, EXPLICIT_LITTLE_ENDIAN)
                .uid(0x0002, 0x0012, uid("medmat", ""))
                .bytes
                .toByteArray();
        DicomFile file = new DicomFile();
        file.bytes.writeBytes(new byte[PREAMBLE]);
        file.bytes.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.element(0x0002, 0x0000, "UL", new byte[] {(byte) meta.length, (byte) (meta.length >> 8), 0, 0});
        file.bytes.writeBytes(meta);
        return file.uid(0x0008, 0x0016, SECONDARY_CAPTURE)
                .uid(0x0008, 0x0018, uid("image", path))
                .text(0x0008, 0x0060, "CS", "OT")
                .text(0x0008, 0x0064, "CS", "WSD")
                .text(0x0010, 0x0010, "PN", "Sample")
                .text(0x0010, 0x0020, "LO", "sample")
                .uid(0x0020, 0x000D, uid("study", path))
                .uid(0x0020, 0x000E, uid("series", path))
                .number(0x0028, 0x0002, 1)
                .text(0x0028, 0x0004, "CS", "MONOCHROME2")
                .number(0x0028, 0x0010, picture.height())
                .number(0x0028, 0x0011, picture.width())
                .number(0x0028, 0x0100, 8)
                .number(0x0028, 0x0101, 8)
                .number(0x0028, 0x0102, 7)
                .number(0x0028, 0x0103, 0)
                .longForm(0x7FE0, 0x0010, "OB", picture.shades())
                .bytes
                .toByteArray();
    }

    /** Below the root that anybody may use without asking. */
    private static String uid(String kind, String path) {
        return "2.25." + Long.toUnsignedString(StableHash.of(kind, path));
    }

    private DicomFile uid(int group, int element, String uid) {
        return element(group, element, "UI", even(uid, '\0'));
    }

    private DicomFile text(int group, int element, String representation, String text) {
        return element(group, element, representation, even(text, ' '));
    }

    private DicomFile number(int group, int element, int number) {
        return element(group, element, "US", new byte[] {(byte) number, (byte) (number >> 8)});
    }

    private DicomFile element(int group, int element, String representation, byte[] value) {
        tag(group, element, representation);
        two(value.length);
        bytes.writeBytes(value);
        return this;
    }

    /** Values that may be long have two reserved bytes and four for their length. */
    private DicomFile longForm(int group, int element, String representation, byte[] value) {
        tag(group, element, representation);
        two(0);
        two(value.length);
        two(value.length >> 16);
        bytes.writeBytes(value);
        return this;
    }

    private void tag(int group, int element, String representation) {
        two(group);
        two(element);
        bytes.writeBytes(representation.getBytes(StandardCharsets.US_ASCII));
    }

    private void two(int number) {
        bytes.write(number);
        bytes.write(number >> 8);
    }

    /** Every value has an even length; pictures have one by their width. */
    private static byte[] even(String text, char filler) {
        String filled = text.length() % 2 == 0 ? text : text + filler;
        return filled.getBytes(StandardCharsets.US_ASCII);
    }
}
