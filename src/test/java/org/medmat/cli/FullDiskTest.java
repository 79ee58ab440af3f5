package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When the disk is full")
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs a small file system of its own, or /dev/full")
class FullDiskTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    private boolean mounted;

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            run("umount", folder.resolve("small").toString());
        }
    }

    @Test
    @DisplayName("a build says so, and the files of the build before stay as they were")
    void aBuildSaysSo() throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("small"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", out.toString()) == 0;
        assumeTrue(mounted, "only root may mount a small file system");
        Path data = folder.resolve("mm");
        Session.run("sample", data, "--dataset", "2,7", "--quiet");
        assertThat(Session.run("build", "--data", data, "--out", out, "--dataset", "7", "--split", "test")
                        .code())
                .isZero();
        SortedMap<String, String> before = Session.checksums(out);

        Session session = Session.run("build", "--data", data, "--out", out, "--seed", "7");

        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err())
                .contains("the disk is full")
                .contains("free some space or name another folder with --out; the files of the build before are"
                        + " untouched");
        assertThat(Session.checksums(out)).isEqualTo(before);
        assertThat(out.resolve(".medmat-staging")).doesNotExist();
    }

    @Test
    @DisplayName("a result that can't be written makes a command fail")
    void aResultThatCannotBeWrittenFails() throws IOException {
        assumeTrue(Files.exists(FULL));
        for (String[] command :
                new String[][] {{"list", "subsets"}, {"list", "datasets", "--json"}, {"--help"}, {"check"}}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            try (PrintStream out =
                    new PrintStream(new FileOutputStream(FULL.toFile()), false, StandardCharsets.UTF_8)) {
                Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
                assertThat(Medmat.run(console, command)).isEqualTo(ExitCode.FAILED);
            }
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("the output could not be written completely");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
