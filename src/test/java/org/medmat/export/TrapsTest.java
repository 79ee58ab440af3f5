package org.medmat.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.item.Side;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;

@DisplayName("What consumers read as something else")
class TrapsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void hasASoundItem() throws IOException {
        trial = new Trial(folder).kidney(Side.TEST, "sound.png", "What is it?", 0, "Cyst", "Normal");
    }

    private void assertRefused(String form, String why) throws IOException, InterruptedException {
        ExportReport report = trial.export(form);
        assertThat(report.isWritten()).isFalse();
        assertThat(report.problems()).singleElement().asString().contains(form + ": ", why);
        assertThat(trial.out()).as("nothing is written").doesNotExist();
        trial.skipUnfit = true;
        ExportReport skipped = trial.export(form);
        assertThat(skipped.isWritten()).isTrue();
        assertThat(skipped.items()).isEqualTo(1);
        assertThat(skipped.leftOut()).containsExactly(java.util.Map.entry("unfit for a form", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "NA", "N/A", "n/a", "nan", "NaN", "-nan", "null", "NULL", "<NA>", "#N/A"})
    void anOptionThatATableTakesForNothing(String option) throws IOException, InterruptedException {
        trial.kidney(Side.TEST, "none.png", "What is it?", 1, option, "Normal");
        assertRefused("vlmevalkit", "takes the option \"" + option + "\" for an empty cell");
    }

    @Test
    void wordsThatSurviveATable() throws IOException, InterruptedException {
        trial.kidney(Side.TEST, "none.png", "What is it?", 1, "none", "Null");
        assertThat(trial.export("vlmevalkit").items()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlmevalkit", "medevalkit"})
    void anOptionThatIsALetter(String form) throws IOException, InterruptedException {
        trial.kidney(Side.TEST, "letter.png", "Which type?", 1, "B", "C or D");
        assertRefused(form, "is read as the letter of an option");
    }

    @ParameterizedTest
    @ValueSource(strings = {"llava", "llama-factory", "ms-swift", "qwen-vl", "internvl", "easyr1", "verl", "evalscope"})
    void aTextThatHoldsTheMarkOfAPicture(String form) throws IOException, InterruptedException {
        trial.kidney(Side.TEST, "mark.png", "What does <image> show?", 0, "Cyst", "Stone");
        assertRefused(form, "holds \"<image\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "axolotl", "openai", "trl", "hf", "inspect"})
    void theMarkOfAPictureIsTextWhereNobodyLooksForIt(String form) throws IOException, InterruptedException {
        trial.kidney(Side.TEST, "mark.png", "What does <image> show?", 0, "Cyst", "Stone");
        assertThat(trial.export(form).items()).isEqualTo(2);
    }

    @Test
    void fiveOptionsWhereThereIsRoomForFour() throws IOException, InterruptedException {
        trial.kidney(Side.TEST, "five.png", "What is it?", 0, "Cyst", "Stone", "Normal", "Tumor", "Other");
        assertRefused("medevalkit", "5 options");
    }

    @Test
    void optionsThatAreEqualButForCaseAreNoChoiceInAnyForm() throws IOException, InterruptedException {
        trial.kidney(Side.TEST, "equal.png", "What is it?", 0, "Cyst", "cyst ");
        for (Form form : Forms.ALL) {
            ExportReport report = trial.export(form.facts().word());
            assertThat(report.isWritten()).as(form.facts().word()).isFalse();
            assertThat(report.problems()).singleElement().asString().contains("stands there twice");
        }
    }

    @Test
    void digitsInAColumnWithABlankBecomeOtherNumbers() throws IOException, InterruptedException {
        Trial grades = new Trial(folder.resolve("grades"))
                .kidney(Side.TEST, "1.png", "Which grade?", 2, "1", "2", "3")
                .kidney(Side.TEST, "2.png", "Which grade?", 0, "2", "3");
        assertThatThrownBy(() -> grades.export("vlmevalkit"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("all options C are numbers, like \"3\"");
        assertThat(grades.out()).doesNotExist();
        Trial zeros = new Trial(folder.resolve("zeros")).kidney(Side.TEST, "1.png", "Which?", 0, "01", "02");
        assertThatThrownBy(() -> zeros.export("vlmevalkit")).hasMessageContaining("like \"01\"");
        grades.kidney(Side.TEST, "3.png", "Which grade?", 0, "Grade 1", "Grade 2", "Grade 3");
        assertThat(grades.export("vlmevalkit").items())
                .as("one text in each column keeps it text")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ms-swift", "axolotl", "vlmevalkit", "evalscope", "inspect", "medevalkit"})
    void aPathThatNobodyFinds(String form) {
        trial.pictures = PictureMode.NONE;
        assertThatThrownBy(() -> trial.export(form))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("needs paths of pictures that are there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "copy", "link"})
    void whoCountsPathsFromSomewhereElseGetsAbsoluteOnes(String how) throws IOException, InterruptedException {
        trial.pictures = PictureMode.named(how).orElseThrow();
        trial.export("ms-swift", "axolotl", "evalscope", "inspect", "medevalkit");
        List<String> paths = List.of(
                lines("ms-swift/test.jsonl").at("/images/0").asText(),
                lines("axolotl/test.jsonl").at("/messages/0/content/0/path").asText(),
                lines("evalscope/medmat_test.jsonl").at("/image_1").asText(),
                lines("inspect/test.jsonl").at("/input/0/content/0/image").asText(),
                JSON.readTree(trial.text("medevalkit/QA_information/Open-access/medmat_test.json"))
                        .at("/0/image_path")
                        .asText());
        assertThat(paths).allMatch(path -> path.startsWith("/") && Files.isRegularFile(Path.of(path)));
    }

    private JsonNode lines(String path) throws IOException {
        String text = trial.text(path);
        assertThat(text).as("%s ends with a line feed", path).endsWith("\n");
        return JSON.readTree(text.lines().findFirst().orElseThrow());
    }

    @Test
    void theTagsOfLlamaFactoryAreComplete() throws IOException, InterruptedException {
        trial.export("llama-factory");
        JsonNode info =
                JSON.readTree(trial.text("llama-factory/dataset_info.json")).get("medmat_test");
        assertThat(info.get("formatting").asText()).isEqualTo("sharegpt");
        assertThat(info.at("/columns/images").asText()).isEqualTo("images");
        assertThat(info.get("tags").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("role_tag", "content_tag", "user_tag", "assistant_tag", "system_tag");
        JsonNode row =
                JSON.readTree(trial.text("llama-factory/medmat_test.json")).get(0);
        assertThat(row.get("images").isArray()).isTrue();
    }

    @Test
    void thereAreAsManyMarksAsPictures() throws IOException, InterruptedException {
        trial.form = AnswerForm.BOTH;
        trial.export("llava", "llama-factory", "ms-swift", "qwen-vl", "internvl", "easyr1");
        for (String file : List.of(
                "llava/test.json",
                "llama-factory/medmat_test.json",
                "ms-swift/test.jsonl",
                "qwen-vl/test.json",
                "internvl/test.jsonl",
                "easyr1/test.jsonl")) {
            long marks = trial.text(file).split("<image>", -1).length - 1;
            assertThat(marks).as(file).isEqualTo(2);
        }
    }

    @Test
    void theKeysOfTarsHoldNoDot() throws IOException, InterruptedException {
        trial.kidney(Side.TEST, "a.b. c.jpg", "What is it?", 0, "Cyst", "Stone");
        trial.export("webdataset");
        List<String> names = Tar.names(Files.readAllBytes(trial.out().resolve("webdataset/medmat-test-000000.tar")));
        assertThat(names).hasSize(4).allMatch(name -> name.matches("[0-9a-f]{16}\\.(jpg|json)"));
        IntStream.range(0, 2).forEach(i -> assertThat(names.get(2 * i).substring(0, 16))
                .as("the files of a sample stand side by side")
                .isEqualTo(names.get(2 * i + 1).substring(0, 16)));
    }

    @Test
    void aTemplateWithoutItsParts() throws IOException {
        Path file = folder.resolve("prompt.txt");
        Files.writeString(file, "{question} only");
        assertThatThrownBy(() -> Prompt.read(file)).hasMessageContaining("holds {options} nowhere");
        Files.writeString(file, "<image>{question}{options}");
        assertThatThrownBy(() -> Prompt.read(file)).hasMessageContaining("holds \"<image\"");
    }

    @Test
    void aTemplateOfOnesOwn() throws IOException, InterruptedException {
        Path file = folder.resolve("prompt.txt");
        Files.writeString(file, "Options:\n{options}\nQ: {question}\n");
        trial.prompt = Prompt.read(file);
        trial.export("easyr1");
        assertThat(lines("easyr1/test.jsonl").get("problem").asText())
                .isEqualTo("<image>Options:\nA: Cyst\nB: Normal\nQ: What is it?");
    }
}
