package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The exit code is")
class ExitCodeTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("0 when everything that was asked for was done")
    void done() {
        Session session = Session.run(
                "build", "--sample", "--data", folder.resolve("mm"), "--out", folder.resolve("out"), "--dataset", "2");
        assertThat(session.code()).isEqualTo(ExitCode.DONE).isZero();
        assertThat(folder.resolve("out/medmat-manifest.json")).exists();
    }

    @Test
    @DisplayName("1 when nothing could be built")
    void failed() throws IOException {
        Path data = Files.createDirectory(folder.resolve("mm"));
        Session session = Session.run("build", "--data", data, "--out", folder.resolve("out"));
        assertThat(session.code()).isEqualTo(ExitCode.FAILED).isEqualTo(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    @DisplayName("2 when the arguments are wrong")
    void wrongArguments() {
        assertThat(Session.run("build", "--no-such-option").code())
                .isEqualTo(ExitCode.USAGE)
                .isEqualTo(2);
        assertThat(Session.run("build", "--jobs", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Session.run("build", "--max-options", "27").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    @DisplayName("2 when the catalog is wrong")
    void wrongCatalog() throws IOException {
        Path datasets = Files.createDirectories(folder.resolve("own/datasets"));
        Files.writeString(datasets.resolve("200-mine.yaml"), "number: 200\n");
        assertThat(Session.run("check", "--catalog", folder.resolve("own")).code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    @DisplayName("3 when only a part could be done")
    void partial() throws IOException {
        Path data = Session.download(folder.resolve("mm"), "2");
        Session session = Session.run("build", "--data", data, "--out", folder.resolve("out"), "--dataset", "2,3");
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL).isEqualTo(3);
        assertThat(session.err()).contains("dataset 3 (SARS-COV-2 Ct-Scan) is not among the downloads");
        assertThat(folder.resolve("out/Original_Medical_Datasets/Ori--02-train.json"))
                .exists();
    }

    @Test
    @DisplayName("told by medmat --help")
    void told() {
        assertThat(Session.run("--help").out())
                .contains("Exit codes: 0 done, 1 failed, 2 wrong usage or catalog, 3 done in part, 130 interrupted.");
    }
}
