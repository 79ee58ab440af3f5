package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.mark.Mark;
import org.medmat.mark.MarkBook;
import org.medmat.mark.Verdict;

@DisplayName("medmat mix without what is marked, doubled or in a benchmark")
class MixWithoutTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path build(String name) {
        Path out = folder.resolve(name);
        Session.run(
                "build", "--sample", "--data", folder.resolve(name + "-mm"), "--out", out, "--dataset", 2, "--quiet");
        return out;
    }

    private static List<String> keys(Path items) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String side : List.of("train", "test")) {
            for (String line : Files.readAllLines(items.resolve("medmat-origins/Ori--02-" + side + ".jsonl"))) {
                keys.add(JSON.readTree(line).get("key").asText());
            }
        }
        return keys;
    }

    private static List<String> images(Path items) throws IOException {
        List<String> images = new ArrayList<>();
        for (String side : List.of("train", "test")) {
            JSON.readTree(items.resolve("Original_Medical_Datasets/Ori--02-" + side + ".json")
                            .toFile())
                    .forEach(item -> images.add(item.get("image").asText()));
        }
        return images;
    }

    @Test
    void leavesOutWhatReadersMarked() throws IOException {
        Path own = build("to-mark");
        String key = keys(own).get(0);
        new MarkBook(own).put(new Mark(key, "", new Mark.About(2, "", "", "A"), Verdict.WRONG, "", ""));
        Path out = folder.resolve("without-wrong");
        Session session = Session.run("mix", own, "--without", "wrong", "--out", out);
        assertThat(session.err()).contains("1 items left out: marked by a reader");
        assertThat(Session.run("verify", out).out()).contains("everything holds");
        assertThat(keys(out)).doesNotContain(key).hasSize(keys(own).size() - 1);
        JsonNode mixture =
                JSON.readTree(out.resolve("medmat-manifest.json").toFile()).get("mixture");
        assertThat(mixture.get("without").asText()).isEqualTo("wrong");
        assertThat(mixture.get("left out: marked by a reader").asText()).isEqualTo("1");
        assertThat(Session.run("mix", own, "--without", "wrng", "--out", out).err())
                .contains("did you mean \"wrong\"?");
    }

    @Test
    void leavesOutTwinsAndWhatABenchmarkHas() throws IOException {
        Path own = build("twins");
        Path downloads = folder.resolve("twins-mm");
        Path pictures = downloads.resolve("CT_Kindney_Dataset/CT-KIDNEY-DATASET-Normal-Cyst-Tumor-Stone/"
                + "CT-KIDNEY-DATASET-Normal-Cyst-Tumor-Stone/Cyst");
        Files.copy(
                pictures.resolve("Cyst- (1).jpg"),
                pictures.resolve("Cyst- (3).jpg"),
                StandardCopyOption.REPLACE_EXISTING);
        Path benchmark = Files.createDirectories(folder.resolve("benchmark"));
        Files.copy(pictures.resolve("Cyst- (5).jpg"), benchmark.resolve("x.jpg"));
        Path out = folder.resolve("without-twins");
        Object[] asked = {"mix", own, "--without-twins", "--out", out};
        Session unseen = Session.run(asked);
        assertThat(unseen.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unseen.err()).contains("nobody has looked at the pictures yet", "medmat pictures");
        Session.run("pictures", own, "--images", downloads, "--quiet");
        Session session = Session.run(asked);
        assertThat(session.err()).contains("1 items left out: copies of other pictures");
        assertThat(Session.run("verify", out).out()).contains("everything holds");
        assertThat(images(out)).hasSize(47);
        Path clean = folder.resolve("without-leaks");
        Session leaks =
                Session.run("mix", own, "--without-leaks-against", benchmark, "--images", downloads, "--out", clean);
        assertThat(leaks.err()).contains("1 items left out: pictures of the benchmark");
        assertThat(images(clean)).hasSize(47).noneMatch(image -> image.endsWith("Cyst- (5).jpg"));
        JsonNode mixture =
                JSON.readTree(clean.resolve("medmat-manifest.json").toFile()).get("mixture");
        assertThat(mixture.get("without-leaks-against").asText()).isEqualTo("true");
        assertThat(mixture.get("left out: pictures of the benchmark").asText()).isEqualTo("1");
        assertThat(Session.run("mix", own, "--without-leaks-against", benchmark, "--images", "none", "--out", "x")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        Session.run("build", "--data", downloads, "--out", own, "--dataset", 2, "--seed", 5, "--quiet");
        assertThat(Session.run("mix", own, "--without-twins", "--out", folder.resolve("old"))
                        .err())
                .contains("for other items than those that are here now");
    }
}
