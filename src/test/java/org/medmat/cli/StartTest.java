package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A start loads no more than it needs:")
class StartTest {

    private static final String YAML = "org.yaml.";
    private static final String LOGBACK = "ch.qos.logback.";
    private static final String SLF4J = "org.slf4j.";
    private static final String JACKSON = "com.fasterxml.";
    private static final String PARSER = "picocli.";
    private static final String CATALOG = "org.medmat.catalog.";

    @Test
    @DisplayName("the version takes nothing but the program's own classes")
    void version() throws Exception {
        assertThat(of(loaded("--version"), YAML, LOGBACK, SLF4J, JACKSON, PARSER, CATALOG))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} takes no catalog, no YAML and no logging")
    @ValueSource(strings = {"--help", "build --help"})
    void help(String arguments) throws Exception {
        List<String> loaded = loaded(arguments.split(" "));
        assertThat(of(loaded, YAML, LOGBACK, SLF4J, JACKSON)).isEmpty();
        assertThat(of(loaded, PARSER)).isNotEmpty();
    }

    @Test
    @DisplayName("a list takes no YAML, no logging and no checksums")
    void list() throws Exception {
        List<String> loaded = loaded("list", "datasets");
        assertThat(of(
                        loaded,
                        "org.yaml.snakeyaml.parser.",
                        LOGBACK,
                        SLF4J,
                        "jdk.nio.zipfs.",
                        "sun.security.provider.SHA2"))
                .isEmpty();
        assertThat(of(loaded, CATALOG)).isNotEmpty();
    }

    private static List<String> of(List<String> loaded, String... beginnings) {
        return loaded.stream()
                .filter(name -> Stream.of(beginnings).anyMatch(name::startsWith))
                .toList();
    }

    /** The names of the classes that a Java of its own loads. */
    private static List<String> loaded(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout:none",
                "-cp",
                System.getProperty("java.class.path"),
                "org.medmat.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }
}
