package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

@DisplayName("The examples in the help of mix and score run as printed, on the sample")
class ExperimentExamplesTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void build() {
        Path items = folder.resolve("vqa");
        Session.run(
                "build",
                "--sample",
                "--data",
                folder.resolve("mm"),
                "--out",
                items,
                "--subset",
                "2-6,25,30",
                "--quiet");
        Session.run("score", items, "--baseline", "chance", "--out", folder.resolve("mine.jsonl"));
        Session.run("score", items, "--baseline", "guesser", "--out", folder.resolve("mine-blank.jsonl"));
        Session.run("score", items, "--baseline", "guesser", "--out", folder.resolve("guesser.jsonl"));
    }

    static Stream<String> examples() {
        return Stream.of(new MixCommand(), new ScoreCommand())
                .flatMap(command -> Stream.of(
                        new CommandLine(command).getCommandSpec().usageMessage().footer()))
                .filter(line -> line.startsWith("  medmat "))
                .map(line -> line.strip().split(" {2,}")[0])
                // It is made before all others, which take what it writes.
                .filter(line -> !line.endsWith("--baseline guesser --out guesser.jsonl"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void run(String example) {
        List<String> words = List.of(example.split(" "));
        List<Object> placed = new ArrayList<>();
        for (int word = 1; word < words.size(); word++) {
            boolean isFile = words.get(word).matches("vqa|.*\\.(jsonl|html)")
                    || words.get(word - 1).equals("--out");
            placed.add(isFile ? folder.resolve(words.get(word)) : words.get(word));
        }
        Session session = Session.run(placed.toArray());
        // The other file of the same model is a double here.
        assertThat(session.code())
                .as(session.err())
                .isEqualTo(example.contains("--and") ? ExitCode.PARTIAL : ExitCode.DONE);
    }
}
