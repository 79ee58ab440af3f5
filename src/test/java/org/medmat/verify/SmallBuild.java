package org.medmat.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.encoding.EncodedItems;
import org.medmat.encoding.Encoding;
import org.medmat.encoding.OriginLines;
import org.medmat.encoding.PublishedJson;
import org.medmat.file.Sha256;
import org.medmat.item.AnItem;
import org.medmat.item.Item;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.output.OutputFolder;
import org.medmat.output.PartFile;
import org.medmat.output.Stage;

/** An output folder; if not said otherwise, of two kidney datasets and one of eyes with several labels. */
record SmallBuild(Path out, Catalog catalog) {

    static final List<Item> ITEMS = List.of(
            item(2, Side.TRAIN, "scans/cyst 1.jpg", "Cyst", "Stone", "Cyst", "Normal"),
            item(2, Side.TRAIN, "scans/normal.jpg", "Normal", "Tumor", "Stone", "Normal", "Cyst"),
            item(2, Side.TRAIN, "scans/tumor.jpg", "Tumor", "Tumor", "Normal"),
            item(2, Side.TEST, "scans/cyst 2.jpg", "Cyst", "Cyst", "Normal", "Tumor"),
            item(3, Side.TRAIN, "a.png", "Malignant tumor", "Normal", "Malignant tumor"),
            item(3, Side.TRAIN, "b.png", "Stone", "Normal", "Stone", "Cyst"),
            item(
                    24,
                    Side.TRAIN,
                    "1.png",
                    "Drusen, media haze",
                    "Drusen, Stargardt disease",
                    "Drusen, media haze",
                    "Normal"),
            item(
                    24,
                    Side.TRAIN,
                    "2.png",
                    "Normal",
                    "Normal",
                    "Stargardt disease",
                    "Drusen, edema, of the macula, media haze"));

    /** Writes it as a build does. */
    static SmallBuild in(Path out) throws IOException {
        return in(out, ITEMS);
    }

    static SmallBuild in(Path out, List<Item> items) throws IOException {
        return in(out, SmallCatalog.KIDNEYS_AND_EYES, items, List.of());
    }

    /** @param leftOut items that the subset's file lacks */
    static SmallBuild in(Path out, Catalog catalog, List<Item> items, List<Item> leftOut) throws IOException {
        List<Item> ofSubsets =
                items.stream().filter(item -> !leftOut.contains(item)).toList();
        try (OutputFolder folder = OutputFolder.open(out)) {
            Stage stage = folder.stage();
            for (Side side : Side.values()) {
                for (Dataset dataset : catalog.datasets().values()) {
                    write(stage, Part.ofDataset(dataset.number(), side), items, List.of(dataset));
                }
                for (Subset subset : catalog.subsets().values()) {
                    List<Dataset> datasets = catalog.datasetsOf(subset);
                    write(stage, Part.ofSubset(subset.number(), side), ofSubsets, datasets);
                }
            }
            stage.commit(manifest(catalog, List.of(), stage.finished()), List.of(), folder);
        }
        return new SmallBuild(out, catalog);
    }

    private static void write(Stage stage, Part part, List<Item> items, List<Dataset> datasets) throws IOException {
        List<Encoding> forms =
                part.isOfSubset() ? List.of(new PublishedJson("")) : List.of(new PublishedJson(""), new OriginLines());
        Set<Integer> numbers = datasets.stream().map(Dataset::number).collect(Collectors.toSet());
        for (Encoding form : forms) {
            EncodedItems texts = new EncodedItems();
            for (Item item : items) {
                int dataset = item.origin().home().dataset();
                if (item.origin().placing().side() == part.side() && numbers.contains(dataset)) {
                    Encoding ofDataset =
                            form instanceof OriginLines ? form : new PublishedJson("med-mat/Dataset_" + dataset + "/");
                    ofDataset.encode(item, texts);
                    texts.end();
                }
            }
            BitSet all = new BitSet();
            all.set(0, texts.count());
            PartFile file = stage.create(form.path(part), form.frame());
            file.add(texts, all);
            stage.finish(file);
        }
    }

