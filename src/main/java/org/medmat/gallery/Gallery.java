package org.medmat.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.medmat.catalog.Catalog;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.PictureFinder;
import org.medmat.output.Blocks;
import org.medmat.output.GalleryManifest;
import org.medmat.output.Journal;
import org.medmat.output.Manifest;
import org.medmat.output.OutputFolder;
import org.medmat.output.PlainFile;
import org.medmat.output.Stage;
import org.medmat.twin.Small;
import org.medmat.twin.TwinFinder;

/**
 * Looks at all pictures that items name, once, and finds twins among them. The index stands in a folder of its own beside the items; what an
 * earlier run found out and no file has changed of since is taken over. Belongs to the thread that calls it, and has workers of its own.
 */
public final class Gallery {

    /** The groups of twins, a line for each picture. */
    public static final String TWINS = "twins.jsonl";

    private final Catalog catalog;
    private final GalleryOptions options;
    private final String version;
    private final GalleryProgress progress;
    private final Path folder;
    private final ExecutorService workers;
    private final Shelf shelf = new Shelf();
    private final SortedMap<Integer, PictureTally> tallies = new TreeMap<>();
    private long looked;

    private Gallery(Catalog catalog, GalleryOptions options, String version, GalleryProgress progress) {
        this.catalog = catalog;
        this.options = options;
        this.version = version;
        this.progress = progress;
        this.folder = options.items().resolve(GalleryManifest.FOLDER);
        this.workers = Executors.newFixedThreadPool(options.jobs());
    }

    /** @param version of the program, for the manifest */
    public static GalleryReport run(Catalog catalog, GalleryOptions options, String version, GalleryProgress progress)
            throws IOException, InterruptedException {
        Gallery gallery = new Gallery(catalog, options, version, progress);
        try {
            return gallery.run();
        } finally {
            gallery.workers.shutdownNow();
            gallery.workers.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private GalleryReport run() throws IOException, InterruptedException {
        ItemFolder items = ItemFolder.of(options.items(), catalog);
        try (PictureFinder finder = new PictureFinder(options.downloads(), catalog, items.imagePrefix());
                Benchmark benchmark = Benchmark.open(options.against());
                OutputFolder output = OutputFolder.open(folder);
                Stage stage = output.stage()) {
            NamedPictures named = new NamedPictures(items, catalog, finder);
            List<Named> compared = benchmark.pictures();
            progress.begin(compared.size() + expected(items));
            look(named, compared, finder, benchmark, stage);
            progress.comparing();
            GalleryReport report = compare(stage);
            stage.commit(manifest(named, stage), output);
            Journal.deleteAll(folder);
            return report;
        }
    }

    /** About how many pictures there are: those that a build found. To read the items for that would take as long as half the work. */
    private static long expected(ItemFolder items) {
        Manifest built = items.manifest();
        return built == null
                ? 0
                : built.datasets().stream()
                        .mapToLong(dataset -> dataset.images().found())
                        .sum();
    }

    private void look(NamedPictures named, List<Named> compared, PictureFinder finder, Benchmark benchmark, Stage stage)
            throws IOException, InterruptedException {
        FileStamp stamps = new FileStamp(Instant.now());
        try (KnownPictures known = KnownPictures.of(folder);
                Journal journal = Journal.begin(folder);
                IndexWriter index = new IndexWriter(stage)) {
            Looking looking = new Looking(
                    workers, options.jobs(), known, journal, (picture, kept) -> take(picture, kept, index), progress);
            for (Named picture : compared) {
                var found = benchmark.find(picture.image());
                looking.see(picture, found, found.isEmpty() ? 0 : benchmark.stamp(stamps.of(found.get())));
            }
            for (int part : named.parts()) {
                for (Named picture : named.of(part)) {
                    var found = finder.findBelow(picture.dataset(), picture.image());
                    looking.see(picture, found, found.isEmpty() ? 0 : stamps.of(found.get()));
                }
            }
            looking.finish();
            looked = looking.looked();
            shelf.end(index.position());
        }
    }

    private void take(Named named, IndexLine.Kept kept, IndexWriter index) throws IOException {
        shelf.add(named, kept.seen(), index.position());
        tallies.computeIfAbsent(named.dataset(), number -> new PictureTally(named.subset()))
                .add(kept);
        index.add(kept);
    }

    private GalleryReport compare(Stage stage) throws IOException, InterruptedException {
        try (Blocks small = Blocks.open(stage.staged(IndexWriter.SMALL));
                Blocks lines = Blocks.open(stage.staged(IndexWriter.LINES))) {
            TwinFinder finder = new TwinFinder(new SmallPictures(small, shelf.size()), workers);
            finder.uniteEqual(shelf.files());
            finder.uniteEqual(shelf.pixels());
            finder.uniteNear(options.flipped());
            TwinGroups groups = new TwinGroups(shelf, lines, tallies);
            PlainFile out = stage.begin(TWINS);
            stage.finish(out, groups.write(finder.groups(), out));
            return new GalleryReport(
                    GalleryReport.Counts.of(tallies, groups.counts()), looked, groups.examples(), finder.passedOver());
        }
    }

    private record SmallPictures(Blocks blocks, int size) implements TwinFinder.Pictures {
        @Override
        public Small small(int picture) throws IOException {
            return Small.of(blocks.read((long) picture * Small.BYTES, Small.BYTES));
        }
    }

    private GalleryManifest manifest(NamedPictures named, Stage stage) {
        List<Manifest.File> files = new ArrayList<>(stage.finished());
        files.removeIf(file -> file.path().equals(IndexWriter.STAMPS));
        files.sort((one, other) -> one.path().compareTo(other.path()));
        SortedMap<String, String> settings = new TreeMap<>(Map.of(
                "against", Boolean.toString(options.against() != null),
                "flipped", Boolean.toString(options.flipped())));
        return new GalleryManifest(version, settings, named.checksums(), files);
    }
}
