package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A build that is stopped leaves what was there")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals")
class InterruptionTest {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int SIGINT = 2;
    /** So many that no machine is through with them before the signal comes. */
    private static final int IMAGES = 100_000;

    private static final int PATIENCE = 120;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "by SIG{0}: {1}")
    @CsvSource({"INT, 130", "TERM, 143"})
    void theOldFilesStayAndNothingElse(String signal, int code) throws IOException, InterruptedException {
        Path data = folder.resolve("mm");
        Path out = folder.resolve("out");
        Session.download(data, "7");
        assertThat(Session.run("build", "--data", data, "--out", out).code()).isEqualTo(ExitCode.PARTIAL);
        SortedMap<String, String> before = Session.checksums(out);
        writeManyImages(data.resolve("CT_Kindney_Dataset.zip"));

        Path said = folder.resolve("said");
        Process build = start(said, "build", "--data", data, "--out", out, "--seed", "7");
        waitFor(out.resolve(".medmat-staging"), build);
        stop(build, signal);
        assertThat(build.exitValue()).as(Files.readString(said)).isEqualTo(code);
        assertThat(Files.readString(said)).contains("interrupted; the files of the build before are as they were");
        assertThat(Session.checksums(out)).isEqualTo(before);
        assertThat(out.resolve(".medmat-staging")).doesNotExist();
        assertThat(Session.run("build", "--data", data, "--out", out, "--dataset", "7")
                        .code())
                .isEqualTo(ExitCode.PARTIAL);
    }

    @Test
    void aSnapshotLeavesNoPartOfItself() throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("out"));
        writeManyImages(Files.createDirectory(folder.resolve("mm")).resolve("CT_Kindney_Dataset.zip"));
        Process snapshot = start(
                folder.resolve("said"), "snapshot", "--data", folder.resolve("mm"), "--out", out, "--dataset", "2");
        while (snapshot.isAlive() && names(out).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        stop(snapshot, "INT");
        assertThat(names(out)).isSubsetOf("CT_Kindney_Dataset.snapshot.zip");
    }

    private static void stop(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void writeManyImages(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (int i = 0; i < IMAGES; i++) {
                zip.putNextEntry(new ZipEntry((i % 2 == 0 ? "Cyst/" : "Normal/") + i + ".jpg"));
                zip.write(i);
                zip.closeEntry();
            }
        }
    }

    private static Process start(Path said, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isInterruptIgnored()) {
            // What was started in the background of a script ignores SIGINT, and so would what it starts.
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static boolean isInterruptIgnored() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return false;
        }
        return Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(mask -> mask.testBit(SIGINT - 1));
    }

    private static void waitFor(Path staging, Process build) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!Files.exists(staging)) {
            assertThat(build.isAlive()).as("the build is still under way").isTrue();
            assertThat(System.nanoTime()).as("the build begins in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
