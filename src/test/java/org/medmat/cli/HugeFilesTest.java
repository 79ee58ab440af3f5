package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holes on the disk, which cost nothing: no memory could hold them. */
@DisplayName("A file of five gigabytes in place of a small one is refused in words")
class HugeFilesTest {

    @TempDir
    Path folder;

    private Path data;
    private Path out;

    @BeforeEach
    void build() {
        data = folder.resolve("mm");
        out = folder.resolve("out");
        assertThat(Session.run("build", "--sample", "--dataset", "7", "--data", data, "--out", out, "--quiet")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    private static void assertTold(Session session, int code, String... words) {
        for (String word : words) {
            assertThat(session.err()).contains(word);
        }
        assertThat(session.err())
                .doesNotContain("OutOfMemory")
                .doesNotContain("\tat ")
                .doesNotContain("should not have happened");
        assertThat(session.code()).isEqualTo(code);
    }

    private static Path huge(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }
        return file;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"--catalog, datasets/900-lungs.yaml", "--instructions, 02.txt"})
    void aDatasetOrInstructionsOfOnesOwn(String option, String path) throws IOException {
        Path own = folder.resolve("own");
        Path file = huge(own.resolve(path));
        assertTold(
                Session.run("list", "datasets", option, own),
                ExitCode.USAGE,
                file + ": the file is larger than 1 MiB",
                "is this another file?");
    }

    @Test
    void theListOfPlaces() throws IOException {
        Path file = huge(folder.resolve("places.txt"));
        assertTold(
                Session.run("build", "--data", data, "--out", out, "--locations", file),
                ExitCode.USAGE,
                file + ": the file is larger than 1 MiB",
                "a line N=DIR for each download");
    }

    @Test
    void theManifestWhenVerified() throws IOException {
        Path file = huge(out.resolve("medmat-manifest.json"));
        assertTold(
                Session.run("verify", out), ExitCode.FAILED, file + ": the file is larger than 64 MiB", "build again");
    }

    @Test
    void theManifestAndTheListOfInputsWhenBuiltAgain() throws IOException {
        SortedMap<String, String> before = Session.checksums(out);
        huge(out.resolve("medmat-manifest.json"));
        huge(out.resolve(".medmat-inputs.json"));
        assertTold(Session.run("build", "--data", data, "--out", out), ExitCode.DONE);
        assertThat(Session.checksums(out)).isEqualTo(before);
    }

    @Test
    void theMarkOfASample() throws IOException {
        Path file = huge(data.resolve(".medmat-sample"));
        assertTold(
                Session.run("sample", data, "--dataset", "7"),
                ExitCode.FAILED,
                file + ": the file is larger than 128 MiB",
                "delete it");
    }

    @Test
    void aFileOfASample() throws IOException {
        Path file = huge(data.resolve("Head_CT/labels.csv"));
        assertTold(Session.run("sample", data, "--dataset", "7"), ExitCode.FAILED, "Head_CT");
        assertThat(file).as("somebody's data").hasSize(5L << 30);
    }
}
