package org.medmat.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.TwinLine;
import org.medmat.file.Lines;
import org.medmat.file.RegularFile;
import org.medmat.finished.ItemFolder;
import org.medmat.output.GalleryManifest;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** What an earlier run found out of the pictures of a finished folder, read back line by line. Never changes. */
public final class PictureFindings {

    private static final String AGAIN =
            "run `medmat pictures` again, or take the folder " + GalleryManifest.FOLDER + " away";
    private static final byte[] NO_SMALL = new byte[0];

    /** As a line says that nothing is wrong; within a text it would have backslashes. */
    private static final String NOTHING = "\"wrong\":[]";

    private final Path folder;
    private final boolean isOlder;

    private PictureFindings(Path folder, boolean isOlder) {
        this.folder = folder;
        this.isOlder = isOlder;
    }

    /** Takes a picture of which something is wrong. */
    @FunctionalInterface
    public interface Faults {

        /** @param image the path below the dataset's folder */
        void take(int dataset, String image, List<String> wrong);
    }

    /** Takes groups of twins. */
    public interface Twins {

        /** Takes the next picture of a group; one of a benchmark has dataset 0. */
        void take(TwinLine picture);

        /** Is told of which sorts the group was that ends here. */
        void end(TwinSorts group);
    }

    /** Null where nobody has looked at the pictures; refuses what is not as it was written. */
    public static @Nullable PictureFindings of(Path items, ItemFolder built) throws IOException {
        Path folder = items.resolve(GalleryManifest.FOLDER);
        if (!Files.isRegularFile(folder.resolve(GalleryManifest.NAME))) {
            return null;
        }
        GalleryManifest manifest = ManifestJson.readGallery(folder);
        for (String name : List.of(IndexWriter.LINES, Gallery.TWINS)) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file) || Files.size(file) != bytes(name, manifest)) {
                throw changed(Place.of(file.toString()));
            }
        }
        return new PictureFindings(folder, isOlder(manifest.source(), built));
    }

    private static long bytes(String name, GalleryManifest manifest) {
        return manifest.files().stream()
                .filter(file -> file.path().equals(name))
                .mapToLong(Manifest.File::bytes)
                .findFirst()
                .orElse(-1);
    }

    /** Where no manifest tells what the items are now, nobody knows. */
    private static boolean isOlder(SortedMap<String, String> source, ItemFolder items) {
        Manifest built = items.manifest();
        if (built == null) {
            return false;
        }
        Map<String, String> now = new HashMap<>();
        built.files().forEach(file -> now.put(file.path().substring(file.path().lastIndexOf('/') + 1), file.sha256()));
        SortedMap<String, String> read = new TreeMap<>();
        for (ItemFolder.Source file : items.files()) {
            String name = file.part().name() + ".json";
            read.put(name, now.getOrDefault(name, ""));
            if (file.origins() != null) {
                read.put(name + "l", now.getOrDefault(name + "l", ""));
            }
        }
        return !source.equals(read);
    }

    private static DataException changed(Place place) {
        return new DataException(new Problem(place, "is not as `medmat pictures` wrote it", AGAIN));
    }

    /** Whether the items were built again since. */
    public boolean isOlder() {
        return isOlder;
    }

    /** The file that changes whenever something else was found out. */
    public Path manifest() {
        return folder.resolve(GalleryManifest.NAME);
    }

    public void faults(Faults faults) throws IOException {
        try (Lines lines = open(IndexWriter.LINES)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.contains(NOTHING)) {
                    IndexLine picture = picture(line, lines);
                    faults.take(picture.dataset(), picture.image(), picture.wrong());
                }
            }
        }
    }

    public void twins(Twins twins) throws IOException {
        try (Lines lines = open(Gallery.TWINS)) {
            TwinSorts group = null;
            long number = 0;
            for (String line = lines.next(); line != null; line = lines.next()) {
                TwinLine picture = TwinLine.read(line, place(Gallery.TWINS, lines));
                if (!TwinSorts.KINDS.contains(picture.kind())) {
                    throw changed(place(Gallery.TWINS, lines));
                }
                if (group != null && picture.group() != number) {
                    twins.end(group);
                    group = null;
                }
                group = group == null ? new TwinSorts(picture.kind()) : group;
                number = picture.group();
                group.add(picture);
                twins.take(picture);
            }
            if (group != null) {
                twins.end(group);
            }
        }
    }

    /** The counts that the run told. */
    public GalleryReport.Counts counts(Catalog catalog) throws IOException {
        SortedMap<Integer, PictureTally> tallies = new TreeMap<>();
        try (Lines lines = open(IndexWriter.LINES)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                IndexLine.Kept picture = picture(line, lines).kept(NO_SMALL, 0);
                tallies.computeIfAbsent(picture.dataset(), number -> new PictureTally(subset(number, catalog)))
                        .add(picture);
            }
        }
        Map<String, Long> groups = TwinSorts.none();
        twins(new Twins() {
            @Override
            public void take(TwinLine picture) {
                // Counted as a group.
            }

            @Override
            public void end(TwinSorts group) {
                group.count(groups);
                group.ofDataset().forEach((number, pictures) -> tallies.computeIfAbsent(
                                number, same -> new PictureTally(subset(same, catalog)))
                        .addTwins(group.sorts(), pictures));
            }
        });
        return GalleryReport.Counts.of(tallies, groups);
    }

    private static int subset(int dataset, Catalog catalog) {
        Dataset known = catalog.datasets().get(dataset);
        return known == null ? 0 : known.subset();
    }

    private IndexLine picture(String line, Lines lines) throws IOException {
        IndexLine picture = IndexLine.read(line);
        if (picture == null) {
            throw changed(place(IndexWriter.LINES, lines));
        }
        return picture;
    }

    private Place place(String name, Lines lines) {
        return new Place(folder.resolve(name).toString(), lines.number());
    }

    private Lines open(String name) throws IOException {
        Path file = folder.resolve(name);
        return new Lines(file.toString(), RegularFile.open(file));
    }
}
