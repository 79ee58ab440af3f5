package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.file.Sha256;

@DisplayName("medmat verify")
class VerifyCommandTest {

    @TempDir
    private Path folder;

    private String out;
    private String data;

    @BeforeEach
    void build() {
        out = folder.resolve("out").toString();
        data = folder.resolve("med-mat").toString();
        assertThat(Session.run("build", "--sample", "--subset", "2,3", "--data", data, "--out", out, "--quiet")
                        .code())
                .isZero();
    }

    private String manifest() throws Exception {
        return Sha256.hex(Files.readAllBytes(Path.of(out, "medmat-manifest.json")));
    }

    @Test
    void printsTheManifestsSha256AndWhatItMadeAgain() throws Exception {
        Session session = Session.run("verify", out);
        assertThat(session.code()).isZero();
        assertThat(session.out()).endsWith("with their origins: everything holds\n");
        assertThat(session.err())
                .contains("the manifest's SHA-256 is " + manifest())
                .contains("questions made again from seed and catalog");
        Session json = Session.run("verify", out, "--json");
        assertThat(json.out()).contains("\"manifestSha256\": \"" + manifest() + "\"", "\"wholly\": ");
    }

    @Test
    void makesAllItemsAgainFromTheDownloads() {
        Session session = Session.run("verify", out, "--data", data);
        assertThat(session.code()).isZero();
        assertThat(session.err()).contains("items made again from the downloads");
    }

    @Test
    @DisplayName("--data names a dataset that is not there, and ends with 3")
    void namesADatasetThatIsNotThere() {
        Session session =
                Session.run("verify", out, "--data", folder.resolve("empty").toString());
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(session.err()).contains("dataset 2: it is not among the downloads");
    }

    @Test
    @DisplayName("--data is for a folder that holds: what its files betray is told first")
    void saysWhyItemsWereNotMadeAgain() throws Exception {
        Files.delete(Path.of(out, "Original_Medical_Datasets/Ori--02-train.json"));
        Session session = Session.run("verify", out, "--data", data);
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("first see what is wrong in the files");
    }

    @Test
    @DisplayName("--manifest-sha256 finds out who changed the manifest too")
    void comparesTheManifest() throws Exception {
        assertThat(Session.run("verify", out, "--manifest-sha256", manifest()).code())
                .isZero();
        Session other = Session.run("verify", out, "--manifest-sha256", "0".repeat(64));
        assertThat(other.code()).isEqualTo(ExitCode.FAILED);
        assertThat(other.err()).contains("its SHA-256 is " + manifest() + ", not 000");
        Session wrong = Session.run("verify", out, "--manifest-sha256", "abc");
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("write the 64 digits");
    }

    @Test
    @DisplayName("--twins belongs to builds that were given one")
    void refusesTwinsThatTheBuildWasNotGiven() throws Exception {
        Path twins = Files.writeString(folder.resolve("twins.jsonl"), "");
        Session session = Session.run("verify", out, "--data", data, "--twins", twins.toString());
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("built without a file of twins", "leave --twins out");
    }

    /** They were ignored, as if everything had been compared. */
    @ParameterizedTest
    @CsvSource({"--data,true", "--manifest-sha256,true", "--pictures,false", "--guessers,false"})
    void refusesForAnExportWhatChecksNothingThere(String option, boolean hasValue) throws Exception {
        String export = folder.resolve("export").toString();
        assertThat(Session.run("export", out, "--to", "jsonl", "--out", export, "--images", data)
                        .code())
                .isZero();
        String value = option.equals("--data") ? data : manifest();
        Session session =
                hasValue ? Session.run("verify", export, option, value) : Session.run("verify", export, option);
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains(option + " does not check an export");
        assertThat(Session.run("verify", export, "--items", out, "--images", data)
                        .code())
                .isZero();
    }

    @Test
    void refusesForABuildWhatChecksNothingThere() {
        assertThat(Session.run("verify", out, "--items", out).err())
                .contains("--items does not check a build or mixture");
        assertThat(Session.run("verify", out, "--twins", "twins.jsonl").err()).contains("--twins needs --data");
    }

    @Test
    @DisplayName("a mixture is judged by its keys, and beside the downloads by every item")
    void judgesAMixture() {
        String mix = folder.resolve("mix").toString();
        assertThat(Session.run("mix", out, "--out", mix, "--cap", "20", "--circular", "--quiet")
                        .code())
                .isZero();
        Session alone = Session.run("verify", mix);
        assertThat(alone.code()).isZero();
        assertThat(alone.err()).contains("0 of ", " in part, ");
        Session beside = Session.run("verify", mix, "--data", data);
        assertThat(beside.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(beside.err()).contains("items of the mixture are not those of a build");
        assertThat(beside.out()).contains("everything holds");
    }
}
