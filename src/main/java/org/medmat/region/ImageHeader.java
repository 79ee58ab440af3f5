package org.medmat.region;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.GZIPInputStream;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** The size of an image from its header: no pixel is decoded, and its kind is told by content, not by name. */
public final class ImageHeader {

    private ImageHeader() {}

    /**
     * The size of the image, or of a volume's slices.
     *
     * @param in read forward, no farther than needed; the caller closes it
     * @param name what messages call the file
     */
    public static Size read(InputStream in, String name) throws IOException {
        byte[] head = in.readNBytes(ImageKind.HEAD);
        ImageKind kind = ImageKind.of(head);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        return kind == ImageKind.GZIP ? packed(whole, name) : size(kind, new HeaderBytes(whole, name));
    }

    /** Volumes come packed; nothing else does. */
    private static Size packed(InputStream in, String name) throws IOException {
        byte[] head;
        try {
            head = new HeaderBytes(new GZIPInputStream(in), name).bytes(ImageKind.HEAD);
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw HeaderBytes.wrong(name, "damaged or cut off: " + e.getMessage());
        }
        ImageKind kind = ImageKind.of(head);
        if (kind != ImageKind.NIFTI) {
            throw unknown(name);
        }
        return size(kind, new HeaderBytes(new ByteArrayInputStream(head), name));
    }

    static Size size(ImageKind kind, HeaderBytes in) throws IOException {
        return switch (kind) {
            case PNG -> RasterHeaders.png(in);
            case GIF -> RasterHeaders.gif(in);
            case BMP -> RasterHeaders.bmp(in);
            case WEBP -> RasterHeaders.webp(in);
            case PNM -> RasterHeaders.pnm(in);
            case NIFTI -> RasterHeaders.nifti(in);
            case JPEG -> JpegHeader.read(in);
            case TIFF -> TiffHeader.read(in);
            case DICOM -> {
                in.skip(DicomHeader.PREAMBLE);
                yield DicomHeader.size(in);
            }
            case DICOM_WITHOUT_PREAMBLE -> DicomHeader.size(in);
            case GZIP, OTHER -> throw unknown(in.name());
        };
    }

    private static DataException unknown(String name) {
        return new DataException(new Problem(
                Place.of(name),
                "not an image of a known kind",
                "PNG, JPEG, GIF, BMP, TIFF, WebP, PNM, DICOM and NIfTI are known; look whether the file is whole"));
    }
}
