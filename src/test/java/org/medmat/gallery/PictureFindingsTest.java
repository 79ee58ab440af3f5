package org.medmat.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.TwinLine;
import org.medmat.cli.Built;
import org.medmat.finished.ItemFolder;
import org.medmat.problem.DataException;

@DisplayName("What was found out of pictures, read back")
class PictureFindingsTest {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static Path out;
    private static Path images;
    private static Catalog catalog;
    private static JsonNode told;

    private byte[] lines;
    private byte[] twins;

    @BeforeAll
    static void look() throws IOException {
        out = folder.resolve("out");
        images = folder.resolve("images");
        Built.of(out, images, "2,88");
        Built.spoil(images);
        told = JSON.readTree(Built.look(out, images));
        catalog = CatalogReader.read(null, null);
    }

    private static Path file(String name) {
        return out.resolve("medmat-pictures").resolve(name);
    }

    @BeforeEach
    void keep() throws IOException {
        lines = Files.readAllBytes(file("pictures.jsonl"));
        twins = Files.readAllBytes(file("twins.jsonl"));
    }

    @AfterEach
    void mend() throws IOException {
        Files.write(file("pictures.jsonl"), lines);
        Files.write(file("twins.jsonl"), twins);
    }

    private static @Nullable PictureFindings open(Path items) throws IOException {
        return PictureFindings.of(items, ItemFolder.of(items, catalog));
    }

    private static PictureFindings found() throws IOException {
        return Objects.requireNonNull(open(out));
    }

    @Test
    @DisplayName("counts what the run told")
    void countsWhatTheRunTold() throws IOException {
        GalleryReport.Counts counts = found().counts(catalog);
        assertThat(JSON.valueToTree(counts.datasets()).toString())
                .isEqualTo(told.get("datasets").toString());
        assertThat(JSON.valueToTree(counts.subsets()).toString())
                .isEqualTo(told.get("subsets").toString());
        assertThat(JSON.valueToTree(counts.groups()).toString())
                .isEqualTo(told.get("groups").toString());
        assertThat(counts.pictures()).isEqualTo(told.get("pictures").asLong());
        GalleryReport.Dataset kidneys = Objects.requireNonNull(counts.datasets().get(2));
        assertThat(List.of(kidneys.missing(), kidneys.unreadable(), kidneys.odd(), kidneys.twinsContradicting()))
                .containsExactly(1L, 2L, 1L, 2L);
        assertThat(kidneys.twinsAcross()).isEqualTo(1);
        assertThat(found().isOlder()).isFalse();
    }

    @Test
    @DisplayName("gives each picture of which something is wrong, and each group of twins")
    void givesFaultsAndGroups() throws IOException {
        List<String> faults = new ArrayList<>();
        found().faults((dataset, image, wrong) ->
                faults.add(dataset + " " + image.substring(image.lastIndexOf('/') + 1) + " " + wrong));
        assertThat(faults)
                .containsExactly(
                        "2 Cyst- (1).jpg [unreadable]",
                        "2 Cyst- (2).jpg [unreadable, cut off]",
                        "2 Cyst- (3).jpg [missing]",
                        "88 IMD101.bmp [not what its name says]");
        List<String> groups = new ArrayList<>();
        found().twins(new PictureFindings.Twins() {
            private int pictures;

            @Override
            public void take(TwinLine picture) {
                pictures++;
            }

            @Override
            public void end(TwinSorts group) {
                groups.add(pictures + " " + group.words());
                pictures = 0;
            }
        });
        assertThat(groups)
                .hasSize(3)
                .anyMatch(group -> group.startsWith("2 [of equal files, within a dataset"))
                .anyMatch(group -> group.contains("with contradicting labels"))
                .anyMatch(group -> group.contains("across datasets"));
    }

    @Test
    @DisplayName("knows that items were built again, and nothing of a folder that nobody has looked at")
    void knowsOlderItems(@TempDir Path other) throws IOException {
        Built.of(other.resolve("out"), images.resolveSibling("others"), "2");
        assertThat(open(other.resolve("out"))).isNull();
        Path copy = Files.createDirectories(other.resolve("out/medmat-pictures"));
        try (var files = Files.list(file(""))) {
            for (Path each : (Iterable<Path>) files::iterator) {
                Files.copy(each, copy.resolve(each.getFileName()));
            }
        }
        assertThat(open(other.resolve("out"))).isNotNull().matches(PictureFindings::isOlder);
        Files.delete(other.resolve("out/medmat-manifest.json"));
        assertThat(open(other.resolve("out")))
                .as("without a manifest nobody knows")
                .isNotNull()
                .matches(found -> !found.isOlder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictures.jsonl", "twins.jsonl"})
    @DisplayName("refuses a file that is missing, cut off or damaged, and tells the line")
    void refusesDamagedFiles(String name) throws IOException {
        byte[] whole = Files.readAllBytes(file(name));
        Files.write(file(name), java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(PictureFindingsTest::found)
                .withMessageContaining("is not as `medmat pictures` wrote it");
        Files.delete(file(name));
        assertThatExceptionOfType(DataException.class).isThrownBy(PictureFindingsTest::found);
        whole[0] = '!';
        Files.write(file(name), whole);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> found().counts(catalog))
                .satisfies(e -> assertThat(e.problem().place().toString()).endsWith(name + ":1"));
    }

    @Test
    @DisplayName("refuses twins of a kind that there is not")
    void refusesUnknownKinds() throws IOException {
        Files.writeString(
                file("twins.jsonl"), Files.readString(file("twins.jsonl")).replaceFirst("\"bytes\"", "\"bites\""));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> found().counts(catalog))
                .satisfies(e -> assertThat(e.problem().place().toString()).endsWith("twins.jsonl:1"));
    }

    @Test
    @DisplayName("counts pictures of a benchmark, which is of no subset, and knows that origins were taken away")
    void countsABenchmark() throws IOException {
        Files.writeString(
                file("pictures.jsonl"),
                Files.readString(file("pictures.jsonl")).replace("\"dataset\":2,", "\"dataset\":0,"));
        GalleryReport.Counts counts = found().counts(catalog);
        assertThat(counts.datasets().get(0)).isNotNull().matches(benchmark -> benchmark.subset() == 0);
        assertThat(counts.subsets()).doesNotContainKey(0);
        Path origins = out.resolve("medmat-origins");
        Files.move(origins, folder.resolve("away"));
        assertThat(found().isOlder()).isTrue();
        Files.move(folder.resolve("away"), origins);
    }

    @Test
    @DisplayName("counts twins of datasets of which no picture was looked at")
    void countsTwinsOfUnknownDatasets() throws IOException {
        Files.writeString(
                file("twins.jsonl"), Files.readString(file("twins.jsonl")).replace("\"dataset\":2,", "\"dataset\":3,"));
        assertThat(found().counts(catalog).datasets()).containsKeys(2, 3, 88);
        Files.writeString(
                file("twins.jsonl"), Files.readString(file("twins.jsonl")).replace("\"dataset\":3,", "\"dataset\":0,"));
        assertThat(found().counts(catalog).groups()).containsEntry("in the benchmark", 3L);
    }
}