    private static Manifest manifest(Catalog catalog, List<Manifest.Dataset> datasets, List<Manifest.File> files) {
        SortedMap<Integer, String> subsets = new TreeMap<>();
        catalog.subsets().keySet().forEach(number -> subsets.put(number, catalog.fingerprintOf(number)));
        return new Manifest(
                new Manifest.Settings("0.1.0", 42, "med-mat/", 4, "fair", List.of(), ""),
                subsets,
                datasets,
                new TreeMap<>(),
                files);
    }

    static Item item(int dataset, Side side, String image, String answer, String... options) {
        List<String> all = List.of(options);
        return new AnItem(dataset, image, SmallCatalog.QUESTION, all, all.indexOf(answer), null)
                .on(side, SmallCatalog.subsetOf(dataset), SmallCatalog.shared(dataset, image));
    }

    CheckVerdict verify() throws IOException {
        return Verifier.verify(out, catalog, "test");
    }

    Path file(String path) {
        return out.resolve(path);
    }

    /** Replaces a text in every file of items that holds it. */
    SmallBuild replace(String text, String other) throws IOException {
        boolean found = false;
        for (Manifest.File file : ManifestJson.read(out).files()) {
            found |= Files.readString(file(file.path())).contains(text);
            replaceIn(file.path(), text, other);
        }
        if (!found) {
            throw new IllegalArgumentException("no file holds " + text);
        }
        return this;
    }

    SmallBuild replaceIn(String path, String text, String other) throws IOException {
        Files.writeString(file(path), Files.readString(file(path)).replace(text, other));
        return this;
    }

    /** Makes the manifest agree with the files' bytes, so that only the broken rule is left to be found. */
    SmallBuild listAnew() throws IOException {
        Manifest manifest = ManifestJson.read(out);
        List<Manifest.File> files = new ArrayList<>();
        for (Manifest.File file : manifest.files()) {
            byte[] bytes = Files.readAllBytes(file(file.path()));
            String counted = Part.at(file.path()).isPresent() ? "\"caption\"" : "{\"key\"";
            long items = new String(bytes, StandardCharsets.UTF_8).split(Pattern.quote(counted), -1).length - 1;
            files.add(new Manifest.File(file.path(), items, bytes.length, Sha256.hex(bytes)));
        }
        return write(manifest(catalog, manifest.datasets(), files));
    }

    /** As if it had not been built. */
    SmallBuild withoutFile(String path) throws IOException {
        String origins = Part.at(path).orElseThrow().originsPath();
        Files.delete(file(path));
        Files.deleteIfExists(file(origins));
        Manifest manifest = ManifestJson.read(out);
        List<Manifest.File> others = manifest.files().stream()
                .filter(file -> !file.path().equals(path) && !file.path().equals(origins))
                .toList();
        return write(manifest(catalog, manifest.datasets(), others));
    }

    /** Names the datasets in the manifest, and how many of their items the subset's files lack. */
    SmallBuild counting(Map<Integer, Long> leftOut) throws IOException {
        List<Manifest.File> files = ManifestJson.read(out).files();
        List<Manifest.Dataset> datasets = new ArrayList<>();
        for (int number : new TreeMap<>(leftOut).keySet()) {
            long train = items(files, Part.ofDataset(number, Side.TRAIN).path());
            long test = items(files, Part.ofDataset(number, Side.TEST).path());
            datasets.add(dataset(number, train, test, leftOut.get(number)));
        }
        return write(manifest(catalog, datasets, files));
    }

    private static long items(List<Manifest.File> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .mapToLong(Manifest.File::items)
                .sum();
    }

    static Manifest.Dataset dataset(int number, long train, long test, long leftOut) {
        return dataset(number, train + test, train, test, leftOut, Map.of());
    }

    static Manifest.Dataset dataset(
            int number, long rows, long train, long test, long leftOut, Map<String, Long> skipped) {
        long all = train + test;
        return new Manifest.Dataset(
                number,
                "",
                SmallCatalog.subsetOf(number),
                "",
                new Manifest.Download("", all, "", List.of()),
                new Manifest.Images(all, "", Map.of()),
                new Manifest.Rows(rows, all, skipped),
                new Manifest.Items(train, test, leftOut),
                new Manifest.Split("", all));
    }

    SmallBuild write(Manifest manifest) throws IOException {
        Files.write(file(Manifest.NAME), ManifestJson.write(manifest));
        return this;
    }
}
