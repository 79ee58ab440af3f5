package org.medmat.adapter;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.StableHash;
import org.medmat.sample.SkipReason;
import org.medmat.table.Row;
import org.medmat.tree.FileList;
import org.medmat.tree.FileTree;
import org.medmat.tree.PathFinder.Found;

/** Reads a tree with an adapter: files and records become rows, rows become samples. */
public final class Scanner {

    private final Adapter adapter;
    private final FileTree tree;
    private final FileList files;
    private final Tally tally = new Tally();
    private final LabelFiles labelFiles;
    private final ImageFinder finder;
    private final Collector collector;
    private final Pictures pictures;
    private final RegionReader regionReader;

    private Scanner(Adapter adapter, FileTree tree) {
        this.adapter = adapter;
        this.tree = tree;
        this.files = tree.files();
        this.labelFiles = new LabelFiles(tree, tally);
        this.finder = new ImageFinder(files);
        this.collector = new Collector(adapter, files, tally);
        this.pictures = new Pictures(tree);
        this.regionReader = new RegionReader(pictures, finder, new FolderOrder(files));
    }

    public static Scan scan(Adapter adapter, FileTree tree) throws IOException {
        return new Scanner(adapter, tree).scan();
    }

    private Scan scan() throws IOException {
        files.problems().forEach(tally::problem);
        Adapter.Layout layout = layout();
        for (Source source : layout.sources()) {
            scan(source);
        }
        return tally.scan(layout.name(), collector.samples(), pictures.facts());
    }

    private Adapter.Layout layout() {
        List<Adapter.Layout> layouts = adapter.layouts();
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
        RowTaker taker = new RowTaker(
                source,
                new Joiner(source.joins(), files, finder, labelFiles, tally),
                new SplitFinder(source.split(), adapter.splits(), tree, tally),
                source.regions().isEmpty()
                        ? new WholeImages(adapter, source, collector, tally)
                        : new MarkedImages(adapter, source, regionReader, collector, tally),
                tally);
        if (source.rows() instanceof RowSource.Files fileRows) {
            scan(fileRows, taker);
        } else {
            scan((RowSource.Records) source.rows(), source.optional(), taker);
        }
    }

    private void scan(RowSource.Files rows, RowTaker taker) throws IOException {
        List<TableFiles.Hit> hits = TableFiles.all(rows.patterns(), files, tally).stream()
                .filter(hit -> rows.not().stream().allMatch(pattern -> pattern.match(files.path(hit.file())) == null))
                .toList();
        Map<Long, Integer> once = rows.once() == null ? Map.of() : OnceOnly.nearest(rows.once(), hits, files);
        for (TableFiles.Hit hit : hits) {
            String path = files.path(hit.file());
            Fields fields = fieldsOf(hit, path);
            if (rows.once() != null && !Objects.equals(once.get(OnceOnly.key(rows.once(), fields)), hit.file())) {
                tally.row();
                tally.skip(SkipReason.DOUBLED);
                continue;
            }
            try {
                taker.take(fields, site(hit, path), row -> new Found(hit.file(), hit.spelling()));
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

    static Fields fieldsOf(TableFiles.Hit hit, String path) {
        return Fields.of(hit.fields()).or(fieldsOf(path));
    }

    /** What a path says of itself. */
    static Fields fieldsOf(String path) {
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
        List<TableFiles.Hit> tables = TableFiles.nearest(rows.patterns(), files, tally);
        if (tables.isEmpty() && !optional) {
            throw new DataException(
                    new Problem(
                            Place.of(rows.patterns().get(0).written()),
                            "the label file is not there",
                            "see whether the download is whole and lies as the dataset's page says; `medmat status` and `medmat try` show what was looked for"));
        }
        for (TableFiles.Hit table : tables) {
            String path = files.path(table.file());
            int source = collector.source(path);
            labelFiles.read(
                    table.file(),
                    rows.format(),
                    (Row row) -> taker.take(
                            Fields.of(table.fields()).or(row::get),
                            new RowTaker.Site(new Place(path, row.number()), source, row.number()),
                            fields -> finder.find(rows.image(), fields)));
        }
    }

    /** Finds for each picture that lies about several times the file nearest to the root. */
    private static final class OnceOnly {
        static Map<Long, Integer> nearest(Template once, List<TableFiles.Hit> hits, FileList files) {
            Map<Long, Integer> nearest = new HashMap<>();
            for (TableFiles.Hit hit : hits) {
                long key = key(once, fieldsOf(hit, files.path(hit.file())));
                nearest.merge(key, hit.file(), (one, other) -> files.depth(other) < files.depth(one) ? other : one);
            }
            return nearest;
        }

        static long key(Template once, Fields fields) {
            return StableHash.of(once.fill(fields));
        }
    }
}
