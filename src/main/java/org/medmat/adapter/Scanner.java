package org.medmat.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.sample.Fates;
import org.medmat.sample.Samples;
import org.medmat.table.Row;
import org.medmat.tree.FileList;
import org.medmat.tree.FileTree;

/** Reads a tree with an adapter: files and records become rows, rows become samples. A scan runs on the thread that asks for it. */
public final class Scanner {

    private final Adapter adapter;
    private final FileTree tree;
    private final FileList files;
    private final ScanTally tally = new ScanTally();
    private final LabelFiles labelFiles;
    private final ImageFinder finder;
    private final Collector collector;
    private final PictureMemory pictures;
    private final Copies copies;
    private final MarkedImages.Reading regions;

    /** How deep a scan looks. */
    public enum Depth {
        /** Into everything. */
        PICTURES,
        /** At names and label files only: whatever may be marked in an image is taken for marked. */
        NAMES
    }

    private Scanner(Adapter adapter, FileTree tree, Depth depth, Fates fates) {
        this.adapter = adapter;
        this.tree = tree;
        this.files = tree.files();
        this.labelFiles = new LabelFiles(tree, tally);
        this.pictures = new PictureMemory(tree);
        this.copies = new Copies(tree, pictures);
        this.finder = new ImageFinder(files, copies);
        this.collector = new Collector(adapter, files, fates, tally);
        MaskFinder masks = new MaskFinder(pictures, finder, new FolderOrder(files), tally);
        this.regions = depth == Depth.NAMES ? new PresumedRegions(pictures, masks) : new RegionReader(pictures, masks);
    }

    public static Scan scan(Adapter adapter, FileTree tree) throws IOException {
        return scan(adapter, tree, Depth.PICTURES);
    }

    public static Scan scan(Adapter adapter, FileTree tree, Depth depth) throws IOException {
        return scan(adapter, tree, depth, Fates.NONE);
    }

    /** @param fates what is decided of images beforehand */
    public static Scan scan(Adapter adapter, FileTree tree, Depth depth, Fates fates) throws IOException {
        try {
            return new Scanner(adapter, tree, depth, fates).scan();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Scan scan() throws IOException {
        files.problems().forEach(tally::problem);
        Adapter.Layout layout = layout();
        for (Source source : layout.sources()) {
            scan(source);
        }
        Samples samples = collector.samples(copies);
        new UnreadPictures(files, tally.seen(), adapter.unused()).problem().ifPresent(tally::problem);
        return tally.scan(layout.name(), samples, pictures.facts());
    }

    private Adapter.Layout layout() {
        List<Adapter.Layout> layouts = adapter.layouts();
        if (layouts.size() == 1) {
            return layouts.get(0);
        }
        for (Adapter.Layout layout : layouts) {
            if (layout.sources().stream().allMatch(source -> source.optional() || matchesAnything(source.rows()))) {
                return layout;
            }
        }
        return layouts.get(0);
    }

    private boolean matchesAnything(RowSource rows) {
        for (PathPattern pattern : rows.patterns()) {
            for (int file = 0; file < files.size(); file++) {
                if (pattern.match(files.path(file)) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private void scan(Source source) throws IOException {
        BondReader bonds = new BondReader(
                source.bonds(),
                adapter.shares(),
                new SplitFinder(source.bonds().split(), adapter.splits(), tree, tally),
                new Twins(source.bonds().twins(), labelFiles, tally));
        RowTaker taker = new RowTaker(
                source,
                new Joiner(source, adapter.shares(), finder, labelFiles, tally),
                bonds,
                source.claims().regions().isEmpty()
                        ? new WholeImages(adapter, source, collector, tally)
                        : new MarkedImages(adapter, source, regions, collector, tally),
                files,
                tally);
        if (source.rows() instanceof RowSource.Files fileRows) {
            scan(fileRows, source.optional(), taker);
        } else {
            scan((RowSource.Records) source.rows(), source.optional(), taker);
        }
    }

    private void scan(RowSource.Files rows, boolean optional, RowTaker taker) throws IOException {
        List<TableFiles.Hit> hits = TableFiles.all(rows.patterns(), files, tally);
        if (hits.isEmpty() && !optional) {
            tally.missing(
                    new Problem(
                            Place.of(rows.patterns().get(0).written()),
                            "no file is there of this name",
                            "see whether the download is whole and lies as the dataset's page says; `medmat status` and `medmat try` show what was looked for"));
        }
        for (TableFiles.Hit hit : hits) {
            String path = files.path(hit.file());
            if (rows.not().stream().anyMatch(pattern -> pattern.match(path) != null)) {
                continue;
            }
            ImageFinder.Found found = new ImageFinder.Found.One(hit.file(), hit.above(), hit.spelling());
            try {
                taker.take(fieldsOf(hit, path), site(hit, path), row -> found);
            } catch (MissingFieldException e) {
                throw new DataException(new Problem(
                        Place.of(path),
                        "there is no field \"" + e.field() + "\" for " + e.written(),
                        "name it in the pattern of `files`, or mark it optional: {" + e.field() + "?}"));
            }
        }
    }

    private RowTaker.Site site(TableFiles.Hit hit, String path) {
        return new RowTaker.Site(Place.of(path), collector.source(hit.pattern().written()), 0);
    }

    static NamedFields fieldsOf(TableFiles.Hit hit, String path) {
        return NamedFields.of(hit.fields()).or(fieldsOf(path));
    }

    /** What a path says of itself. */
    static NamedFields fieldsOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return field -> switch (field) {
            case "path" -> path;
            case "name" -> name;
            case "stem" -> dot > 0 ? name.substring(0, dot) : name;
            default -> null;
        };
    }

    private void scan(RowSource.Records rows, boolean optional, RowTaker taker) throws IOException {
        List<TableFiles.Hit> tables = labelFiles.nearest(rows.patterns());
        if (tables.isEmpty() && !optional) {
            tally.missing(
                    new Problem(
                            Place.of(rows.patterns().get(0).written()),
                            "the label file is not there, and its rows give no item",
                            "see whether the download is whole and lies as the dataset's page says; `medmat status` and `medmat try` show what was looked for"));
        }
        for (TableFiles.Hit table : tables) {
            String path = files.path(table.file());
            int source = collector.source(path);
            labelFiles.read(
                    table.file(),
                    rows.format(),
                    (Row row) -> taker.take(
                            NamedFields.of(table.fields()).or(row::get),
                            new RowTaker.Site(new Place(path, row.number()), source, row.number()),
                            fields -> finder.find(rows.image(), fields)));
        }
    }
}
