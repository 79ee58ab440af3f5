package org.medmat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The mistakes people make get the errors they deserve")
class MistakesTest {

    private static final String HEAD_CT = "Head_CT";
    private static final String NIH = "Random_Sample_of_NIH_Chest_X-Ray_Dataset";

    @TempDir
    Path folder;

    private Path data;
    private Path out;

    @BeforeEach
    void download() throws IOException {
        data = Session.download(folder.resolve("mm"), "7,61");
        out = folder.resolve("out");
    }

    @Test
    void aDataRootThatIsNotThere() {
        Session session = Session.run("build", "--data", folder.resolve("med-mta"), "--out", out);
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err())
                .contains("med-mta: there is no such folder")
                .contains("name another folder with --data")
                .contains("medmat build --sample");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDataRootThatIsOneDatasetsFolder() {
        Session session = Session.run("build", "--data", data.resolve(NIH), "--out", out);
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err())
                .contains("holds none of the datasets that were looked for")
                .contains("CT_Kindney_Dataset/ (or .zip)")
                .contains("put the downloads there, each in a folder of its name");
    }

    @Test
    void aFileInPlaceOfAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "x");
        Session verify = Session.run("verify", file);
        assertThat(verify.code()).isEqualTo(ExitCode.USAGE);
        assertThat(verify.err()).contains(file + ": is no folder").contains("medmat diff");
        Session status = Session.run("status", "--data", file);
        assertThat(status.code()).isEqualTo(ExitCode.FAILED);
        assertThat(status.err()).contains(file + ": is no folder").contains("--data");
    }

    @Test
    void aDatasetHalfDownloaded() throws IOException {
        deleteThreeImages();
        Session session = Session.run("build", "--data", data, "--out", out, "--dataset", "7");
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(session.out()).containsPattern("7  Head CT +21 +200 \\(-179\\) .* 3 missing image");
        assertThat(session.err()).contains("dataset 7: labels.csv:").contains("the image of this row is not there");
        assertThat(out.resolve("medmat-manifest.json")).content(UTF_8).contains("\"missing image\": 3");
    }

    @Test
    void aDatasetHalfDownloadedIsRefusedStrictly() throws IOException {
        deleteThreeImages();
        Session session = Session.run("build", "--data", data, "--out", out, "--dataset", "7", "--strict");
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("dataset 7 (Head CT)").contains("medmat status");
        assertThat(Session.checksums(out)).isEmpty();
    }

    @Test
    void statusTellsBothByHowManyAndWhatIsMissing() throws IOException {
        Session session = Session.run("status", "--data", data, "--dataset", "2,7");
        assertThat(session.out())
                .containsPattern("7  incomplete  Head_CT +24 images, 176 too few")
                .containsPattern("2  missing +CT_Kindney_Dataset +account: ");
        assertThat(session.err()).contains("1 are missing");
    }

    @Test
    void aLabelFileThatIsMissing() throws IOException {
        Files.delete(data.resolve(HEAD_CT + "/labels.csv"));
        Session session = Session.run("build", "--data", data, "--out", out, "--dataset", "7");
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .contains("dataset 7 (Head CT) was left out: ")
                .contains("labels.csv: the label file is not there")
                .contains("see whether the download is whole");
        assertThat(Session.checksums(out)).isEmpty();
    }

    @Test
    void oneBrokenDatasetDoesNotKeepTheOthersFromBeingBuilt() throws IOException {
        Files.delete(data.resolve(HEAD_CT + "/labels.csv"));
        Session session = Session.run("build", "--data", data, "--out", out);
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(session.out()).contains("Random Sample of NIH");
        assertThat(out.resolve("Original_Medical_Datasets/Ori--61-train.json")).exists();
        assertThat(out.resolve("Original_Medical_Datasets/Ori--07-train.json")).doesNotExist();
    }

    @Test
    void aRenamedFolder() throws IOException {
        Files.move(data.resolve(HEAD_CT), data.resolve("head-ct-hemorrhage"));
        Session session = Session.run("build", "--data", data, "--out", out, "--dataset", "7");
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("is it head-ct-hemorrhage? Then rename that, or say --at 7=...");
    }

    @Test
    void aFolderThatDiffersOnlyInCaseAndBlanksIsFound() throws IOException {
        Files.move(data.resolve(HEAD_CT), data.resolve("head ct"));
        Session session = Session.run("build", "--data", data, "--out", out, "--dataset", "7");
        assertThat(session.out()).containsPattern("7  Head CT +24 ");
    }

    @Test
    void aTableResavedByASpreadsheetThatDropsLeadingZeros() throws IOException {
        Session.run("build", "--data", data, "--out", out, "--dataset", "7");
        Path table = data.resolve(HEAD_CT + "/labels.csv");
        rewrite(table, text -> text.replaceAll("(?m)^0+(?=\\d)", ""));
        resave(table);
        Session.run("build", "--data", data, "--out", folder.resolve("resaved"), "--dataset", "7");
        assertThat(answers(folder.resolve("resaved"))).isNotEmpty().isEqualTo(answers(out));
    }

    @Test
    void aTableOfNamesResavedByASpreadsheet() throws IOException {
        Session.run("build", "--data", data, "--out", out, "--dataset", "61");
        Path table = data.resolve(NIH + "/sample_labels.csv");
        rewrite(table, text -> text.replaceAll("(?<=[,;])0+(?=\\d)", ""));
        resave(table);
        Session.run("build", "--data", data, "--out", folder.resolve("resaved"), "--dataset", "61");
        assertThat(answers(folder.resolve("resaved"))).isNotEmpty().isEqualTo(answers(out));
    }

    @Test
    void aLabelThatNobodyNamed() throws IOException {
        rewrite(data.resolve(HEAD_CT + "/labels.csv"), text -> text.replace(",1", ",maybe"));
        Session session = Session.run("build", "--data", data, "--out", out, "--dataset", "7");
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err())
                .contains("catalog/datasets/007-head-ct.yaml: raw values that nobody named:")
                .contains("\"maybe\", 12 times, first in labels.csv:2")
                .contains(
                        "add to its `labels` a line \"maybe\": <a label of the subset>, or name the value in `ignore`");
        assertThat(Session.checksums(out)).isEmpty();
    }

    @Test
    void twoAdaptersWithOneNumber() throws IOException {
        own("200-mine.yaml", adapter("200"));
        own("200-mine-too.yaml", adapter("200"));
        Session session = Session.run("check", "--catalog", folder.resolve("own"));
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err())
                .contains("200-mine.yaml: the number 200 is taken by ")
                .contains("give one of the two another number");
    }

    @Test
    void aMisspeltKey() throws IOException {
        own("200-mine.yaml", adapter("200").replace("folder:", "foldre:"));
        Session session = Session.run("build", "--data", data, "--out", out, "--catalog", folder.resolve("own"));
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err())
                .contains("200-mine.yaml:3: nobody knows the key `foldre` (did you mean \"folder\"?)")
                .contains("`folder` is missing");
        assertThat(out).doesNotExist();
    }

    @Test
    @DisplayName("no: and on: are keys as any others")
    void noAndOn() throws IOException {
        own("200-mine.yaml", adapter("200"));
        Path mine = Files.createDirectory(data.resolve("Mine"));
        Files.writeString(mine.resolve("answers.csv"), "id,ill\n1,no\n2,on\n3,No\n4,on\n");
        for (int i = 1; i <= 4; i++) {
            Files.writeString(mine.resolve(i + ".png"), "picture");
        }
        Session session = Session.run(
                "build", "--data", data, "--out", out, "--catalog", folder.resolve("own"), "--dataset", "200");
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(out.resolve("medmat-manifest.json"))
                .content(UTF_8)
                .containsPattern("\"Hemorrhage\": 2,\\s+\"Normal\": 2");
    }

    private void deleteThreeImages() throws IOException {
        for (String image : new String[] {"001", "002", "100"}) {
            Files.delete(data.resolve(HEAD_CT + "/head_ct/head_ct/" + image + ".png"));
        }
    }

    private static void rewrite(Path file, UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    /** As a spreadsheet of a country with decimal commas writes it. */
    private static void resave(Path table) throws IOException {
        rewrite(table, text -> "\ufeff" + text.replace(',', ';').replace("\n", "\r\n"));
    }

    /** The answer of each image. */
    private static SortedMap<String, String> answers(Path out) throws IOException {
        SortedMap<String, String> answers = new TreeMap<>();
        try (Stream<Path> files = Files.list(out.resolve("Original_Medical_Datasets"))) {
            for (Path file : files.toList()) {
                new ObjectMapper()
                        .readTree(file.toFile())
                        .forEach(item -> answers.put(
                                item.get("image").asText(), item.get("Answer").asText()));
            }
        }
        return answers;
    }

    private void own(String name, String text) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("own/datasets")).resolve(name), text);
    }

    private static String adapter(String number) {
        return """
            number: %s
            name: Mine
            folder: Mine
            subset: 5
            samples:
              - table: answers.csv
                image: "{id}.png"
                label: "{ill}"
            labels:
              no: Normal
              on: Hemorrhage
            """.formatted(number);
    }

    @Test
    void aKindOfQuestionThatThereIsNot() {
        Session session = Session.run("build", "--data", data, "--out", out, "--kind", "sizes");
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("\"sizes\" is no kind of question (did you mean \"size\"?)");
    }
}
