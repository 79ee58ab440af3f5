package org.medmat.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.medmat.problem.DataException;
import org.medmat.region.ImageHeader;
import org.medmat.region.ImageKind;
import org.medmat.region.Size;

/** Decodes pictures of all forms, which their content tells, not their name. For one thread. */
public final class PictureReader {

    /** As {@code frame}: the middle one of a volume or a series, the first of any other file. */
    public static final int MIDDLE = -1;

    /** As {@code least}: all pixels. */
    public static final int ALL = Integer.MAX_VALUE;

    /** How many bytes a file may have. */
    public static final int MOST_BYTES = 256 << 20;

    private static final PixelBudget BUDGET = PixelBudget.ofMemory();

    private static final Map<ImageKind, Decoder> DECODERS = new EnumMap<>(Map.of(
            ImageKind.JPEG, new JpegDecoder(),
            ImageKind.PNG, new JdkDecoder("png"),
            ImageKind.GIF, new JdkDecoder("gif"),
            ImageKind.BMP, new JdkDecoder("bmp"),
            ImageKind.TIFF, new JdkDecoder("tiff"),
            ImageKind.WEBP, new WebpDecoder(),
            ImageKind.PNM, new PnmDecoder(),
            ImageKind.DICOM, new DicomDecoder(),
            ImageKind.DICOM_WITHOUT_PREAMBLE, new DicomDecoder(),
            ImageKind.NIFTI, new NiftiDecoder()));

    /**
     * Decodes a picture.
     *
     * @param file its bytes
     * @param name what messages call it
     * @param frame counted from 0, or {@link #MIDDLE}
     * @param least how many pixels the shorter side must keep if it has them: fewer are decoded than there are where that saves time
     * @throws DataException for whatever can't be decoded: names the form, the reason and the remedy
     */
    public Decoded read(byte[] file, String name, int frame, int least) throws DataException {
        PictureFile source = new PictureFile(file, name, frame, least);
        if (file.length > MOST_BYTES) {
            throw source.refusal(
                    "is larger than " + (MOST_BYTES >> 20) + " MiB", "take the picture that is meant out of it");
        }
        ImageKind kind = ImageKind.of(Arrays.copyOf(file, Math.min(file.length, ImageKind.HEAD)));
        // Volumes come packed; nothing else does.
        Decoder decoder = DECODERS.get(kind == ImageKind.GZIP ? ImageKind.NIFTI : kind);
        if (decoder == null) {
            throw source.refusal(
                    "not a picture of a known form",
                    "PNG, JPEG, GIF, BMP, TIFF, WebP, PNM, DICOM and NIfTI are known; look whether the file is whole");
        }
        int taken = BUDGET.take(pixels(file, name));
        try {
            return decoder.decode(source);
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Plug-ins answer damage with whatever exception it runs them into.
            throw source.damage("damaged, or of an unknown kind: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            throw source.refusal("needs more memory than Java was given", "give it more: java -Xmx8g");
        } finally {
            BUDGET.giveBack(taken);
        }
    }

    /** As many as can be where the header does not tell. */
    private static long pixels(byte[] file, String name) {
        try {
            return ImageHeader.read(new ByteArrayInputStream(file), name).pixels();
        } catch (IOException e) {
            return Size.MOST_PIXELS;
        }
    }
}
