package org.medmat.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.medmat.adapter.Scan;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.Seeds;
import org.medmat.problem.CatalogException;
import org.medmat.tree.FileTree;
import org.medmat.tree.Trees;

/** Unknown downloads as a target of a fuzzer. */
public final class DraftTargets {

    private static final List<String> TABLES = List.of("labels.csv", "a b/labels.txt", "labels.json", "labels.xml");

    private DraftTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(new FuzzTarget("draft", 3000, DraftTargets::downloads, DraftTargets::draft));
    }

    /** The paths of the images, a line each; then the table, if there is one. */
    private static void draft(Input input) throws IOException {
        String table = input.choice(TABLES);
        List<byte[]> parts = input.parts();
        Path download = Files.createTempFile("medmat-fuzz-", ".zip");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(download))) {
                zip.setLevel(0);
                Set<String> seen = new HashSet<>(Set.of("", table));
                for (String image : new String(parts.get(0), UTF_8).split("\n")) {
                    if (seen.add(image)) {
                        put(zip, image, image.getBytes(UTF_8));
                    }
                }
                if (parts.size() > 1) {
                    put(zip, table, parts.get(1));
                }
            }
            read(draft(download), download);
        } finally {
            Files.delete(download);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(name.endsWith("/") ? new byte[0] : content);
        } catch (IllegalArgumentException e) {
            // a name of more than 65,535 bytes
        }
    }

    private static Draft draft(Path download) throws IOException {
        try {
            return Drafter.draft(download, DraftOptions.NONE, Download.CATALOG);
        } catch (CatalogException e) {
            throw new AssertionError("a draft that is refused", e);
        }
    }

    /** A draft can be read, and gives as many images as it says. */
    private static void read(Draft draft, Path download) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("vocabulary.yaml", Seeds.bytes(Path.of("catalog/vocabulary.yaml")));
        draft.files().forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
        Dataset dataset;
        try {
            dataset = Objects.requireNonNull(CatalogReader.of(files).datasets().get(draft.number()));
        } catch (CatalogException e) {
            throw new AssertionError("a draft that can't be read", e);
        }
        try (FileTree tree = Trees.open(download, dataset.folder())) {
            Scan scan = Scanner.scan(Objects.requireNonNull(dataset.adapter()), tree);
            if (scan.samples().size() != draft.images()) {
                throw new AssertionError(
                        draft.images() + " images drafted, " + scan.samples().size() + " read");
            }
        }
    }

    private static Stream<byte[]> downloads() {
        return Stream.of(
                Input.of("train/Cyst/1.jpg\ntrain/Stone/2.jpg\ntest/Cyst/3.jpg\ntest/Stone/4.jpg", 0),
                Input.of("a/: no/1.png\na/1.0/2.png\na/[x]/3.png\na/~/4.png", 0),
                Input.of("i/1.jpg\ni/2.jpg\ni/3.jpg\ni/4.jpg\000id,class\n1,Cyst\n2,Stone\n3,Cyst\n4,\n", 0),
                Input.of("i/1.jpg\ni/2.jpg\ni/3.jpg\0001.jpg 0 train\n2.jpg 1 train\n3.jpg 1 test\n", 1),
                Input.of(
                        "1.png\n2.png\000[{\"file\":\"1.png\",\"a\":1,\"b\":0},{\"file\":\"2.png\",\"a\":0,\"b\":1}]",
                        2),
                Input.of("1.png\n2.png\000<r><o file='1.png' x='a'/><o file='2.png' x='b'/></r>", 3),
                Input.of(
                        "benign (1).png\nbenign (1)_mask.png\nbenign (2).png\nmalignant (1).png\nmalignant (2).png", 0),
                Input.of("NORMAL-1-a.jpeg\nNORMAL-2-a.jpeg\nCNV-1-b.jpeg\nCNV-2-b.jpeg", 0));
    }
}
