package org.medmat.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.TwinLine;
import org.medmat.file.Lines;
import org.medmat.file.RegularFile;
import org.medmat.file.Sha256;
import org.medmat.finished.ItemFolder;
import org.medmat.output.GalleryManifest;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Checks, by what `medmat pictures` found out, that no picture stands on both sides. For one thread. */
public final class SidesCheck {

    private static final int MOST = 1000;
    private static final String AGAIN = "run `medmat pictures` again";
    private static final int BUFFER = 1 << 16;

    private SidesCheck() {}

    /** What is wrong, at most a thousand problems: an index that is missing, damaged, or older than the items too. */
    public static List<Problem> check(Path items, Catalog catalog) throws IOException {
        Path folder = items.resolve(GalleryManifest.FOLDER);
        if (!Files.isRegularFile(folder.resolve(GalleryManifest.NAME))) {
            return List.of(new Problem(
                    Place.of(folder.toString()), "nobody has looked at the pictures", "run `medmat pictures` first"));
        }
        try {
            GalleryManifest manifest = ManifestJson.readGallery(folder);
            List<Problem> problems = new ArrayList<>(changes(folder, manifest));
            if (!manifest.source().equals(sources(items, catalog))) {
                problems.add(new Problem(
                        Place.of(folder.toString()),
                        "the items were built again since the pictures were looked at",
                        AGAIN));
            }
            return problems.isEmpty() ? onBothSides(folder.resolve(Gallery.TWINS)) : problems;
        } catch (DataException e) {
            return List.of(e.problem());
        }
    }

    private static List<Problem> changes(Path folder, GalleryManifest manifest) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Manifest.File file : manifest.files()) {
            Path path = folder.resolve(file.path());
            if (!path.normalize().startsWith(folder.normalize())
                    || !Files.isRegularFile(path)
                    || Files.size(path) != file.bytes()
                    || !sha256(path).equals(file.sha256())) {
                problems.add(new Problem(Place.of(path.toString()), "is not as it was written", AGAIN));
            }
        }
        return problems;
    }

    private static TreeMap<String, String> sources(Path items, Catalog catalog) throws IOException {
        TreeMap<String, String> sources = new TreeMap<>();
        for (ItemFolder.Source source : ItemFolder.of(items, catalog).files()) {
            sources.put(source.part().name() + ".json", sha256(source.items()));
            Path origins = source.origins();
            if (origins != null) {
                sources.put(source.part().name() + ".jsonl", sha256(origins));
            }
        }
        return sources;
    }

    private static String sha256(Path file) throws IOException {
        Sha256 digest = new Sha256();
        try (var in = RegularFile.open(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.add(buffer, 0, read);
            }
        }
        return digest.hex();
    }

    private static List<Problem> onBothSides(Path twins) throws IOException {
        List<Problem> problems = new ArrayList<>();
        try (Lines lines = new Lines(twins.toString(), RegularFile.open(twins))) {
            TwinLine first = null;
            boolean told = false;
            for (String line = lines.next(); line != null && problems.size() < MOST; line = lines.next()) {
                Place place = new Place(twins.toString(), lines.number());
                TwinLine twin = TwinLine.read(line, place);
                if (twin.dataset() == Named.AGAINST) {
                    continue;
                }
                if (first == null || first.group() != twin.group()) {
                    first = twin;
                    told = false;
                }
                if (!told && (twin.stands().equals("both") || !twin.stands().equals(first.stands()))) {
                    told = true;
                    problems.add(new Problem(
                            place,
                            "one picture stands on both sides: in " + first.stands() + " " + first.image() + ", in "
                                    + twin.stands() + " " + twin.image(),
                            "build with --twins " + twins));
                }
            }
        }
        return problems;
    }
}
