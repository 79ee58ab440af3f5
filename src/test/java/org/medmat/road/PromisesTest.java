package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.problem.DataException;
import org.medmat.problem.Problem;

@DisplayName("What a dataset promises of its images and labels")
class PromisesTest {

    private static final String TWO_VERSIONS = """
            expect:
              - {images: 10, labels: {Cyst: 6, Stone: 4}}
              - {images: 20, labels: {Cyst: 12, Stone: 8}}
            """;

    private static final String TWO_LAYOUTS = """
            expect:
              - {layout: flat, images: 10, labels: {Cyst: 6, Stone: 4}}
              - {layout: deep, images: 12, labels: {Cyst: 6, Stone: 6}}
            subset: 1
            layouts:
              - name: deep
                samples: [{files: "all/{class}/*.png"}]
              - name: flat
                samples: [{files: "{class}/*.png"}]
            labels: {cyst: Cyst, stone: Stone}
            """;

    @TempDir
    Path folder;

    @Test
    void allImagesWithOtherLabelsWereBuilt() throws Exception {
        Workplace place = place("expect: {images: 10, labels: {Cyst: 6, Stone: 4}}\n", "cyst 5", "stone 5");
        BuildReport report = place.order().run();
        assertThat(report.built()).isEmpty();
        assertThat(report.failed()).hasSize(1);
        Problem problem = report.failed().get(0).problem();
        assertThat(problem.place()).hasToString("Own_10");
        assertThat(problem.what()).contains("all 10 images are there", "Cyst 5 instead of 6", "Stone 5 instead of 4");
        assertThat(problem.remedy()).contains("medmat try 10", "`expect`");
        assertThat(place.out().resolve("Original_Medical_Datasets")).doesNotExist();
        assertThatThrownBy(() -> place.order().strictly().run())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Cyst 5 instead of 6");
    }

    @Test
    void aLabelThatNoImageShowsIsAnotherCountToo() throws Exception {
        Workplace place = place("expect: {images: 10, labels: {Cyst: 6, Tumor: 1..4}}\n", "cyst 6", "stone 4");
        assertThat(place.order().run().failed().get(0).problem().what()).contains("Tumor 0 instead of 1..4");
    }

    @Test
    void fewerImagesAreToldWithTheirLabelsAndBuilt() throws Exception {
        Workplace place = place("expect: {images: 10, labels: {Cyst: 6, Stone: 4}}\n", "cyst 5", "stone 4");
        BuildReport report = place.order().run();
        BuildReport.Built built = report.built().get(0);
        assertThat(built.difference().images()).isEqualTo(-1);
        assertThat(built.difference().labels()).hasToString("{Cyst=6}");
        assertThat(built.isPartial()).isTrue();
        assertThat(built.entry().images().expected()).isEqualTo("10");
        assertThatThrownBy(() -> place.order().strictly().run())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has 9 images of 10");
    }

    @Test
    void moreImagesAreToldWithTheirLabelsAndWhole() throws Exception {
        Workplace place = place("expect: {images: 10, labels: {Cyst: 6, Stone: 4}}\n", "cyst 6", "stone 6");
        BuildReport report = place.order().strictly().run();
        assertThat(report.built().get(0).difference()).hasToString("Difference[images=2, labels={Stone=4}]");
        assertThat(report.isWhole()).isTrue();
    }

    @Test
    void labelsWithinTheirRangeAreAsExpected() throws Exception {
        Workplace place = place("expect: {images: 9..10, labels: {Cyst: 5..6, Stone: 4}}\n", "cyst 5", "stone 4");
        assertThat(place.order().strictly().run().built().get(0).difference())
                .hasToString("Difference[images=0, labels={}]");
    }

    @ParameterizedTest(name = "{0} and {1}: {2} expected")
    @CsvSource({
        "cyst 6, stone 4, 10, 0",
        "cyst 12, stone 8, 20, 0",
        "cyst 6, stone 8, 10, 4",
        "cyst 6, stone 9, 10, 5",
        "cyst 8, stone 8, 20, -4",
        "cyst 12, stone 20, 20, 12"
    })
    void ofSeveralVersionsTheNearestIsCompared(String cysts, String stones, String expected, long difference)
            throws Exception {
        BuildReport.Built built =
                place(TWO_VERSIONS, cysts, stones).order().run().built().get(0);
        assertThat(built.entry().images().expected()).isEqualTo(expected);
        assertThat(built.difference().images()).isEqualTo(difference);
    }

    @Test
    void theLabelsOfAnotherVersionAreNoExcuse() throws Exception {
        BuildReport report = place(TWO_VERSIONS, "cyst 8", "stone 12").order().run();
        assertThat(report.failed().get(0).problem().what())
                .contains("all 20 images", "Cyst 8 instead of 12", "Stone 12 instead of 8");
    }

    @Test
    void whatIsExpectedOfAnotherLayoutWasCompared() throws Exception {
        Workplace flat = OwnDatasets.in(folder, TWO_LAYOUTS);
        OwnDatasets.folders(flat.folderOf(10), "cyst 6", "stone 6");
        BuildReport.Built built = flat.order().run().built().get(0);
        assertThat(built.entry().download().layout()).isEqualTo("flat");
        assertThat(built.difference()).hasToString("Difference[images=2, labels={Stone=4}]");

        Workplace.deleteAll(flat.folderOf(10));
        OwnDatasets.folders(flat.folderOf(10).resolve("all"), "cyst 6", "stone 4");
        built = flat.order().run().built().get(0);
        assertThat(built.entry().download().layout()).isEqualTo("deep");
        assertThat(built.difference()).hasToString("Difference[images=-2, labels={Stone=6}]");
    }

    @Test
    void whatWasToldOfLabelsIsToldAgainByASecondBuild() throws Exception {
        Workplace place = place("expect: {images: 10, labels: {Cyst: 6, Stone: 4}}\n", "cyst 5", "stone 4");
        place.letTimePass();
        BuildReport first = place.order().run();
        BuildReport second = place.order().run();
        assertThat(second.isKept()).isTrue();
        assertThat(second.built().get(0).difference())
                .isEqualTo(first.built().get(0).difference());
        assertThat(second.isWhole()).isFalse();
    }

    private Workplace place(String expect, String... counts) throws IOException {
        Workplace place = OwnDatasets.in(folder, expect + OwnDatasets.FOLDERS);
        Files.createDirectories(place.data());
        OwnDatasets.folders(place.folderOf(10), counts);
        return place;
    }
}
