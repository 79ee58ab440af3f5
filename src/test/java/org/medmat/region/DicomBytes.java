package org.medmat.region;

import java.util.List;

/** A DICOM file that a test puts together element by element. */
public final class DicomBytes {

    public static final String IMPLICIT = "1.2.840.10008.1.2";
    public static final String EXPLICIT = "1.2.840.10008.1.2.1";
    public static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";

    private final Bytes bytes;
    private final boolean explicit;

    private DicomBytes(Bytes bytes, boolean explicit) {
        this.bytes = bytes;
        this.explicit = explicit;
    }

    /** With preamble and the group that says how it is written. */
    public static DicomBytes whole(String syntax) {
        Bytes start = Bytes.little().zeros(128).text("DICM");
        String padded = syntax.length() % 2 == 0 ? syntax : syntax + "\0";
        start.u16(2, 0x10).text("UI").u16(padded.length()).text(padded);
        DicomBytes dicom = bare(syntax);
        dicom.bytes.bytes(start.done());
        return dicom;
    }

    public static DicomBytes bare(String syntax) {
        return new DicomBytes(syntax.equals(BIG_ENDIAN) ? Bytes.big() : Bytes.little(), !syntax.equals(IMPLICIT));
    }

    public DicomBytes text(int group, int number, String kind, String text) {
        head(group, number, kind, text.length());
        bytes.text(text);
        return this;
    }

    public DicomBytes number(int group, int number, int value) {
        head(group, number, "US", 2);
        bytes.u16(value);
        return this;
    }

    public DicomBytes head(int group, int number, String kind, long length) {
        bytes.u16(group, number);
        if (!explicit || group == 0xfffe) {
            bytes.u32(length);
        } else if (List.of("OB", "OW", "SQ", "UN").contains(kind)) {
            bytes.text(kind).u16(0).u32(length);
        } else {
            bytes.text(kind).u16((int) length);
        }
        return this;
    }

    /** What a scanner writes before it comes to the size: sequences of both kinds, with sizes of other pictures in them. */
    public DicomBytes beginning() {
        text(8, 8, "CS", "ORIGINAL");
        head(8, 0x1140, "SQ", 0xffff_ffffL);
        head(0xfffe, 0xe000, "", 0xffff_ffffL);
        number(0x28, 0x10, 7).number(0x28, 0x11, 7);
        head(8, 0x1199, "SQ", 0xffff_ffffL).head(0xfffe, 0xe000, "", 8);
        bytes.zeros(8);
        head(0xfffe, 0xe0dd, "", 0);
        head(0xfffe, 0xe00d, "", 0);
        head(0xfffe, 0xe0dd, "", 0);
        head(8, 0x2112, "SQ", 10);
        bytes.zeros(10);
        return this;
    }

    public DicomBytes size(int width, int height) {
        return number(0x28, 0x10, height).number(0x28, 0x11, width);
    }

    /** Grey values with so many bits. */
    public DicomBytes bits(int allocated, int stored, boolean signed) {
        return number(0x28, 0x100, allocated)
                .number(0x28, 0x101, stored)
                .number(0x28, 0x102, stored - 1)
                .number(0x28, 0x103, signed ? 1 : 0);
    }

    public DicomBytes pixels(int bits, int... values) {
        head(0x7fe0, 0x10, bits == 8 ? "OB" : "OW", (long) values.length * bits / 8);
        return bits == 8 ? raw(Bytes.little().u8(values).done()) : numbers(values);
    }

    private DicomBytes numbers(int... values) {
        bytes.u16(values);
        return this;
    }

    public DicomBytes raw(byte... raw) {
        bytes.bytes(raw);
        return this;
    }

    public byte[] done() {
        return bytes.done();
    }
}
