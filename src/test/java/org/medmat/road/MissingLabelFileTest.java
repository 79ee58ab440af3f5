package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.DataException;

@DisplayName("A label file that is missing costs its rows, not the dataset:")
class MissingLabelFileTest {

    private static final String TWO_TABLES = """
            subset: 1
            samples:
              - {table: first.csv, image: "{image}.png", label: "{finding}", patient: "{patient}"}
              - {table: second.csv, image: "{image}.png", label: "{finding}", patient: "{patient}"}
            labels: {cyst: Cyst, stone: Stone}
            """;

    private static final String JOINED = """
            subset: 1
            samples:
              - {files: "{class}/*.png", patient: "{patient}", join: [{table: patients.csv, on: {image: "{path}"}}]}
              - {files: "more/{class}/*.png"}
            labels: {cyst: Cyst, stone: Stone}
            """;

    @TempDir
    Path folder;

    private Workplace place;

    @BeforeEach
    void download() throws Exception {
        place = OwnDatasets.in(folder, TWO_TABLES);
        OwnDatasets.table(place.folderOf(10), "a,1,cyst", "b,2,stone", "c,3,stone", "d,4,cyst");
        Files.move(place.folderOf(10).resolve("labels.csv"), place.folderOf(10).resolve("first.csv"));
    }

    @Test
    void theWholeDatasetWasRefused() throws Exception {
        BuildReport report = place.order().run();
        assertThat(report.failed()).isEmpty();
        BuildReport.Built built = report.built().get(0);
        assertThat(built.entry().items().train() + built.entry().items().test()).isEqualTo(4);
        assertThat(built.entry().download().missing()).containsExactly("second.csv");
        assertThat(built.problems()).anySatisfy(problem -> {
            assertThat(problem.place()).hasToString("second.csv");
            assertThat(problem.what()).contains("the label file is not there, and its rows give no item");
            assertThat(problem.remedy()).contains("whole");
        });
        assertThat(built.isPartial()).isTrue();
        assertThat(report.isWhole()).isFalse();
    }

    @Test
    void theManifestNamesIt() throws Exception {
        Manifest manifest = place.order().manifest();
        assertThat(manifest.datasets().get(0).download().missing()).containsExactly("second.csv");
        assertThat(ManifestJson.read(place.out())).isEqualTo(manifest);
    }

    @Test
    void aSecondBuildSaidThatAllIsWell() throws Exception {
        place.letTimePass();
        BuildReport first = place.order().run();
        BuildReport second = place.order().run();
        assertThat(second.isKept()).isTrue();
        assertThat(second.isWhole()).isFalse();
        assertThat(second.built().get(0).problems())
                .isEqualTo(first.built().get(0).problems());
        assertThat(second.built().get(0).entry().download().missing()).containsExactly("second.csv");
    }

    @Test
    void strictBuildsRefuseItAlsoAfterOthers() throws Exception {
        place.letTimePass();
        place.order().run();
        assertThatThrownBy(() -> place.order().strictly().run())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("second.csv: the label file is not there");
    }

    @Test
    void allIsWellOnceItIsThere() throws Exception {
        place.letTimePass();
        place.order().run();
        Files.writeString(place.folderOf(10).resolve("second.csv"), "image,patient,finding\ne,5,cyst\n");
        Files.writeString(place.folderOf(10).resolve("e.png"), "e");
        BuildReport report = place.order().strictly().run();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.built().get(0).entry().images().found()).isEqualTo(5);
    }

    @Test
    void withoutAnyTheDatasetIsRefusedAndAllAreNamed() throws Exception {
        Files.delete(place.folderOf(10).resolve("first.csv"));
        BuildReport report = place.order().run();
        assertThat(report.built()).isEmpty();
        assertThat(report.failed().get(0).problem().what())
                .contains("first.csv: the label file is not there", "second.csv: the label file is not there");
    }

    @Test
    void aTableToJoinIsMissedByItsSourceOnly() throws Exception {
        Workplace joined = OwnDatasets.in(folder.resolve("joined"), JOINED);
        OwnDatasets.folders(joined.folderOf(10), "cyst 2", "stone 2");
        OwnDatasets.folders(joined.folderOf(10).resolve("more"), "cyst 3", "stone 1");
        BuildReport.Built built = joined.order().run().built().get(0);
        assertThat(built.entry().images().found()).isEqualTo(4);
        assertThat(built.entry().download().missing()).containsExactly("patients.csv");
    }
}
