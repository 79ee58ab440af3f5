package org.medmat.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.output.FileNames;
import org.medmat.output.ItemFile;
import org.medmat.output.ItemJson;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.output.OutputFolder;
import org.medmat.output.Stage;
import org.medmat.question.Item;
import org.medmat.sample.Side;
import org.medmat.split.SplitRule;

/** An output folder of two kidney datasets and one of eyes with several labels. */
record SmallBuild(Path out) {

    static final String QUESTION = "Which finding is it (1)?";

    static final Catalog CATALOG = CatalogReader.of(catalog());

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
                    "Edema, of the macula",
                    "Drusen, edema, of the macula, media haze"));

    /** Writes it as a build does. */
    static SmallBuild in(Path out) throws IOException {
        return in(out, ITEMS);
    }

    static SmallBuild in(Path out, List<Item> items) throws IOException {
        try (OutputFolder folder = OutputFolder.open(out)) {
            Stage stage = folder.stage();
            for (Side side : Side.values()) {
                for (int dataset : List.of(2, 3, 24)) {
                    write(stage, FileNames.ofDataset(dataset, side), items, side, List.of(dataset));
                }
                write(stage, FileNames.ofSubset(2, side), items, side, List.of(2, 3));
                write(stage, FileNames.ofSubset(15, side), items, side, List.of(24));
            }
            stage.commit(manifest(stage.finished()), folder);
        }
        return new SmallBuild(out);
    }

    private static void write(Stage stage, String path, List<Item> items, Side side, List<Integer> datasets)
            throws IOException {
        ItemFile file = stage.create(path);
        for (Item item : items) {
            if (item.side() == side && datasets.contains(item.dataset())) {
                file.add(new ItemJson("med-mat/Dataset_" + item.dataset() + "/").withoutId(item));
            }
        }
        stage.finish(file);
    }

    private static Manifest manifest(List<Manifest.File> files) {
        return new Manifest("0.1.0", 42, CATALOG.fingerprint(), "med-mat/", 4, List.of(), files);
    }

    static Item item(int dataset, Side side, String image, String answer, String... options) {
        List<String> all = List.of(options);
        return new Item(dataset, "", image, answer, side, SplitRule.OWN, QUESTION, answer, all, all.indexOf(answer));
    }

    Verdict verify() throws IOException {
        return Verifier.verify(out, CATALOG);
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
            long items = new String(bytes, StandardCharsets.UTF_8).split("\"caption\"", -1).length - 1;
            files.add(new Manifest.File(file.path(), items, bytes.length, sha256(bytes)));
        }
        return write(manifest(files));
    }

    /** As if it had not been built. */
    SmallBuild withoutFile(String path) throws IOException {
        Files.delete(file(path));
        return write(manifest(ManifestJson.read(out).files().stream()
                .filter(file -> !file.path().equals(path))
                .toList()));
    }

    SmallBuild write(Manifest manifest) throws IOException {
        Files.write(file(Manifest.NAME), new ObjectMapper().writeValueAsBytes(manifest));
        return this;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> catalog() {
        Map<String, String> files = new TreeMap<>();
        files.put("vocabulary.yaml", """
                modalities: {CT: [], FP: []}
                areas: {Kidney: [], Fundus: []}
                kinds: {diseases: {aliases: [], implies: []}}
                access: {open: can be had}
                """);
        files.put("subsets/02-kidney.yaml", """
                number: 2
                modality: CT
                area: Kidney
                task: Kidney Diseases Classification
                kinds: [diseases]
                labels: [Cyst, Malignant tumor, Normal, Stone, Tumor]
                overlaps: {Tumor: [Malignant tumor]}
                """);
        files.put("subsets/15-eyes.yaml", """
                number: 15
                modality: FP
                area: Fundus
                task: Eye Diseases Classification
                kinds: [diseases]
                multi-label: true
                labels: [Normal, Media haze, Drusen, "Edema, of the macula", Haze, Stargardt disease]
                overlaps: {Haze: [Media haze]}
                proper: [Stargardt disease]
                """);
        for (int subset : List.of(2, 15)) {
            StringBuilder lines = new StringBuilder();
            for (int i = 1; i <= 6; i++) {
                lines.append("Which finding is it (").append(i).append(")?\n");
            }
            files.put(
                    FileNames.ofSubset(subset, Side.TRAIN).replaceAll(".*--(\\d+)-.*", "instructions/$1.txt"),
                    lines.toString());
        }
        Map.of(2, 2, 3, 2, 24, 15)
                .forEach((dataset, subset) -> files.put(
                        "datasets/00" + dataset + "-some.yaml",
                        "number: " + dataset + "\nname: Some\nfolder: Dataset_" + dataset + "\nsubset: " + subset
                                + "\n"));
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
