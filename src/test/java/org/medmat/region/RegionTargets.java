package org.medmat.region;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.Seeds;
import org.medmat.problem.Place;
import org.medmat.region.RunConvention.Order;
import org.medmat.region.RunConvention.Start;

/** Headers, masks, run lengths and lists of numbers as targets of a fuzzer. */
public final class RegionTargets {

    /** Larger ones are decoded by parts all the same, only slower. */
    private static final int MOST_PIXELS = 1 << 18;

    private static final int MOST_PAGES = 8;
    private static final Place SOMEWHERE = Place.of("somewhere");

    private static final List<RunConvention> CONVENTIONS = Stream.of(Start.values())
            .flatMap(start -> Stream.of(Order.values())
                    .flatMap(order -> Stream.of(0, 1).map(first -> new RunConvention(start, first, order))))
            .toList();
    private static final List<Size> SIZES =
            List.of(new Size(10, 10), new Size(1, 1), new Size(1024, 3), new Size(30_000, 3_333));
    private static final List<MaskRule> RULES = List.of(
            MaskRule.BRIGHT,
            new MaskRule.Below(128),
            new MaskRule.NonZero(),
            new MaskRule.Index(1),
            new MaskRule.Grey(List.of(100, 200), List.of(0), 50),
            new MaskRule.Colour(List.of(0xff0000), List.of(0, 0xffffff), 200));

    private RegionTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget(
                        "image-header",
                        230,
                        RegionTargets::images,
                        input -> ImageHeader.read(new ByteArrayInputStream(input.rest()), "any")),
                new FuzzTarget("mask", 450, RegionTargets::masks, RegionTargets::readMask),
                new FuzzTarget("run-lengths", 110, RegionTargets::runs, RegionTargets::readRuns),
                new FuzzTarget("number-lists", 600, RegionTargets::lists, RegionTargets::readLists));
    }

    private static Stream<byte[]> images() {
        Stream<byte[]> fixtures = Seeds.ofFixtures(".png", ".jpg", ".dcm", ".tif", ".bmp", ".gif");
        return Stream.concat(ImageHeaderTest.files().values().stream(), fixtures.limit(40));
    }

    private static void readMask(Input input) throws IOException {
        MaskRule rule = input.choice(RULES);
        Mask mask = Mask.read(new ByteArrayInputStream(input.rest()), "any");
        for (int page = 0; page < Math.min(MOST_PAGES, mask.pages().size()); page++) {
            if (mask.pages().get(page).pixels() <= MOST_PIXELS) {
                Outline whole = mask.outline(page, rule);
                long parts = mask.parts(page, rule, 1).stream()
                        .mapToLong(Outline::pixels)
                        .sum();
                if (whole.pixels() != parts) {
                    throw new AssertionError(whole + ", but its parts have " + parts);
                }
                mask.outlines(page, RULES, 3);
            }
        }
    }

    private static Stream<byte[]> masks() {
        int[] types = {
            BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_3BYTE_BGR
        };
        Stream<byte[]> drawn = IntStream.of(types).boxed().flatMap(type -> Stream.of(
                        "png", "bmp", "tiff", "gif", "jpeg")
                .filter(format -> type != BufferedImage.TYPE_USHORT_GRAY || !format.matches("bmp|gif|jpeg"))
                .map(format -> drawn(format, type)));
        Stream<byte[]> dicom = Stream.of(DicomBytes.IMPLICIT, DicomBytes.EXPLICIT, DicomBytes.BIG_ENDIAN)
                .flatMap(syntax -> Stream.of(8, 16).map(bits -> dicom(syntax, bits)));
        Stream<byte[]> all =
                Stream.of(drawn, dicom, Seeds.ofFixtures(".png").limit(20)).flatMap(each -> each);
        return all.map(mask -> Input.of(mask, 2));
    }

    private static byte[] drawn(String format, int type) {
        BufferedImage image = new BufferedImage(6, 5, type);
        image.setRGB(2, 1, 0xffffffff);
        image.setRGB(4, 3, 0xffff0000);
        try {
            return MaskTest.written(format, image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] dicom(String syntax, int bits) {
        return DicomBytes.whole(syntax)
                .beginning()
                .text(0x28, 8, "IS", "2 ")
                .size(3, 2)
                .bits(bits, bits - 1, true)
                .pixels(bits, 0, 1, 2, 3, 4, 5, 0, 0, 0, 1, 1, 1)
                .done();
    }

    private static void readRuns(Input input) throws IOException {
        RunConvention convention = input.choice(CONVENTIONS);
        Size size = input.choice(SIZES);
        RunLengths runs = RunLengths.decode(input.text(), convention, size, SOMEWHERE);
        Outline outline = runs.outline();
        Outline twice = runs.and(runs).outline();
        boolean small = size.pixels() <= MOST_PIXELS;
        long drawn = small ? bitmapPixels(runs) : outline.pixels();
        if (!twice.equals(outline) || drawn != outline.pixels()) {
            throw new AssertionError(outline + ", twice " + twice + ", drawn " + drawn);
        }
    }

    private static long bitmapPixels(RunLengths runs) throws IOException {
        Extent extent = new Extent();
        runs.bitmap().spans(extent);
        return extent.outline().pixels();
    }

    private static Stream<byte[]> runs() {
        return IntStream.range(0, CONVENTIONS.size()).boxed().flatMap(i -> Stream.of(
                        "1 3 10 5 20 80", "0 0 99 1", "-1", "5 5\n3\u00a07")
                .map(runs -> Input.of(runs, i, 0)));
    }

    private static void readLists(Input input) throws IOException {
        if (input.choice(List.of(true, false))) {
            NumberLists.boxes(input.text(), SOMEWHERE)
                    .forEach(b -> inImage(Box.ofCorners(b[0], b[1], b[2], b[3], PixelCounting.EDGES)));
        } else {
            NumberLists.polygons(input.text(), SOMEWHERE)
                    .forEach(points -> inImage(Polygon.box(points, PixelCounting.PIXELS_FROM_ONE)));
        }
    }

    private static void inImage(Optional<Box> written) {
        Size size = new Size(640, 480);
        for (Optional<Box> box : List.of(written, written.flatMap(found -> found.fractionsOf(size)))) {
            box.flatMap(found -> found.clipTo(size)).ifPresent(clipped -> {
                if (!(clipped.x1() >= 0 && clipped.y1() >= 0 && clipped.x2() <= 640 && clipped.y2() <= 480)) {
                    throw new AssertionError(clipped + " leaves the image");
                }
            });
        }
    }

    private static Stream<byte[]> lists() {
        return Stream.of(
                        "[1,2,3,4]",
                        "[[1.5,2e3,-0,4],[0,0,9,9]]",
                        "[[1,2],[3,4],[5,6]]",
                        "[[[1,2],[3,4]],[[5,6]]]",
                        "[]")
                .flatMap(list -> Stream.of(Input.of(list, 0), Input.of(list, 1)));
    }
}
