package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What medmat mix asks anew, medmat score understands")
class ControlsThroughScoreTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTS = List.of("02", "03");

    @TempDir
    static Path folder;

    private static Path built;
    private static Path right;

    @BeforeAll
    static void build() throws IOException {
        built = folder.resolve("built");
        Session.run("build", "--sample", "--data", folder.resolve("mm"), "--out", built, "--dataset", "2,3", "--quiet");
        right = answers(built, "right");
    }

    private static Path mix(String name, Object... how) {
        Path out = folder.resolve(name);
        List<Object> words = new ArrayList<>(List.of("mix", built, "--out", out));
        words.addAll(List.of(how));
        Session session = Session.run(words.toArray());
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return out;
    }

    /** Predictions of one who gives the letter that the items of a folder have as the right one. */
    private static Path answers(Path items, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String part : PARTS) {
            JsonNode asked = JSON.readTree(items.resolve("Original_Medical_Datasets/Ori--" + part + "-test.json")
                    .toFile());
            List<String> origins = Files.readAllLines(items.resolve("medmat-origins/Ori--" + part + "-test.jsonl"));
            for (int at = 0; at < origins.size(); at++) {
                String letter = asked.get(at).get("Answer-choice").asText();
                lines.add("{\"key\":\""
                        + JSON.readTree(origins.get(at)).get("key").asText() + "\",\"prediction\":\"" + letter
                        + "\",\"answer\":\"" + letter + "\"}");
            }
        }
        return Files.write(folder.resolve(name + ".jsonl"), lines);
    }

    private static JsonNode score(Path items, Object... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("score", items));
        words.addAll(List.of(more));
        words.add("--json");
        Session session = Session.run(words.toArray());
        assertThat(session.code()).as(session.out() + session.err()).isEqualTo(ExitCode.DONE);
        return JSON.readTree(session.out());
    }

    @ParameterizedTest
    @CsvSource({"blank, blank", "shuffled, shuffled", "other-image, other"})
    void eachControl(String word, String name) throws IOException {
        Path control = mix("control-" + word, "--control", word);
        Path said = answers(control, word);
        for (JsonNode report : List.of(score(built, right, "--and", said), score(control, right, "--and", said))) {
            JsonNode found = report.get("controls").get(0);
            assertThat(found.get("control").asText()).isEqualTo(name);
            assertThat(found.get("items").asInt()).isPositive();
            assertThat(found.get("right")).isEqualTo(found.get("rightWithout"));
            assertThat(found.get("changed").asInt()).isZero();
        }
    }

    @Test
    @DisplayName("rotations: against the mixture that holds them, and against the build that it was made of")
    void rotations() throws IOException {
        Path circle = mix("circle", "--circular");
        Path said = answers(circle, "circle");
        for (Path items : List.of(circle, built)) {
            JsonNode circular = score(items, said).get("circular");
            assertThat(circular.get("items").asInt()).isPositive();
            assertThat(circular.get("alwaysRight")).isEqualTo(circular.get("items"));
            assertThat(circular.get("alwaysTheSame")).isEqualTo(circular.get("items"));
        }
    }
}
