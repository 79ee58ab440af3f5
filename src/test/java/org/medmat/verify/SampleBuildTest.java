package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Selection;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.question.Distractors;
import org.medmat.road.Build;
import org.medmat.road.BuildOptions;
import org.medmat.road.BuildReport;
import org.medmat.road.Choices;
import org.medmat.road.Progress;
import org.medmat.road.SampleThings;
import org.medmat.road.Scope;
import org.medmat.road.Target;
import org.medmat.road.Trust;
import org.medmat.synthetic.SampleWriter;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.Downloads;

@DisplayName(
        "What a build makes of the samples holds: shared pictures of skin, tissue and lungs, sets of labels, boxes")
class SampleBuildTest {

    private static final Selection SUBSETS =
            new Selection(Set.of(), Set.of(8, 18, 28, 31, 38, 40), Set.of(), Set.of(), Set.of(), Set.of());

    private static final Catalog CATALOG = CatalogReader.builtIn();

    @TempDir
    static Path folder;

    private static BuildReport report;

    @BeforeAll
    static void build() throws Exception {
        SortedMap<String, TreeRecipe> recipes = new TreeMap<>();
        for (Dataset dataset : SUBSETS.datasetsOf(CATALOG)) {
            recipes.merge(dataset.folder(), SampleThings.drawn(dataset), TreeRecipe::and);
        }
        SampleWriter.write(folder.resolve("med-mat"), recipes);
        Downloads downloads = new Downloads(folder.resolve("med-mat"), Map.of());
        BuildOptions options = new BuildOptions(
                new Scope(downloads, SUBSETS),
                new Choices(42, 4, Distractors.FAIR),
                new Target(folder.resolve("out"), "med-mat/"),
                2,
                false,
                Trust.TIMES);
        report = Build.run(CATALOG, options, "test", Progress.NONE);
    }

    @Test
    void everyItemKeepsTheRules() throws Exception {
        assertThat(report.failed()).isEmpty();
        CheckVerdict verdict = Verifier.verify(folder.resolve("out"), CATALOG, "test");
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.again().unjudged()).noneMatch(why -> why.contains("catalog"));
        assertThat(verdict.items()).isGreaterThan(1000);
    }

    @Test
    @DisplayName("and its manifest says of guessers what the check measures")
    void theManifestSaysWhatGuessersReach() throws Exception {
        SortedMap<String, Manifest.Guessed> measured = new TreeMap<>();
        Verifier.verify(folder.resolve("out"), CATALOG, "test")
                .guessers()
                .forEach((pair, measure) -> measured.put(pair, Manifest.Guessed.of(measure)));
        assertThat(measured).containsKeys("Ori--33", "Subset--31", "Subset--40");
        assertThat(ManifestJson.read(folder.resolve("out")).guessers()).isEqualTo(measured);
    }

    @Test
    void someSharedPicturesWereLeftOut() throws Exception {
        Manifest manifest = ManifestJson.read(folder.resolve("out"));
        assertThat(manifest.datasets()).anyMatch(dataset -> dataset.items().sharedLeftOut() > 0);
    }
}
