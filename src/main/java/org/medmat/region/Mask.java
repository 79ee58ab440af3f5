package org.medmat.region;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * An image that marks pixels, with one or several pages. It holds the file as it is on disk, and decodes a part of it at a time, so its
 * memory is bounded whatever the header promises. For one thread.
 */
public final class Mask {

    private static final int MOST_BYTES = 128 << 20;
    private static final int MOST_PARTS = 100_000;

    private final String name;
    private final List<Size> pages;
    private final Pixels pixels;

    private Mask(String name, List<Size> pages, Pixels pixels) {
        this.name = name;
        this.pages = pages;
        this.pixels = pixels;
    }

    /**
     * @param in read to its end; the caller closes it
     * @param name what messages call the file
     */
    public static Mask read(InputStream in, String name) throws IOException {
        byte[] file = in.readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            throw new DataException(
                    new Problem(Place.of(name), "too big for a mask: more than 128 MiB", "save it as PNG"));
        }
        ImageKind kind = ImageKind.of(Arrays.copyOf(file, Math.min(file.length, ImageKind.HEAD)));
        HeaderBytes header = new HeaderBytes(new ByteArrayInputStream(file), name);
        return switch (kind) {
            case DICOM, DICOM_WITHOUT_PREAMBLE -> {
                header.skip(kind == ImageKind.DICOM ? DicomHeader.PREAMBLE : 0);
                DicomMask dicom = new DicomMask(file, DicomHeader.read(header), name);
                yield new Mask(name, dicom.pages(), dicom);
            }
            case TIFF -> {
                List<Size> pages = TiffHeader.pages(file, name);
                yield new Mask(name, pages, new DecodedMask(file, "tiff", name));
            }
            case PNG, JPEG, GIF, BMP -> {
                Size size = ImageHeader.size(kind, header);
                yield new Mask(name, List.of(size), new DecodedMask(file, kind.name(), name));
            }
            default ->
                throw new DataException(new Problem(
                        Place.of(name), "not a mask that can be read", "PNG, BMP, TIFF, GIF, JPEG and DICOM can"));
        };
    }

    /** The size of each page. */
    public List<Size> pages() {
        return pages;
    }

    /** Gives the rows of a page, which is counted from 0, from the top. */
    public void rows(int page, MaskSink sink) throws IOException {
        if (page < 0 || page >= pages.size()) {
            throw new DataException(new Problem(
                    Place.of(name),
                    "has no page " + (page + 1) + ", only " + pages.size(),
                    "look whether the adapter names the right page"));
        }
        pixels.rows(page, pages.get(page), sink);
    }

    /** Gives the pixels of a page that a rule calls the object. */
    public void spans(int page, MaskRule rule, Spans sink) throws IOException {
        rows(page, new RowSpans(rule, sink));
    }

    /** What a rule finds on a page. */
    public Outline outline(int page, MaskRule rule) throws IOException {
        Extent extent = new Extent();
        spans(page, rule, extent);
        return extent.outline();
    }

    /** What each rule finds on a page, without the parts that have too few pixels; the page is decoded once. */
    public List<Outline> outlines(int page, List<MaskRule> rules, long least) throws IOException {
        List<Extent> extents = rules.stream().map(rule -> new Extent()).toList();
        List<Components> components = extents.stream()
                .map(extent -> new Components(least, extent::add))
                .toList();
        List<RowSpans> finders = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            // Where every pixel counts, nothing needs to be taken apart.
            finders.add(new RowSpans(rules.get(i), least > 1 ? components.get(i) : extents.get(i)));
        }
        rows(page, (y, row) -> {
            for (RowSpans finder : finders) {
                finder.row(y, row);
            }
        });
        for (Components each : components) {
            each.end();
        }
        return extents.stream().map(Extent::outline).toList();
    }

    /** What a rule finds on a page, part by part, from the top and from the left. */
    public List<Outline> parts(int page, MaskRule rule, long least) throws IOException {
        List<Outline> parts = new ArrayList<>();
        Components components = new Components(least, part -> {
            if (parts.size() == MOST_PARTS) {
                throw new DataException(new Problem(
                        Place.of(name),
                        "has more than " + MOST_PARTS + " separate parts",
                        "say how many pixels a part must have"));
            }
            parts.add(part);
        });
        spans(page, rule, components);
        components.end();
        return parts.stream().sorted(Outline.ORDER).toList();
    }

    /** Decodes a page. */
    interface Pixels {
        void rows(int page, Size size, MaskSink sink) throws IOException;
    }
}
