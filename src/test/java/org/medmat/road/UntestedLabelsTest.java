package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medmat.problem.Problem;

@DisplayName("A label that nobody is tested on is told:")
class UntestedLabelsTest {

    private static final String TEST = "Original_Medical_Datasets/Ori--10-test.json";

    @TempDir
    Path folder;

    static IntStream seeds() {
        return IntStream.range(1, 9);
    }

    /** Four patients with ten images each; two have a cyst, one a stone. */
    @ParameterizedTest(name = "a stone of one patient, with seed {0}")
    @MethodSource("seeds")
    void anEmptyTestFileWasSilent(long seed) throws Exception {
        Workplace place = OwnDatasets.in(folder, OwnDatasets.TABLE);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String finding = i % 10 > 0 ? "normal" : i < 20 ? "cyst" : i < 30 ? "stone" : "normal";
            rows.add("i" + i + ",p" + i / 10 + "," + finding);
        }
        OwnDatasets.table(place.folderOf(10), rows.toArray(String[]::new));
        BuildReport.Built built = place.order().seed(seed).run().built().get(0);
        Set<Object> tested = new HashSet<>();
        Items.of(Workplace.filesIn(place.out()).get(TEST)).forEach(item -> tested.add(item.get("caption")));
        assertThat(tested).contains("Cyst", "Normal");
        assertThat(built.entry().items().test()).isEqualTo(10);
        assertThat(whats(built))
                .isEqualTo(tested.contains("Stone") ? List.of() : List.of("no image for testing shows Stone"));
    }

    @Test
    void aDatasetOfOnePatientHasNoTestSide() throws Exception {
        Workplace place = OwnDatasets.in(folder, OwnDatasets.TABLE);
        OwnDatasets.table(place.folderOf(10), "a,p,cyst", "b,p,stone", "c,p,stone");
        BuildReport.Built built = place.order().run().built().get(0);
        assertThat(built.entry().items().test()).isZero();
        assertThat(whats(built)).containsExactly("no image is for testing");
        assertThat(built.problems().get(0).remedy()).isNotBlank();
        assertThat(Items.of(Workplace.filesIn(place.out()).get(TEST))).isEmpty();
    }

    @Test
    void theDatasetsOwnSplitMayLeaveALabelUntested() throws Exception {
        Workplace place = OwnDatasets.in(folder, """
                subset: 1
                samples: [{files: "{part=train|test}/{class}/*.png", split: "{part}"}]
                labels: {cyst: Cyst, stone: Stone}
                """);
        OwnDatasets.folders(place.folderOf(10).resolve("train"), "cyst 3", "stone 3");
        OwnDatasets.folders(place.folderOf(10).resolve("test"), "cyst 2");
        assertThat(whats(place.order().run().built().get(0))).containsExactly("no image for testing shows Stone");
    }

    private static List<String> whats(BuildReport.Built built) {
        return built.problems().stream().map(Problem::what).toList();
    }
}
