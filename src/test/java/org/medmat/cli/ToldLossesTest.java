package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A build tells people and scripts what is not as promised")
class ToldLossesTest {

    private static final String WITH_MORE = """
            samples:
              - {files: "{class}/*.png"}
              - {table: more.csv, image: "{image}.png", label: "{finding}"}
            labels: {cyst: Cyst, stone: Stone}
            """;

    @TempDir
    Path folder;

    private OwnKidneys kidneys;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        kidneys = OwnKidneys.in(folder);
        out = folder.resolve("out");
    }

    @Test
    void otherLabelsOfTooFewImages() throws IOException {
        kidneys.images("cyst", 5).images("stone", 4);
        Session text = kidneys.run("build", "--out", out);
        assertThat(text.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(text.out()).contains("10 (-1)");
        assertThat(text.err())
                .contains("dataset 200: the images of some labels are not as many as expected: 5 Cyst instead of 6");
        JsonNode dataset = json().get("datasets").get(0);
        assertThat(dataset.get("difference").asInt()).isEqualTo(-1);
        assertThat(dataset.get("otherLabels").toString()).isEqualTo("{\"Cyst\":\"6\"}");
        assertThat(dataset.get("missing")).isEmpty();
    }

    @Test
    void otherLabelsOfAllImages() throws IOException {
        kidneys.images("cyst", 5).images("stone", 5);
        Session text = kidneys.run("build", "--out", out);
        assertThat(text.code()).isEqualTo(ExitCode.FAILED);
        assertThat(text.err())
                .contains(
                        "dataset 200 (Own kidneys) was left out: Own_200: all 10 images are there",
                        "Cyst 5 instead of 6, Stone 5 instead of 4");
        assertThat(out.resolve("medmat-manifest.json")).doesNotExist();
    }

    @Test
    void aLabelFileThatIsMissingAgainAndAgain() throws IOException {
        kidneys.dataset(WITH_MORE).images("cyst", 6).images("stone", 4);
        for (int build = 1; build <= 2; build++) {
            Session text = kidneys.run("build", "--out", out);
            assertThat(text.code()).as("build %d", build).isEqualTo(ExitCode.PARTIAL);
            assertThat(text.err())
                    .as("build %d", build)
                    .contains("dataset 200: more.csv: the label file is not there, and its rows give no item");
            assertThat(json().get("datasets").get(0).get("missing").toString())
                    .as("build %d", build)
                    .isEqualTo("[\"more.csv\"]");
        }
        assertThat(Session.run("verify", out, "--catalog", folder.resolve("catalog"))
                        .code())
                .isZero();
    }

    @Test
    void strictlyNothingIsWritten() throws IOException {
        kidneys.dataset(WITH_MORE).images("cyst", 6).images("stone", 4);
        Session session = kidneys.run("build", "--out", out, "--strict");
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("more.csv: the label file is not there");
        assertThat(Session.checksums(out)).isEmpty();
    }

    @Test
    void whatIsThereInTheEndIsNoLongerToldAsMissing() throws IOException {
        kidneys.dataset(WITH_MORE).images("cyst", 6).images("stone", 4);
        kidneys.run("build", "--out", out);
        Files.writeString(kidneys.folder().resolve("more.csv"), "image,finding\nmore,cyst\n");
        Files.writeString(kidneys.folder().resolve("more.png"), "more");
        Session session = kidneys.run("build", "--out", out);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(session.err()).doesNotContain("more.csv");
    }

    private JsonNode json() throws IOException {
        Session session = kidneys.run("build", "--out", out, "--json");
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL);
        return new ObjectMapper().readTree(session.out());
    }
}
