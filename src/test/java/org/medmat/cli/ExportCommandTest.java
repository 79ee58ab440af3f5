package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("medmat export")
class ExportCommandTest {

    @TempDir
    static Path folder;

    private static Path data;
    private static Path built;

    @BeforeAll
    static void build() {
        data = folder.resolve("med-mat");
        built = folder.resolve("built");
        Session.run("build", "--sample", "--data", data, "--out", built, "--dataset", "2,88", "--quiet");
    }

    @Test
    void tellsWhatItWroteAndHowToLoadIt() {
        Path out = folder.resolve("told");
        Session session = Session.run("export", built, "--images", data, "--to", "llava", "--out", out, "--dataset", 2);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).isEqualTo("48 items in " + out + ": 44 train, 4 test\n");
        assertThat(session.err()).contains("llava: --data_path " + out + "/llava/train.json --image_folder " + out);
        assertThat(Session.run("verify", out, "--items", built, "--images", data)
                        .out())
                .isEqualTo("an export of 48 items in 5 files, 0 pictures beside them: everything holds, "
                        + "and every answer is the item's\n");
        assertThat(Session.run("verify", out, "--json").out()).contains("\"holds\": true");
    }

    @Test
    void isVerifiedBesidePicturesThatLieElsewhere() throws IOException {
        Path out = folder.resolve("elsewhere-out");
        Path kidneys = folder.resolve("kidneys");
        Files.move(data.resolve("CT_Kindney_Dataset"), kidneys);
        String at = "2=" + kidneys;
        Session.run("export", built, "--images", data, "--at", at, "--to", "llava", "--out", out, "--dataset", 2);
        Session without = Session.run("verify", out, "--items", built, "--images", data);
        Session with = Session.run("verify", out, "--items", built, "--images", data, "--at", at);
        Files.move(kidneys, data.resolve("CT_Kindney_Dataset"));
        assertThat(without.code()).isEqualTo(ExitCode.FAILED);
        assertThat(with.code()).as(with.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void warnsOfWhatMayNotBePassedOn() {
        Session session = Session.run(
                "export", built, "--images", data, "--to", "jsonl", "--out", folder.resolve("warned"), "--dataset", 88);
        assertThat(session.err()).contains("the licence of dataset 88 PH2 forbids passing its pictures on");
        Session open = Session.run(
                "export",
                built,
                "--images",
                data,
                "--to",
                "jsonl",
                "--out",
                folder.resolve("open"),
                "--licence",
                "open");
        assertThat(open.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(open.out()).startsWith("48 items");
    }

    @Test
    void writesNothingWhereAnItemIsUnfit() {
        Path out = folder.resolve("unfit");
        Session session = Session.run("export", built, "--images", data, "--to", "openai", "--out", out);
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("its picture is a bmp", "nothing was written");
        assertThat(out).doesNotExist();
        assertThat(Session.run("export", built, "--images", data, "--to", "openai", "--out", out, "--json")
                        .out())
                .contains("\"written\": false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to lava | did you mean \"llava\"",
                "--to llava --split trian | did you mean \"train\"",
                "--to llava --pictures coppy | did you mean \"copy\"",
                "--to llava --form openly | write choice, open or both",
                "--to llava --kind bxo | did you mean \"box\"",
                "--to llava --validation 1 | from 0 to less than 1",
                "--to llava --limit -1 | can't be negative",
                "--to llava --licence free | write open",
                "--to llava --jobs 0 | from 1 to 512",
                "--split test | no form is named",
            })
    void explainsWhatIsMistyped(String arguments, String told) {
        Object[] all = (built + " export-out").split(" ");
        String line =
                "export " + all[0] + " --images " + data + " --out " + folder.resolve("mistyped") + " " + arguments;
        Session session = Session.run((Object[]) line.split(" +"));
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains(told);
    }

    @Test
    void needsAFolderOfItemsAndOneOfPictures() {
        assertThat(Session.run("export", "--to", "llava").err()).contains("no folder of items is named");
        assertThat(Session.run("export", built, "--to", "llava").err()).contains("--out is missing");
        Session nowhere = Session.run(
                "export", folder.resolve("nowhere"), "--images", data, "--to", "llava", "--out", folder.resolve("n"));
        assertThat(nowhere.err()).contains("there is no such folder");
        assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE);
        Session pictures =
                Session.run("export", built, "--images", "none-here", "--to", "llava", "--out", folder.resolve("n"));
        assertThat(pictures.err()).contains("none-here: there is no such folder, and the pictures");
        assertThat(Session.run("export", data, "--images", data, "--to", "llava", "--out", folder.resolve("n"))
                        .err())
                .contains("holds no files of items");
    }

    /** The compiler wants Hadoop's interface; a release doesn't have it. */
    @Test
    void writesParquetWithoutHadoop() throws IOException, InterruptedException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("hadoop-client"))
                .collect(Collectors.joining(File.pathSeparator));
        Path out = folder.resolve("alone");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        Main.class.getName(),
                        "export",
                        built.toString(),
                        "--images",
                        data.toString(),
                        "--to",
                        "hf,trl,verl,lmms-eval",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(Files.size(out.resolve("trl/train-00000-of-00001.parquet"))).isPositive();
    }
}
