package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Results go to the standard output, messages to the standard error")
class OutputTest {

    @TempDir
    static Path folder;

    private static Path data;

    @TempDir
    Path out;

    @BeforeAll
    static void draw() {
        data = folder.resolve("mm");
        assertThat(Session.run("sample", data, "--dataset", "2,7").code()).isZero();
    }

    @Test
    void aBuildPrintsItsTableAndTellsTheRest() {
        Session session = Session.run("build", "--data", data, "--out", out);
        assertThat(session.out())
                .startsWith("no  dataset")
                .contains("CT Kindney Dataset")
                .contains("Head CT");
        assertThat(session.err()).contains("items in 12 files").contains("medmat-manifest.json");
    }

    @Test
    void anErrorLeavesTheOutputEmpty() {
        Session session = Session.run("build", "--data", folder.resolve("nowhere"), "--out", out);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).startsWith("error ");
    }

    @Test
    void jsonIsJsonWholly() throws IOException {
        assertThat(json("list", "datasets")).hasSize(109);
        assertThat(json("list", "subsets")).hasSize(53);
        assertThat(json("list", "labels", "--subset", "14")).hasSize(1);
        assertThat(json("status", "--data", data).get("buildableSubsets")).hasSize(2);
        JsonNode build = json("build", "--data", data, "--out", out);
        assertThat(build.get("whole").asBoolean()).isTrue();
        assertThat(build.get("datasets")).hasSize(2);
        JsonNode verdict = json("verify", out);
        assertThat(verdict.get("holds").asBoolean()).isTrue();
        JsonNode guessers = verdict.get("guessers").get("Subset--02");
        assertThat(guessers.get("chance").asText()).isEqualTo("0.25");
        assertThat(guessers.get("right")).hasSize(7);
        assertThat(guessers.get("over").asBoolean()).isFalse();
        assertThat(json("diff", out, out).get("equal").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("A check tells what guessers reach when asked: a row for each pair of files")
    void guessersAreTold() {
        Session.run("build", "--data", data, "--out", out, "--quiet");
        Session session = Session.run("verify", out, "--guessers");
        assertThat(session.code()).isZero();
        assertThat(session.out().lines())
                .hasSize(6)
                .anyMatch(line -> line.matches("file +items +options +chance +base +floor +best guesser +right"))
                .anyMatch(line ->
                        line.matches("Ori--02 +\\d+ +4\\.0 +0\\.250( +[01]\\.\\d{3}){2} +[a-z-]+ +[01]\\.\\d{3}  ok"))
                .anyMatch(line -> line.startsWith("Subset--02 "));
    }

    @Test
    void jsonOfABuildTellsWhatFailedToo() throws IOException {
        Session session = Session.run("build", "--data", data, "--out", out, "--dataset", "2,3", "--json");
        JsonNode build = new ObjectMapper().readTree(session.out());
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(build.get("whole").asBoolean()).isFalse();
        assertThat(build.get("absent").get(0).asInt()).isEqualTo(3);
    }

    @Test
    void quietSaysNothingWhenAllIsWell() {
        Session session = Session.run("build", "--data", data, "--out", out, "--quiet");
        assertThat(session.code()).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).isEmpty();
    }

    @Test
    void quietStillTellsErrors() {
        Session session = Session.run("build", "--data", data, "--out", out, "--dataset", "2,3", "--quiet");
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("dataset 3").contains("is not among the downloads");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Path target = out.resolve("not-made");
        Session session = Session.run("build", "--data", data, "--out", target, "--dry-run");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("Head CT");
        assertThat(session.err()).contains("nothing was written (--dry-run)");
        assertThat(target).doesNotExist();
    }

    @Test
    void aDryRunLeavesAnEarlierBuildAlone() throws IOException {
        Session.run("build", "--data", data, "--out", out);
        SortedMap<String, String> before = Session.checksums(out);
        Session.run("build", "--data", data, "--out", out, "--seed", "7", "--dry-run");
        assertThat(Session.checksums(out)).isEqualTo(before);
    }

    @Test
    void tryAndStatusWriteNothing() throws IOException {
        SortedMap<String, String> before = Session.checksums(data);
        assertThat(Session.run("try", "7", "--data", data).code()).isZero();
        assertThat(Session.run("status", "--data", data).code()).isZero();
        assertThat(Session.checksums(data)).isEqualTo(before);
    }

    @Test
    void progressIsForTerminalsOnly() {
        assertThat(Session.run("build", "--data", data, "--out", out).err()).doesNotContain("\r", "\u001b");
        assertThat(Session.onTerminal("build", "--data", data, "--out", out).err())
                .contains("datasets read");
        assertThat(Session.onTerminal("build", "--data", data, "--out", out, "--quiet")
                        .err())
                .isEmpty();
    }

    @Test
    void coloursAreOnlyThereWhenWanted() {
        for (Object[] command : new Object[][] {
            {"build", "--data", data, "--out", out},
            {"try", "7", "--data", data},
            {"build", "--help"},
            {"biuld"},
            {"list", "subsets"}
        }) {
            Session session = Session.onTerminal(command);
            assertThat(session.out() + session.err()).doesNotContainPattern("\u001b\\[\\d*m");
        }
    }

    @Test
    void aPartOfTheSelectionIsBuiltAlone() throws IOException {
        Session.run("build", "--data", data, "--out", out, "--area", "kidney", "--split", "test");
        assertThat(Session.checksums(out).keySet())
                .containsExactly(
                        "Aggregated_Subsets/Subset--02-test.json",
                        "Original_Medical_Datasets/Ori--02-test.json",
                        "medmat-manifest.json",
                        "medmat-origins/Ori--02-test.jsonl");
    }

    private static JsonNode json(Object... arguments) throws IOException {
        Object[] withJson =
                Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray();
        Session session = Session.run(withJson);
        assertThat(session.code()).as(session.err()).isZero();
        return new ObjectMapper().readTree(session.out());
    }
}
