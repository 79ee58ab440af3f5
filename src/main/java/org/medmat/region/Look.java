package org.medmat.region;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;

/**
 * What a picture's first bytes tell.
 *
 * @param ending the usual ending of such a file's name, whatever it is called
 * @param conversion why programs that train models can't open it as it is: {@code DICOM}, {@code 16-bit PNG}; empty where they can
 */
public record Look(String ending, Size size, String conversion) {

    private static final int PNG_DEPTH = 24;
    private static final int DEEP = 16;

    /**
     * Looks at a picture.
     *
     * @param in read forward, no farther than needed; the caller closes it
     * @param name what messages call the file
     */
    public static Look at(InputStream in, String name) throws IOException {
        byte[] head = in.readNBytes(ImageKind.HEAD);
        ImageKind kind = ImageKind.of(head);
        Size size = ImageHeader.read(new SequenceInputStream(new ByteArrayInputStream(head), in), name);
        boolean deep = kind == ImageKind.PNG && head[PNG_DEPTH] == DEEP;
        return new Look(ending(kind), size, deep ? "16-bit PNG" : conversion(kind));
    }

    private static String ending(ImageKind kind) {
        return switch (kind) {
            case JPEG -> "jpg";
            case TIFF -> "tif";
            case DICOM, DICOM_WITHOUT_PREAMBLE -> "dcm";
            case NIFTI -> "nii";
            case GZIP -> "gz";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String conversion(ImageKind kind) {
        return switch (kind) {
            case PNG, JPEG, GIF, BMP, WEBP -> "";
            case DICOM, DICOM_WITHOUT_PREAMBLE -> "DICOM";
            case NIFTI, GZIP -> "NIfTI";
            default -> kind.name();
        };
    }
}
