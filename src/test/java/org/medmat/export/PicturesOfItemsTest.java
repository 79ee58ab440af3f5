package org.medmat.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.item.Side;
import org.medmat.problem.CatalogException;

@DisplayName("The pictures of an export")
class PicturesOfItemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "pictures/[0-9a-f]{2}/[0-9a-f]{16}\\.jpg";

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void hasAnItem() throws IOException {
        trial = new Trial(folder).kidney(Side.TRAIN, "Cyst/Cyst- (561).jpg", "What?", 0, "Cyst", "Stone");
    }

    private String path() throws IOException {
        return JSON.readTree(trial.text("llava/train.json")).at("/0/image").asText();
    }

    @Test
    void areWhereTheyLie() throws IOException, InterruptedException {
        trial.export("llava");
        assertThat(path())
                .isEqualTo(trial.images()
                        .resolve("CT_Kindney_Dataset/Cyst/Cyst- (561).jpg")
                        .toString());
        assertThat(trial.out().resolve("pictures")).doesNotExist();
    }

    @Test
    void areCopiedUnderNamesThatTellNothing() throws IOException, InterruptedException {
        trial.pictures = PictureMode.COPY;
        ExportReport report = trial.export("llava");
        assertThat(report.pictures()).isEqualTo(1);
        assertThat(path()).matches(NAME);
        assertThat(trial.out().resolve(path()))
                .hasSameBinaryContentAs(trial.images().resolve("CT_Kindney_Dataset/Cyst/Cyst- (561).jpg"));
        assertThat(trial.text("pictures.tsv")).matches(NAME + "\t\\d+\t[0-9a-f]{64}\n");
    }

    @Test
    void areLinked() throws IOException, InterruptedException {
        trial.pictures = PictureMode.LINK;
        trial.export("llava");
        assertThat(path()).matches(NAME);
        assertThat(trial.out().resolve(path())).isSymbolicLink().exists();
    }

    @Test
    void areWrittenOutOfZips() throws IOException, InterruptedException {
        Path dataset = trial.images().resolve("CT_Kindney_Dataset");
        byte[] picture = Files.readAllBytes(dataset.resolve("Cyst/Cyst- (561).jpg"));
        Files.delete(dataset.resolve("Cyst/Cyst- (561).jpg"));
        Files.delete(dataset.resolve("Cyst"));
        Files.delete(dataset);
        try (OutputStream out = Files.newOutputStream(trial.images().resolve("CT_Kindney_Dataset.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("Cyst/Cyst- (561).jpg"));
            zip.write(picture);
        }
        trial.export("llava");
        assertThat(path()).matches(NAME);
        assertThat(trial.out().resolve(path())).hasBinaryContent(picture);
    }

    @Test
    void areTakenOnceWhereTwoItemsHaveThem() throws IOException, InterruptedException {
        trial.kidney(Side.TRAIN, "Cyst/Cyst- (561).jpg", "What else?", 0, "Cyst", "Stone");
        trial.pictures = PictureMode.COPY;
        assertThat(trial.export("llava", "imagefolder").pictures()).isEqualTo(1 + 2);
    }

    @Test
    void thatAreMissingOrNoneAreToldAndTheirItemsLeftOut() throws IOException, InterruptedException {
        trial.itemWithoutPicture(2, Side.TRAIN, "CT_Kindney_Dataset/gone.jpg", "What?", 0, "Cyst", "Stone");
        trial.itemWithoutPicture(2, Side.TRAIN, "CT_Kindney_Dataset/page.png", "What?", 0, "Cyst", "Stone");
        trial.itemWithoutPicture(2, Side.TRAIN, "../secret.png", "What?", 0, "Cyst", "Stone");
        Files.writeString(trial.images().resolve("CT_Kindney_Dataset/page.png"), "<html>not found</html>");
        Files.copy(trial.images().resolve("CT_Kindney_Dataset/Cyst/Cyst- (561).jpg"), folder.resolve("secret.png"));
        trial.strict = true;
        assertThat(trial.export("llava").isWritten()).isFalse();
        assertThat(trial.out()).doesNotExist();
        trial.strict = false;
        ExportReport report = trial.export("llava");
        assertThat(report.items()).isEqualTo(1);
        assertThat(report.leftOut())
                .containsExactly(Map.entry("picture missing", 2L), Map.entry("picture unreadable", 1L));
        assertThat(trial.text("README.md")).contains("Left out: 2 items: picture missing.");
    }

    @Test
    void thatMustBeConvertedFirstAreCounted() throws IOException, InterruptedException {
        trial.kidney(Side.TRAIN, "a.dcm", "What?", 0, "Cyst", "Stone");
        trial.kidney(Side.TRAIN, "b.tif", "What?", 0, "Cyst", "Stone");
        ExportReport report = trial.export("llava");
        assertThat(report.leftOut())
                .containsExactly(
                        Map.entry("picture to be converted first: DICOM", 1L),
                        Map.entry("picture to be converted first: TIFF", 1L));
        trial.unconverted = true;
        assertThat(trial.exportTo(folder.resolve("all"), "llava").items()).isEqualTo(3);
    }

    @Test
    void areInsideWhereAFormEmbeds() throws IOException, InterruptedException {
        byte[] picture = Files.readAllBytes(trial.images().resolve("CT_Kindney_Dataset/Cyst/Cyst- (561).jpg"));
        trial.pictures = PictureMode.EMBED;
        trial.export("openai", "evalscope");
        String uri = "data:image/jpeg;base64," + java.util.Base64.getEncoder().encodeToString(picture);
        assertThat(trial.text("openai/train.jsonl")).contains(uri);
        assertThat(trial.text("evalscope/medmat_train.jsonl")).contains(uri);
        assertThatThrownBy(() -> trial.exportTo(folder.resolve("other"), "llava"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("llava can't refer to pictures so");
    }

    @Test
    void areTheSameBytesForAnyNumberOfThreads() throws IOException, InterruptedException {
        for (int i = 0; i < 700; i++) {
            trial.kidney(
                    i % 7 == 0 ? Side.TEST : Side.TRAIN, "s/" + i + ".png", "What?", i % 3, "Cyst", "Stone", "Tumor");
        }
        trial.validation = 0.1;
        String[] forms = Forms.words().toArray(String[]::new);
        trial.jobs = 1;
        trial.exportTo(folder.resolve("x"), forms);
        Map<String, String> one = Trial.bytes(folder.resolve("x"));
        for (int jobs : List.of(2, 5)) {
            Path moved = Files.move(folder.resolve("x"), folder.resolve("before" + jobs));
            assertThat(moved).exists();
            trial.jobs = jobs;
            trial.exportTo(folder.resolve("x"), forms);
            assertThat(Trial.bytes(folder.resolve("x"))).isEqualTo(one);
        }
    }

    @Test
    void areNotWrittenIntoAFolderThatHoldsSomething() throws IOException, InterruptedException {
        trial.export("llava");
        Map<String, String> before = Trial.bytes(trial.out());
        assertThatThrownBy(() -> trial.export("jsonl"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("is not empty: an export lies here");
        assertThat(Trial.bytes(trial.out())).isEqualTo(before);
    }
}
