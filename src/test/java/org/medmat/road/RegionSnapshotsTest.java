package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Selection;
import org.medmat.question.Distractors;
import org.medmat.synthetic.SampleWriter;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.Downloads;

@DisplayName("Snapshots of all datasets with regions hold what their questions need")
class RegionSnapshotsTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();
    private static final Set<Integer> NUMBERS =
            IntStream.rangeClosed(88, 109).boxed().collect(Collectors.toCollection(TreeSet::new));
    private static final Selection REGIONS = new Selection(NUMBERS, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    private static final String MANIFEST = "medmat-manifest.json";

    @TempDir
    static Path folder;

    private static SortedMap<String, String> fromFolders;
    private static SortedMap<String, String> fromSnapshots;

    @BeforeAll
    static void build() throws Exception {
        SortedMap<String, TreeRecipe> recipes = new TreeMap<>();
        for (Dataset dataset : REGIONS.datasetsOf(CATALOG)) {
            recipes.merge(dataset.folder(), SampleThings.drawn(dataset), TreeRecipe::and);
        }
        Path downloads = folder.resolve("med-mat");
        Path snapshots = folder.resolve("snapshots");
        SampleWriter.write(downloads, recipes);
        SnapshotBuild.run(CATALOG, scope(downloads), snapshots);
        fromFolders = build(downloads, folder.resolve("of-folders"));
        fromSnapshots = build(snapshots, folder.resolve("of-snapshots"));
    }

    private static Scope scope(Path downloads) {
        return new Scope(new Downloads(downloads, Map.of()), REGIONS);
    }

    private static SortedMap<String, String> build(Path downloads, Path out) throws Exception {
        BuildReport report = Build.run(
                CATALOG,
                new BuildOptions(
                        scope(downloads),
                        new Choices(42, 4, Distractors.FAIR),
                        new Target(out, "med-mat/"),
                        2,
                        false,
                        Trust.TIMES),
                "test",
                Progress.NONE);
        assertThat(report.failed()).isEmpty();
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(out)) {
            // What begins with a dot tells the next build what this one read, and from where.
            walk.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith("."))
                    .forEach(file -> {
                        try {
                            files.put(out.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        return files;
    }

    @Test
    void itemsAndOriginsHaveTheSameBytes() {
        assertThat(fromSnapshots.keySet()).isEqualTo(fromFolders.keySet());
        for (int number : NUMBERS) {
            assertThat(fromFolders).containsKey("Original_Medical_Datasets/Ori--%02d-train.json".formatted(number));
        }
        fromFolders.forEach((name, text) -> {
            if (!name.equals(MANIFEST)) {
                assertThat(fromSnapshots.get(name)).as(name).isEqualTo(text);
            }
        });
    }

    /** The manifest but for what is expected of a whole download, which nobody expects of a folder that is known as a sample, and its seal. */
    private static String known(SortedMap<String, String> files) {
        return files.get(MANIFEST).replaceAll("\"(expected|sha256)\": \"[^\"]*\"", "");
    }

    @Test
    void manifestsDifferInWhatIsExpectedOfASampleOnly() {
        assertThat(known(fromSnapshots)).isEqualTo(known(fromFolders));
    }
}
