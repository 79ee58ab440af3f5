package org.medmat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A build logs the stations of the road when it is asked to")
class StationsTest {

    private static final List<String> STATIONS =
            List.of("files listed", "rows read", "images found", "groups split", "items to ask", "items written");

    @TempDir
    Path folder;

    /** What a Java of its own printed. */
    private record Printed(String out, String err) {}

    @Test
    void nothingLogged() throws Exception {
        Printed printed = run("--debug", "build", "--sample", "--data", "mm", "--out", "out", "--dataset", "7");
        List<String> lines =
                printed.err.lines().filter(line -> line.contains("dataset 7:")).toList();
        for (int i = 0; i < STATIONS.size(); i++) {
            assertThat(lines.get(i))
                    .containsPattern("dataset 7: \\d+ " + STATIONS.get(i) + " at \\d+ ms(, \\d+ ms later)?$");
        }
        assertThat(lines).hasSameSizeAs(STATIONS);
        assertThat(printed.err).contains("1 datasets to look at").doesNotContain("Exception");
        assertThat(printed.out)
                .as("the result stays apart")
                .startsWith("no  dataset")
                .doesNotContain(" ms");
        assertThat(run("--debug", "build", "--data", "mm", "--out", "out", "--json", "--dataset", "7").out)
                .as("for scripts too")
                .startsWith("{");
    }

    @Test
    void theLoggingWasLoadedByEveryBuild() throws Exception {
        Printed printed = run("build", "--sample", "--data", "mm", "--out", "out", "--dataset", "7");
        assertThat(loaded())
                .hasSizeGreaterThan(500)
                .noneMatch(name -> name.startsWith("ch.qos.logback.") || name.startsWith("org.slf4j."));
        assertThat(printed.err).doesNotContain("files listed");
        run("--debug", "build", "--data", "mm", "--out", "out", "--dataset", "7");
        assertThat(loaded())
                .as("what is looked for would be seen")
                .anyMatch(name -> name.startsWith("ch.qos.logback."));
    }

    private List<String> loaded() throws IOException {
        return Files.readAllLines(folder.resolve("classes.txt")).stream()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private Printed run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=classes.txt:none:filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                "org.medmat.cli.Main"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int code = process.waitFor();
        assertThat(code).as(Files.readString(err, UTF_8)).isZero();
        return new Printed(Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
