package org.medmat.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.item.Side;
import org.medmat.tree.Downloads;

@DisplayName("The check of an export")
class ExportCheckTest {

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void exportsALittle() throws IOException, InterruptedException {
        trial = new Trial(folder);
        for (int i = 0; i < 12; i++) {
            trial.kidney(i < 9 ? Side.TRAIN : Side.TEST, i + ".png", "What is it?", i % 2, "Cyst", "Normal");
        }
        trial.pictures = PictureMode.COPY;
        trial.validation = 0.3;
        trial.form = AnswerForm.BOTH;
        trial.export("llava", "hf", "imagefolder", "internvl");
    }

    private ExportCheck.Verdict compare() throws IOException, InterruptedException {
        return ExportCheck.compare(
                trial.out(),
                new ExportOptions.Input(trial.items(), new Downloads(trial.images(), Map.of())),
                Trial.CATALOG,
                2);
    }

    private void assertFound(String what) throws IOException {
        ExportCheck.Verdict verdict = ExportCheck.check(trial.out());
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.problems()).singleElement().asString().contains(what);
    }

    private Path picture(String below) throws IOException {
        try (Stream<Path> files = Files.walk(trial.out().resolve(below))) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void findsNothingWhereNothingWasChanged() throws IOException, InterruptedException {
        ExportCheck.Verdict verdict = compare();
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.items()).isEqualTo(12);
        assertThat(verdict.pictures()).isEqualTo(24);
    }

    @Test
    void findsAnAnswerThatWasChanged() throws IOException {
        Path file = trial.out().resolve("llava/test.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"value\":\"A\"", "\"value\":\"B\""));
        assertFound("llava/test.json: its SHA-256");
    }

    @Test
    void findsAnAnswerThatIsNotTheItems() throws IOException, InterruptedException {
        for (String name : List.of("Ori--02-train.json", "Ori--02-test.json")) {
            Path file = trial.items().resolve("Original_Medical_Datasets").resolve(name);
            Files.writeString(
                    file, Files.readString(file, StandardCharsets.UTF_8).replace("Normal", "Tumor"));
        }
        ExportCheck.Verdict verdict = compare();
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.problems()).allMatch(problem -> problem.what().contains("is not what these items"));
        assertThat(verdict.problems().toString()).contains("llava/train.json", "hf/data", "imagefolder/test");
    }

    @Test
    void findsAPictureThatIsGone() throws IOException {
        Files.delete(picture("pictures"));
        assertFound("it is not there");
    }

    @Test
    void findsAPictureThatIsAnother() throws IOException {
        Files.write(picture("imagefolder"), new byte[] {1, 2, 3});
        assertFound("has 3 bytes");
    }

    @Test
    void findsAFileThatIsNobodys() throws IOException {
        Files.writeString(trial.out().resolve("llava/more.json"), "[]");
        assertFound("the manifest does not name this file");
    }

    @Test
    void findsAManifestThatWasChanged() throws IOException {
        Path file = trial.out().resolve("medmat-export.json");
        Files.writeString(file, Files.readString(file).replace("\"seed\": \"42\"", "\"seed\": \"43\""));
        assertFound("was changed after it was written");
    }

    @Test
    void findsALinkThatLeadsNowhere() throws IOException, InterruptedException {
        trial.pictures = PictureMode.LINK;
        Path linked = folder.resolve("linked");
        trial.exportTo(linked, "llava");
        assertThat(ExportCheck.check(linked).holds()).isTrue();
        Files.delete(trial.images().resolve("CT_Kindney_Dataset/3.png"));
        assertThat(ExportCheck.check(linked).problems())
                .singleElement()
                .asString()
                .contains("leads to no picture");
    }
}
