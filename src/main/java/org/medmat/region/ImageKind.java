package org.medmat.region;

import java.nio.charset.StandardCharsets;

/** What a file is, told by its first bytes: names lie. */
public enum ImageKind {
    PNG,
    JPEG,
    GIF,
    BMP,
    TIFF,
    WEBP,
    PNM,
    NIFTI,
    DICOM,
    DICOM_WITHOUT_PREAMBLE,
    GZIP,
    OTHER;

    /** As many bytes as it takes to know the kind. */
    public static final int HEAD = 348;

    private static final int DICOM_PREAMBLE = 128;

    public static ImageKind of(byte[] head) {
        if (begins(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (begins(head, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (begins(head, 0, "GIF87a") || begins(head, 0, "GIF89a")) {
            return GIF;
        }
        if (begins(head, 0, "II*\0") || begins(head, 0, "MM\0*")) {
            return TIFF;
        }
        if (begins(head, 0, "RIFF") && begins(head, 8, "WEBP")) {
            return WEBP;
        }
        if (begins(head, DICOM_PREAMBLE, "DICM")) {
            return DICOM;
        }
        if (begins(head, 344, "n+1\0") || begins(head, 344, "ni1\0")) {
            return NIFTI;
        }
        return ofShortMark(head);
    }

    /** Those whose first bytes could be chance: they come last. */
    private static ImageKind ofShortMark(byte[] head) {
        if (begins(head, 0, "\u001f\u008b")) {
            return GZIP;
        }
        if (begins(head, 0, "BM")) {
            return BMP;
        }
        if (head.length > 2
                && head[0] == 'P'
                && head[1] >= '1'
                && head[1] <= '6'
                && (head[2] <= ' ' || head[2] == '#')) {
            return PNM;
        }
        return DicomElements.beginsWithoutPreamble(head) ? DICOM_WITHOUT_PREAMBLE : OTHER;
    }

    private static boolean begins(byte[] head, int from, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < from + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[from + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
