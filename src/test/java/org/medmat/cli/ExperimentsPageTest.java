package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The page of experiments")
class ExperimentsPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/experiments.md");
    private static final String START = "scripts/medmat ";

    @TempDir
    Path folder;

    @Test
    @DisplayName("shows what its commands print (-Dexperiments.page.update=true writes it)")
    void showsWhatIsPrinted() throws IOException {
        Assumptions.assumeFalse(
                System.getProperty("os.name").startsWith("Windows"), "paths are shown as on Linux and macOS");
        StringBuilder page = new StringBuilder();
        boolean isInside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("```")) {
                isInside = line.equals("```console");
            }
            if (!isInside || line.startsWith("```") || line.startsWith("$ ")) {
                page.append(line).append('\n');
            }
            if (isInside && line.startsWith("$ ")) {
                page.append(run(line.substring(2)));
            }
        }
        if (Boolean.getBoolean("experiments.page.update")) {
            Files.writeString(PAGE, page);
            return;
        }
        assertThat(PAGE)
                .as("%s is out of date: mvn test -Dtest=ExperimentsPageTest -Dexperiments.page.update=true", PAGE)
                .hasContent(page.toString());
    }

    private String run(String command) throws IOException {
        if (!command.startsWith(START)) {
            return Files.readString(folder.resolve(command.substring(command.indexOf(' ') + 1)));
        }
        List<String> words = List.of(command.substring(START.length()).split(" "));
        Object[] placed = Stream.concat(
                        words.stream().map(this::placed),
                        words.contains("build") ? Stream.of("--data", folder.resolve("med-mat")) : Stream.of())
                .toArray();
        Session session = Session.run(placed);
        assertThat(session.code()).as("%s\n%s", command, session.err()).isEqualTo(ExitCode.DONE);
        return session.out().replace(folder + "/", "");
    }

    /** Folders of the page lie in the test's own. */
    private Object placed(String word) {
        return word.matches("vqa|arms-3.*|growing|blank-3|.*\\.(jsonl|html)") ? folder.resolve(word) : word;
    }

    @Test
    void namesEveryOption() throws IOException {
        String page = Files.readString(PAGE);
        CommandLine.Model.CommandSpec spec = new CommandLine(new MixCommand()).getCommandSpec();
        assertThat(spec.options().stream()
                        .map(CommandLine.Model.OptionSpec::longestName)
                        .filter(name -> !name.matches("--(help|json|quiet|jobs|catalog|instructions)"))
                        .filter(name -> !page.contains("`" + name) && !page.contains(" " + name + " ")))
                .isEmpty();
    }
}
