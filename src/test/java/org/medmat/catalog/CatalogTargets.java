package org.medmat.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Seeds;
import org.medmat.problem.CatalogException;

/** The files of a catalog as targets of a fuzzer. */
public final class CatalogTargets {

    private static final String TESTS = "src/test/resources/catalog-";

    private CatalogTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget("catalog-yaml", 2000, () -> seeds("yaml"), input -> read(input.rest(), "yaml")),
                new FuzzTarget("catalog-json", 1500, () -> seeds("json"), input -> read(input.rest(), "json")),
                new FuzzTarget(
                        "instructions",
                        700,
                        () -> Stream.concat(
                                Seeds.below("instructions", ".txt"), Seeds.below(TESTS + "bad", "instructions/01.txt")),
                        input -> read("instructions/01.txt", input.rest())),
                new FuzzTarget("twins", 300, CatalogTargets::twins, input -> readTwins(input.rest())));
    }

    private static Stream<byte[]> twins() {
        return Stream.of(
                        new TwinLine(1, "near", "test", 2, "a \u00e4.png", "both", "Cyst | Stone", "copy").line(),
                        new TwinLine(7, "bytes", "train", 0, "b.png", "", "", "kept").line() + "\n\n",
                        "{\"group\": 1}")
                .map(line -> line.getBytes(StandardCharsets.UTF_8));
    }

    private static void readTwins(byte[] content) throws IOException {
        Path file = Files.createTempFile("twins", ".jsonl");
        try {
            Files.write(file, content);
            TwinFile.read(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Stream<byte[]> seeds(String ending) {
        Stream<byte[]> written = Stream.of(TESTS + "good", TESTS + "bad", TESTS + "base", "catalog")
                .flatMap(folder -> Seeds.below(folder, ending));
        Stream<byte[]> small = Stream.of(
                        "{\"number\": 2, \"labels\": [\"A\"], \"samples\": [{\"files\": \"*/{c}.jpg\"}]}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        return Stream.concat(written, small);
    }

    /** As a dataset and as a subset: what it is meant to be only its folder tells. */
    private static void read(byte[] content, String ending) {
        CatalogException refused = null;
        for (String path : List.of("datasets/02-any.", "subsets/01-lungs.")) {
            try {
                read(path + ending, content);
            } catch (CatalogException e) {
                refused = e;
            }
        }
        if (refused != null) {
            throw refused;
        }
    }

    private static void read(String path, byte[] content) {
        SortedMap<String, byte[]> files = SmallCatalogs.common();
        if (path.startsWith("subsets/")) {
            files.keySet().removeIf(file -> file.startsWith("subsets/"));
        }
        files.put(path, content);
        CatalogReader.of(files);
    }
}
