package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.synthetic.PictureDrawer;
import picocli.CommandLine;

@DisplayName("The commands of the README do what it shows")
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String START = "scripts/medmat ";

    @TempDir
    static Path folder;

    /** A command and the beginning of what it prints. */
    private record Shown(String command, List<String> output) {}

    @BeforeAll
    static void drawsTheLesionsOfTheTutorial() throws IOException {
        PictureDrawer pictures = new PictureDrawer();
        for (String name : List.of("benign", "malignant")) {
            Path classFolder =
                    Files.createDirectories(folder.resolve("my-lesions").resolve(name));
            for (int i = 1; i <= 20; i++) {
                Files.write(classFolder.resolve("photo_" + i + ".png"), pictures.draw(name + i + ".png"));
            }
        }
    }

    @TestFactory
    List<DynamicTest> commands() throws IOException {
        Assumptions.assumeFalse(
                System.getProperty("os.name").startsWith("Windows"), "paths are shown as on Linux and macOS");
        List<DynamicTest> tests = new ArrayList<>();
        for (Shown shown : shown()) {
            if (!shown.command().startsWith("mvn")) {
                tests.add(DynamicTest.dynamicTest(shown.command(), () -> {
                    List<String> printed = run(shown.command());
                    int compared = Math.min(printed.size(), shown.output().size());
                    assertThat(printed.subList(0, compared)).isEqualTo(shown.output());
                }));
            }
        }
        assertThat(tests).hasSizeGreaterThan(6);
        return tests;
    }

    @Test
    void namesEveryCommand() throws IOException {
        String readme = Files.readString(README);
        for (Command command : Commands.meant()) {
            assertThat(readme)
                    .contains("| `medmat "
                            + command.getClass()
                                    .getAnnotation(CommandLine.Command.class)
                                    .name());
        }
    }

    private static List<Shown> shown() throws IOException {
        List<Shown> all = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(README)) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                all.add(new Shown(line.substring(2), new ArrayList<>()));
            } else if (inside) {
                all.get(all.size() - 1).output().add(line);
            }
        }
        return all;
    }

    /** As a shell would: medmat from the classes under test, anything else as it is. */
    private static List<String> run(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        if (command.startsWith(START)) {
            words.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()));
            words.addAll(List.of(command.substring(START.length()).split(" ")));
        } else {
            words.addAll(List.of(command.split(" ")));
        }
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }
}
