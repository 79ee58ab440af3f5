package org.medmat.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Expectation;
import org.medmat.catalog.Subset;
import org.medmat.draft.Download.Read;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;

@DisplayName("The files of a draft")
class DraftTest {

    private Download download;
    private Path own;

    @BeforeEach
    void begin(@TempDir Path temporary) throws Exception {
        download = new Download(temporary.resolve("Mäuse & Männer_v2"));
        own = temporary.resolve("own");
    }

    @Test
    void loadAndPromiseWhatWasSeen() throws Exception {
        Read read = download.imagesIn("x", 2).imagesIn("y", 3).read();

        assertThat(read.dataset().folder()).isEqualTo("Mäuse & Männer_v2");
        assertThat(read.dataset().name()).isEqualTo("Mäuse & Männer v2");
        assertThat(read.dataset().expected().images()).isEqualTo(new Expectation.Range(5, 5));
        assertThat(read.dataset().expected().labels()).containsEntry("Y", new Expectation.Range(3, 3));
        assertThat(read.scan().unknown()).isEmpty();
    }

    @Test
    void areNamedByNumberAndFolder() throws Exception {
        assertThat(download.imagesIn("x", 2).imagesIn("y", 3).draft().files())
                .containsOnlyKeys(
                        "datasets/1001-mause-manner-v2.yaml",
                        "instructions/1001.txt",
                        "subsets/1001-mause-manner-v2.yaml");
    }

    @Test
    void takeTheNextFreeNumber() throws Exception {
        Draft first = download.imagesIn("x", 2).imagesIn("y", 3).draft();
        first.write(own);

        Draft second = Drafter.draft(download.folder(), DraftOptions.NONE, CatalogReader.read(own, null));
        assertThat(second.number()).isEqualTo(1002);
        assertThat(Drafter.draft(download.folder(), new DraftOptions(null, null, 2000), Download.CATALOG)
                        .number())
                .isEqualTo(2000);
    }

    @Test
    void refuseATakenNumber() throws Exception {
        download.imagesIn("x", 2).imagesIn("y", 3);
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> Drafter.draft(download.folder(), new DraftOptions(null, null, 2), Download.CATALOG))
                .withMessageContaining("a dataset or subset 2 is there already");
    }

    @Test
    void takeModalityAndAreaFromTheOptions() throws Exception {
        download.imagesIn("x", 2).imagesIn("y", 3);
        Draft draft = Drafter.draft(download.folder(), new DraftOptions("dermoscopy", "skin", null), Download.CATALOG);

        assertThat(draft.files().get("subsets/1001-mause-manner-v2.yaml")).contains("modality: Der\n", "area: Skin\n");
        assertThat(draft.files().get("instructions/1001.txt")).contains("this dermoscopy image");
    }

    @Test
    void askForModalityAndAreaElse() throws Exception {
        assertThat(download.imagesIn("x", 2).imagesIn("y", 3).draft().files().get("subsets/1001-mause-manner-v2.yaml"))
                .contains("# choose one of Co, CT, Der");
    }

    @Test
    void refuseAnUnknownModality() {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(
                        () -> Drafter.draft(download.folder(), new DraftOptions("Xray", null, null), Download.CATALOG))
                .withMessageContaining("did you mean \"X-ray\"?");
    }

    @Test
    void askSixDifferentQuestionsOfWhichHalfNameTwoOrThreeLabels() throws Exception {
        Draft draft = download.imagesIn("x", 2).imagesIn("y", 3).draft();
        List<String> lines = draft.files().get("instructions/1001.txt").lines().toList();

        assertThat(lines).hasSize(6).doesNotHaveDuplicates();
        assertThat(lines)
                .as("where an image may lack one of them among the options, the others ask")
                .filteredOn(line -> line.contains("'X' or 'Y'"))
                .hasSize(3);
    }

    @Test
    void neverOverwriteAnything() throws Exception {
        Draft draft = download.imagesIn("x", 2).imagesIn("y", 3).draft();
        Path taken = own.resolve("instructions/1001.txt");
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "mine");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> draft.write(own))
                .satisfies(e -> assertThat(e.problem().remedy()).isNotEmpty());
        assertThat(taken).hasContent("mine");
        assertThat(own.resolve("datasets")).doesNotExist();
    }

    @Test
    void neverTakeTheNumberOfAnotherFile() throws Exception {
        Draft draft = download.imagesIn("x", 2).imagesIn("y", 3).draft();
        Files.createDirectories(own.resolve("datasets"));
        Files.writeString(own.resolve("datasets/1001-other.yaml"), "number: 1001");

        assertThatExceptionOfType(DataException.class).isThrownBy(() -> draft.write(own));
    }

    @Test
    void needAFolder() throws Exception {
        Draft draft = download.imagesIn("x", 2).imagesIn("y", 3).draft();
        Files.writeString(own, "a file");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> draft.write(own))
                .withMessageContaining("is a file");
    }

    @Test
    void tellWhichFilesWereWritten() throws Exception {
        List<Path> written = download.imagesIn("x", 2).imagesIn("y", 3).draft().write(own);

        assertThat(written).hasSize(3).allMatch(Files::isRegularFile);
    }

    @Test
    void nothingFoundTellsWhatWasLookedFor() throws Exception {
        download.images("a17.jpg", "b3.jpg", "c8.jpg").text("notes.csv", "a,b\n1,2\n");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(download::draft)
                .withMessageContaining("3 images (3 .jpg)")
                .withMessageContaining("folders named after classes")
                .withMessageContaining("a table");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0, -1, 1_000_000})
    void refuseANumberThatNoDatasetCanHave(int number) throws Exception {
        download.imagesIn("Cyst", 1).imagesIn("Stone", 1);
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(
                        () -> Drafter.draft(download.folder(), new DraftOptions(null, null, number), Download.CATALOG))
                .withMessageContaining(number + " is no number of a dataset");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {".hidden", "a\\b", "a\u0007b", " "})
    void refuseAFolderWhoseNameNoDatasetCanHave(String name, @TempDir Path temporary) throws Exception {
        Download odd = new Download(temporary.resolve(name)).imagesIn("Cyst", 1).imagesIn("Stone", 1);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(odd::draft)
                .withMessageContaining("no folder of a dataset can have this name");
    }

    @Test
    void noImagesTellsWhatThereIs() throws Exception {
        download.text("scan/1.dcm", "x").text("scan/2.dcm", "x");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(download::draft)
                .withMessageContaining("no images")
                .withMessageContaining("2 .dcm");
    }

    @Test
    void readAZipAsItsFolder() throws Exception {
        Path zip = download.folder().resolveSibling("Eyes.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            for (String path : List.of("Eyes/ill/1.jpg", "Eyes/well/1.jpg")) {
                out.putNextEntry(new java.util.zip.ZipEntry(path));
                out.write(1);
            }
        }
        Draft draft = Drafter.draft(zip, DraftOptions.NONE, Download.CATALOG);

        assertThat(draft.files()).containsKey("datasets/1001-eyes.yaml");
        assertThat(draft.labels()).containsExactly(entry("Ill", 1L), entry("Well", 1L));
    }

    @Test
    void fitTheSubsetOfTheirOwn() throws Exception {
        Draft draft = download.imagesIn("1_x", 2).imagesIn("2_y", 3).draft();
        draft.write(own);
        Catalog catalog = CatalogReader.read(own, null);
        Subset subset = catalog.subsets().get(1001);

        assertThat(subset.labels().names()).containsExactly("X", "Y");
        assertThat(subset.task()).isEqualTo("Mäuse & Männer v2 classification");
        assertThat(subset.instructions()).hasSize(6);
    }
}
