package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;

@DisplayName("Builds of parts, one after the other into one folder,")
class PartialBuildsTest {

    @TempDir
    static Path shared;

    private static Workplace workplace;
    private static SortedMap<String, String> whole;

    @TempDir
    Path out;

    @BeforeAll
    static void build() throws Exception {
        workplace = Workplace.full(shared);
        whole = workplace.order().files();
    }

    private Workplace.Order order() {
        return workplace.order().into(out);
    }

    @Test
    void areTogetherOneBuildOfAll() throws Exception {
        order().subsets(3).run();
        order().subsets(1).run();
        assertThat(ManifestJson.read(out).datasets())
                .extracting(Manifest.Dataset::number)
                .containsExactly(1, 2, 5);
        order().subsets(5, 2, 4).run();
        assertThat(Workplace.filesIn(out)).isEqualTo(whole);
    }

    @Test
    void areOneBuildAlsoSideBySide() throws Exception {
        order().side(Side.TEST).run();
        assertThat(ManifestJson.read(out).files()).hasSize(23);
        assertThat(order().side(Side.TRAIN).files()).isEqualTo(whole);
    }

    @Test
    @DisplayName("tell what guessers reach as soon as both sides are there, and keep it")
    void tellWhatGuessersReachWhenBothSidesAreThere() throws Exception {
        workplace.letTimePass();
        assertThat(order().side(Side.TEST).manifest().guessers()).isEmpty();
        assertThat(order().side(Side.TRAIN).manifest().guessers()).containsKeys("Ori--01", "Subset--01");
        assertThat(order().side(Side.TRAIN).run().isKept()).isTrue();
        assertThat(Workplace.filesIn(out)).isEqualTo(whole);
    }

    @Test
    void keepWhatIsBuiltTwiceOnce() throws Exception {
        order().run();
        assertThat(order().subsets(2).run().leftovers()).isEmpty();
        assertThat(Workplace.filesIn(out)).isEqualTo(whole);
    }

    @Test
    void areNotListedTogetherWhenTheirSeedsDiffer() throws Exception {
        order().subsets(1).run();
        BuildReport report = order().subsets(2).seed(43).run();
        Manifest manifest = ManifestJson.read(out);
        assertThat(manifest.datasets()).extracting(Manifest.Dataset::number).containsExactly(3, 4);
        assertThat(manifest.files()).extracting(Manifest.File::path).noneMatch(path -> path.contains("--01-"));
        assertThat(report.leftovers())
                .hasSize(10)
                .contains("Aggregated_Subsets/Subset--01-test.json", "Original_Medical_Datasets/Ori--02-train.json");
        assertThat(out.resolve("Aggregated_Subsets/Subset--01-test.json"))
                .as("it is not deleted")
                .exists();
    }

    @Test
    void areNotListedTogetherWhenTheirOptionsDiffer() throws Exception {
        order().subsets(1).run();
        assertThat(order().subsets(2).maxOptions(3).run().leftovers()).hasSize(10);
    }

    @Test
    void dropTheSubsetOfWhichOneDatasetWasBuiltAgain() throws Exception {
        order().run();
        BuildReport report = order().datasets(1).run();
        assertThat(report.partialSubsets()).containsExactly(1);
        assertThat(report.leftovers())
                .containsExactly("Aggregated_Subsets/Subset--01-test.json", "Aggregated_Subsets/Subset--01-train.json");
        assertThat(ManifestJson.read(out).datasets())
                .extracting(Manifest.Dataset::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void writeABrokenManifestAnew() throws Exception {
        Files.writeString(out.resolve(Manifest.NAME), "{\"version\": ");
        assertThat(order().files()).isEqualTo(whole);
    }
}
