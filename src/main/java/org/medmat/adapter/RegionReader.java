package org.medmat.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.region.Box;
import org.medmat.region.MaskRule;
import org.medmat.region.NumberLists;
import org.medmat.region.Outline;
import org.medmat.region.RunLengths;
import org.medmat.region.Size;
import org.medmat.text.Decimal;

/** Reads where things are in the image of a row. */
final class RegionReader implements MarkedImages.Reading {

    private final PictureMemory pictures;
    private final MaskFinder finder;

    RegionReader(PictureMemory pictures, MaskFinder finder) {
        this.pictures = pictures;
        this.finder = finder;
    }

    /**
     * Something marked under a raw value.
     *
     * @param pixels how many are marked
     * @param outlined whether they are marked, and not a box only
     */
    record Piece(String raw, Box box, long pixels, boolean outlined) {}

    /**
     * What one row says.
     *
     * @param size the image's
     * @param pieces what is marked, each thing apart
     * @param dropped raw values of which something is marked that is too small
     */
    record Marked(Size size, List<Piece> pieces, Set<String> dropped) {

        static Marked of(Size size) {
            return new Marked(size, new ArrayList<>(), new TreeSet<>());
        }

        void add(String raw, Outline outline) {
            outline.found().ifPresent(box -> pieces.add(new Piece(raw, box, outline.pixels(), true)));
        }

        void add(String raw, Box box) {
            pieces.add(new Piece(raw, box, Math.max(1, Math.round(box.area())), false));
        }
    }

    /** A mask is not of its image's size: nobody knows what it marks. */
    static final class WrongSizeException extends IOException {
        private static final long serialVersionUID = 1L;

        WrongSizeException(String message) {
            super(message);
        }
    }

    @Override
    public Marked read(Source.Marks marks, int image, NamedFields row, List<String> raws, Place where)
            throws IOException {
        Marked marked = Marked.of(size(marks.regions(), image, row));
        for (RegionSource source : marks.regions()) {
            Template label = source.label();
            List<String> named = label == null ? raws : List.of(label.fill(row).strip());
            if (source instanceof RegionSource.Masks masks) {
                readMasks(masks, marks, image, row, named, marked);
            } else if (source instanceof RegionSource.Runs runs) {
                Place place = where;
                Outline outline = RunLengths.decode(runs.runs().fill(row), runs.convention(), marked.size(), place)
                        .outline();
                if (outline.pixels() >= runs.least().of(marked.size().pixels())) {
                    named.forEach(raw -> marked.add(raw, outline));
                } else if (!outline.isEmpty()) {
                    marked.dropped().addAll(named);
                }
            } else if (source instanceof RegionSource.OneBox one) {
                double[] numbers = numbers(
                        one.numbers().stream()
                                .map(number -> number.fill(row).strip())
                                .toList(),
                        where);
                if (numbers != null) {
                    keep(one.form().read(numbers, marked.size()), one.least(), named, marked);
                }
            } else if (source instanceof RegionSource.BoxList list) {
                String json = list.boxes().fill(row).strip();
                List<double[]> boxes = json.isEmpty() ? List.of() : NumberLists.boxes(json, where);
                pair(read(boxes, box -> list.form().read(box, marked.size())), list.least(), named, marked, where);
            } else {
                RegionSource.PolygonList list = (RegionSource.PolygonList) source;
                String json = list.polygons().fill(row).strip();
                List<double[]> polygons = json.isEmpty() ? List.of() : NumberLists.polygons(json, where);
                pair(
                        read(polygons, polygon -> list.form().around(polygon, marked.size())),
                        list.least(),
                        named,
                        marked,
                        where);
            }
        }
        return marked;
    }

    private Size size(List<RegionSource> sources, int image, NamedFields row) throws IOException {
        for (RegionSource source : sources) {
            List<Template> told = source.size();
            double[] numbers = told.isEmpty()
                    ? null
                    : numbers(told.stream().map(side -> side.fill(row).strip()).toList(), Place.of("size"));
            if (numbers != null
                    && numbers[0] >= 1
                    && numbers[1] >= 1
                    && numbers[0] <= Size.MOST_SIDE
                    && numbers[1] <= Size.MOST_SIDE
                    && numbers[0] * numbers[1] <= Size.MOST_PIXELS) {
                return new Size((int) numbers[0], (int) numbers[1]);
            }
        }
        return pictures.size(image);
    }

