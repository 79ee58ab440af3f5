package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.answer.AnswerRule;
import org.medmat.answer.Unread;
import org.medmat.score.ScoreFacet;
import picocli.CommandLine;

@DisplayName("The page of scores")
class ScorePageTest {

    private static final Path PAGE = Path.of("src/site/markdown/score.md");
    private static final String START = "$ scripts/medmat ";

    @TempDir
    static Path folder;

    @Test
    void itsCommandsRun() throws IOException {
        int run = 0;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith(START)) {
                Object[] words = Arrays.stream(line.substring(START.length()).split(" "))
                        .map(word -> word.matches("vqa|.*\\.jsonl")
                                ? folder.resolve(word).toString()
                                : word)
                        .toArray();
                if (words[0].equals("build")) {
                    words = Arrays.copyOf(words, words.length + 2);
                    words[words.length - 2] = "--data";
                    words[words.length - 1] = folder.resolve("med-mat");
                }
                Session session = Session.run(words);
                assertThat(session.code()).as("%s: %s", line, session.err()).isEqualTo(ExitCode.DONE);
                run++;
            }
        }
        assertThat(run).isGreaterThan(4);
    }

    @Test
    void namesEveryRuleReasonFacetAndOption() throws IOException {
        String page = Files.readString(PAGE);
        for (AnswerRule rule : AnswerRule.values()) {
            assertThat(page).contains("| " + rule.words() + " |");
        }
        for (Unread why : Unread.values()) {
            assertThat(page).contains("| " + why.words() + " |");
        }
        assertThat(Arrays.stream(ScoreFacet.values()).map(ScoreFacet::word)).allMatch(page::contains);
        assertThat(new CommandLine(new ScoreCommand())
                        .getCommandSpec().options().stream()
                                .map(CommandLine.Model.OptionSpec::longestName)
                                .filter(name -> !name.matches("--(help|quiet|catalog|instructions)"))
                                .filter(name -> !page.contains("`" + name)))
                .isEmpty();
    }
}
