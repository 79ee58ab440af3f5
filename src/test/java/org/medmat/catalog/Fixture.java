package org.medmat.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.synthetic.TreeRecipe;

/**
 * A tiny tree in the real layout of a dataset, with its traps, and what must be found in it.
 *
 * @param name its folder: the dataset's number, perhaps with the name of a layout
 * @param traps what of the dossier it holds
 * @param expected the samples
 * @param unsure labels that are unsure, by image
 * @param skipped rows that gave no item, by reason
 * @param told what a user is told, but for missing images
 */
public record Fixture(
        String name,
        int dataset,
        List<String> traps,
        TreeRecipe recipe,
        List<Expected> expected,
        Map<String, List<String>> unsure,
        Map<String, Long> skipped,
        List<String> told,
        @Nullable String layout) {

    public static final Path FOLDER = Path.of("src/test/resources/fixtures");

    /** A line of a fixture's {@code expected}. */
    public record Expected(List<String> labels, String image, String split, String patient, String region) {
        static Expected parse(String line) {
            String[] parts = line.split(" \\| ", -1);
            if (parts.length != 4 && parts.length != 5) {
                throw new IllegalArgumentException("labels | image | split | patient | region: " + line);
            }
            String region = parts.length == 4 ? "" : parts[4].strip();
            return new Expected(
                    List.of(parts[0].strip().split(" \\+ ")), parts[1], parts[2].strip(), parts[3].strip(), region);
        }
    }

    public static List<Fixture> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("fixture.yaml")))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Fixture read(Path folder) {
        Path file = folder.resolve("fixture.yaml");
        Problems problems = new Problems();
        try {
            Mapping mapping = Mapping.of(Nodes.read(file.toString(), Files.readAllBytes(file)), problems);
            String name = folder.getFileName().toString();
            List<Expected> expected =
                    lines(mapping, "expected").stream().map(Expected::parse).toList();
            Map<String, List<String>> unsure = new LinkedHashMap<>();
            for (String line : lines(mapping, "unsure")) {
                String[] parts = line.split(" \\| ");
                unsure.put(parts[1].strip(), List.of(parts[0].strip().split(" \\+ ")));
            }
            Map<String, Long> skipped = new LinkedHashMap<>();
            mapping.map("skipped").forEach((reason, count) -> skipped.put(reason, Long.parseLong(count)));
            Fixture fixture = new Fixture(
                    name,
                    Integer.parseInt(name.replaceFirst("-.*", "")),
                    mapping.texts("traps"),
                    new TreeRecipe(
                            mapping.texts("files"),
                            mapping.texts("empty"),
                            mapping.map("pictures"),
                            mapping.map("texts")),
                    expected,
                    unsure,
                    skipped,
                    mapping.texts("told"),
                    mapping.text("layout"));
            mapping.refuseOthers();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(problems.sorted().toString());
            }
            return fixture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Mapping mapping, String key) {
        List<String> lines = new ArrayList<>();
        mapping.text(key, "")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(lines::add);
        return lines;
    }

    /** The tree's files; pictures are a few bytes that differ from path to path. */
    public SortedMap<String, byte[]> contents() {
        return recipe.contents(path -> path.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