    private void readMasks(
            RegionSource.Masks masks, Source.Marks marks, int image, NamedFields row, List<String> named, Marked marked)
            throws IOException {
        // Whether something too small is marked matters only where nothing marked means nothing there.
        boolean seeks = marks.unmarked() != Source.Unmarked.UNKNOWN;
        List<String> told =
                marks.agrees() == null ? List.of() : marks.agrees().find(row).values();
        long least = masks.least().of(marked.size().pixels());
        List<Integer> found = finder.find(masks, image, row);
        if (found.isEmpty() && marks.unmarked() == Source.Unmarked.ABSENT) {
            marked.dropped().addAll(masks.raws(named));
        }
        for (int mask : found) {
            Map<String, MaskRule> byRaw = masks.rules().of(pictures.path(mask));
            List<MaskRule> rules = List.copyOf(byRaw.values());
            if (!pictures.size(mask).equals(marked.size())) {
                throw new WrongSizeException("the mask is " + pictures.size(mask) + ", the image " + marked.size());
            }
            if (masks.pages().isEmpty()) {
                List<Outline> outlines = pictures.outlines(mask, 0, rules, least);
                boolean misses = misses(told, List.copyOf(byRaw.keySet()), outlines);
                List<Outline> all = seeks || misses ? withSmall(outlines, mask, 0, rules) : outlines;
                int at = 0;
                for (String raw : byRaw.keySet()) {
                    List<String> raws = raw.isEmpty() ? named : List.of(raw);
                    add(raws, outlines.get(at), all.get(at++), marked);
                }
            }
            for (Map.Entry<String, Integer> page : masks.pages().entrySet()) {
                List<Outline> outlines = pictures.outlines(mask, page.getValue(), rules, least);
                boolean misses = misses(told, List.of(page.getKey()), outlines);
                List<Outline> all = seeks || misses ? withSmall(outlines, mask, page.getValue(), rules) : outlines;
                add(List.of(page.getKey()), outlines.get(0), all.get(0), marked);
            }
        }
    }

    /** Whether nothing of sufficient size is marked under a raw value that the row tells. */
    private static boolean misses(List<String> told, List<String> raws, List<Outline> outlines) {
        return IntStream.range(0, raws.size())
                .anyMatch(at -> outlines.get(at).isEmpty() && told.contains(raws.get(at)));
    }

    /** The small parts too, for which a mask is decoded once more, where nothing else is marked. */
    private List<Outline> withSmall(List<Outline> outlines, int mask, int page, List<MaskRule> rules)
            throws IOException {
        return outlines.stream().anyMatch(Outline::isEmpty) ? pictures.outlines(mask, page, rules, 1) : outlines;
    }

    /** @param all the small parts too */
    private static void add(List<String> raws, Outline outline, Outline all, Marked marked) {
        raws.forEach(raw -> marked.add(raw, outline));
        if (outline.isEmpty() && !all.isEmpty()) {
            marked.dropped().addAll(raws);
        }
    }

    private static List<Optional<Box>> read(List<double[]> written, Function<double[], Optional<Box>> reading) {
        return written.stream().map(reading).toList();
    }

    /** The first region belongs to the row's first raw value, and so on. */
    private static void pair(
            List<Optional<Box>> boxes, RegionSource.Least least, List<String> named, Marked marked, Place where)
            throws DataException {
        if (!boxes.isEmpty() && boxes.size() != named.size()) {
            throw new DataException(new Problem(
                    where,
                    "has " + boxes.size() + " regions for " + named.size() + " values",
                    "restore the original file"));
        }
        for (int i = 0; i < boxes.size(); i++) {
            keep(boxes.get(i), least, List.of(named.get(i)), marked);
        }
    }

    private static void keep(Optional<Box> box, RegionSource.Least least, List<String> named, Marked marked) {
        box.ifPresent(each -> {
            if (each.area() >= least.of(marked.size().pixels()) || least.equals(RegionSource.Least.ANY)) {
                named.forEach(raw -> marked.add(raw, each));
            } else {
                marked.dropped().addAll(named);
            }
        });
    }

    /** Null where a cell is empty. */
    private static double @Nullable [] numbers(List<String> texts, Place where) throws DataException {
        double[] numbers = new double[texts.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (texts.get(i).isEmpty()) {
                return null;
            }
            if (Decimal.isOne(texts.get(i))) {
                numbers[i] = Double.parseDouble(texts.get(i));
            } else {
                throw new DataException(new Problem(
                        where, "\"" + texts.get(i) + "\" is no number of a box", "restore the original file"));
            }
        }
        return numbers;
    }
}
