package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("medmat score")
class ScoreCommandTest {

    @TempDir
    static Path folder;

    private static Path items;
    /** One that is always right: a line an item. */
    private static List<String> perfect;

    @BeforeAll
    static void build() throws IOException {
        items = folder.resolve("vqa");
        Session.run(
                "build", "--sample", "--data", folder.resolve("mm"), "--out", items, "--dataset", "2,61,91", "--quiet");
        perfect = Session.run("score", items, "--baseline", "chance")
                .out()
                .lines()
                .map(line -> line.replaceFirst(
                        "\"prediction\":\"(.)\",\"answer\":\"(.)\"", "\"prediction\":\"$2\",\"answer\":\"$2\""))
                .toList();
    }

    private static Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private static String key(String line) {
        return line.substring(8, 24);
    }

    private static String right(String line) {
        return line.substring(line.length() - 3, line.length() - 2);
    }

    @Test
    void aPerfectModelIsRightEverywhere() throws IOException {
        Session session = Session.run("score", items, file("perfect.jsonl", perfect), "--by", "kind");
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(session.out())
                .contains("all ")
                .contains("100.0")
                .contains("a letter alone")
                .contains("F1", "overlap");
        assertThat(session.out().lines().filter(line -> line.startsWith("kind")))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.contains("100.0"));
    }

    @Test
    void whatIsMissingUnknownDoubledDamagedOrOfAnotherBuildIsNamedAndCounted() throws IOException {
        List<String> lines = new ArrayList<>(perfect.subList(2, perfect.size()));
        lines.add(perfect.get(2));
        lines.add("{\"key\":\"0000000000000000\",\"prediction\":\"A\"}");
        lines.add("{\"key\":\"" + key(perfect.get(1)) + "\",\"prediction\":\"A\",\"answer\":\"Z\"}");
        lines.add("{\"prediction\":\"A\"}");
        lines.add("{\"key\":\"0000000000000000\"}");
        lines.add("{\"key\":");
        Path file = file("troubles.jsonl", lines);
        Session session = Session.run("score", items, file);
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(session.err())
                .contains(
                        "1 lines are no JSON",
                        "1 records have no column with an answer",
                        "1 predictions don't tell their item",
                        "1 predictions are of items that are not here",
                        "1 predictions are of another build",
                        "1 predictions are of an item that was answered before",
                        "2 items have no prediction",
                        "such as " + file + ":" + (perfect.size() + 1));
        Session strict = Session.run("score", items, file, "--strict");
        assertThat(strict.code()).isEqualTo(ExitCode.FAILED);
        assertThat(strict.out()).isEmpty();
        assertThat(Session.run("score", items, file, "--json").out()).contains("\"items have no prediction");
    }

    @Test
    void theFormsOfFourToolsSayTheSame() throws IOException {
        List<String> expected = scores(file("plain.jsonl", perfect));
        assertThat(scores(file(
                        "vlmevalkit.tsv",
                        lines("index\tquestion\tanswer\tkey\tprediction", "0\tq\t%2$s\tk%1$s\t%2$s"))))
                .isEqualTo(expected);
        assertThat(
                        scores(
                                file(
                                        "lmms.jsonl",
                                        lines(
                                                "",
                                                "{\"doc_id\":0,\"doc\":{\"id\":\"%s\",\"options\":[\"x\"]},\"target\":\"%s\",\"resps\":[[\"%2$s\"]],\"filtered_resps\":[\"%2$s\"]}"))))
                .isEqualTo(expected);
        assertThat(
                        scores(
                                file(
                                        "evalscope.jsonl",
                                        lines(
                                                "",
                                                "{\"index\":0,\"target\":\"%2$s\",\"sample_score\":{\"score\":{\"prediction\":\"%2$s\"},\"sample_metadata\":{\"id\":\"%1$s\"}}}"))))
                .isEqualTo(expected);
        assertThat(scores(file("table.csv", lines("key,prediction", "%s,\"The answer is %s.\""))))
                .isEqualTo(expected);
        Path ordered = file("llama.jsonl", lines("", "{\"prompt\":\"\",\"predict\":\"%2$s\",\"label\":\"%2$s\"}"));
        assertThat(Session.run("score", items, ordered).code()).isEqualTo(ExitCode.FAILED);
        assertThat(Session.run(
                                "score",
                                items,
                                file("array.json", List.of("[" + String.join(",", perfect) + "]")),
                                "--csv")
                        .out()
                        .lines()
                        .toList())
                .isEqualTo(expected);
    }

    private static List<String> lines(String header, String form) {
        List<String> lines = perfect.stream()
                .map(line -> String.format(form, key(line), right(line)))
                .collect(Collectors.toList());
        if (!header.isEmpty()) {
            lines.add(0, header);
        }
        return lines;
    }

    private static List<String> scores(Path file) {
        Session session = Session.run("score", items, file, "--csv");
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return session.out().lines().toList();
    }

    @Test
    void itemsAreFoundByFileAndIdAndByImageAndQuestion() throws IOException {
        String item = Files.readString(items.resolve("Original_Medical_Datasets/Ori--02-test.json"));
        String image = item.replaceFirst("(?s).*?\"image\": \"([^\"]*)\".*", "$1");
        String question = item.replaceFirst("(?s).*?\"Question\": \"([^\"]*)\".*", "$1");
        String answer = item.replaceFirst("(?s).*?\"Answer\": \"([^\"]*)\".*", "$1");
        for (String line : List.of(
                "{\"file\":\"x/Ori--02-test.json\",\"id\":1,\"said\":\"" + answer + "\"}",
                "{\"image\":\"/data/" + image + "\",\"question\":\"" + question + "\",\"response\":\"" + answer
                        + "\"}")) {
            String out = Session.run("score", items, file("one.jsonl", List.of(line)), "--csv")
                    .out();
            assertThat(out.lines().skip(1).findFirst().orElse("")).startsWith("all,\"all\",1,1,1,0,1.0000,");
        }
    }

    @Test
    void predictionsInOrderAreTakenWhereThatIsSaid() throws IOException {
        Path ordered = file("ordered.jsonl", lines("", "{\"predict\":\"%2$s\",\"label\":\"%2$s\"}"));
        Session session = Session.run("score", items, ordered, "--in-order", "--csv");
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).contains("1.0000");
        List<String> turned = new ArrayList<>(lines("", "{\"predict\":\"%2$s\",\"label\":\"%2$s\"}"));
        Collections.rotate(turned, 1);
        assertThat(Session.run("score", items, file("turned.jsonl", turned), "--in-order")
                        .err())
                .contains("predictions are of another build");
    }

    @Test
    void controlsAndRotationsAreReadByTheirKeys() throws IOException {
        List<String> blank = perfect.stream()
                .map(line -> "{\"key\":\"" + key(line) + "-shuffled\",\"prediction\":\"" + right(line) + "\"}")
                .toList();
        Session session = Session.run("score", items, file("p.jsonl", perfect), "--and", file("shuffled.jsonl", blank));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(session.out())
                .contains("with another picture of the subset", "visual reliance score +0.0, image sensitivity 0.0");
        List<String> rotated = new ArrayList<>();
        for (String line : perfect) {
            for (int by = 1; by < 4; by++) {
                rotated.add("{\"key\":\"" + key(line) + "-r" + by + "\",\"prediction\":\"" + right(line) + "\"}");
            }
        }
        Session circular =
                Session.run("score", items, file("p.jsonl", perfect), "--and", file("rotated.jsonl", rotated));
        assertThat(circular.out()).contains("in all rotations: ", "0.0 always right");
    }

    @Test
    void twoModelsAreComparedItemByItem() throws IOException {
        Path chance = folder.resolve("chance.jsonl");
        Session.run("score", items, "--baseline", "chance", "--out", chance);
        Session session = Session.run("score", items, file("p.jsonl", perfect), "--against", chance);
        assertThat(session.out())
                .containsPattern(
                        "against the other, over \\d+ items: difference \\+\\d.*only the second 0, McNemar p ");
        assertThat(Session.run("score", items, file("p.jsonl", perfect), "--against", chance, "--json")
                        .out())
                .isEqualTo(Session.run("score", items, file("p.jsonl", perfect), "--against", chance, "--json")
                        .out())
                .contains("\"onlySecond\": 0");
    }

    @Test
    @DisplayName(
            "predictions of another build are told by their right answers, by their keys, and by the export beside them")
    void anotherBuildIsTold() throws IOException {
        Path other = folder.resolve("other");
        Session.run(
                "build",
                "--data",
                folder.resolve("mm"),
                "--out",
                other,
                "--dataset",
                "2,61,91",
                "--seed",
                7,
                "--quiet");
        Path said = folder.resolve("of-other.jsonl");
        Session.run("score", other, "--baseline", "chance", "--out", said);
        Session strange = Session.run("score", items, said);
        assertThat(strange.code()).isEqualTo(ExitCode.FAILED);
        assertThat(strange.err())
                .containsPattern("\\d+ predictions lie in files that were made for another build")
                .containsPattern("such as .*of-other.jsonl: \\d+ of \\d+ keys are not here");

        List<String> turned = new ArrayList<>(perfect);
        turned.replaceAll(line ->
                line.replace("\"answer\":\"A\"", "\"answer\":\"B\"").replace("\"answer\":\"C\"", "\"answer\":\"D\""));
        Path mistaken = file("turned.jsonl", turned);
        Session session = Session.run("score", items, mistaken);
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(session.err())
                .containsPattern("such as .*turned.jsonl: \\d+ of " + perfect.size() + " right answers are others");
        assertThat(Session.run("score", items, mistaken, "--strict").code()).isEqualTo(ExitCode.FAILED);

        Path export = folder.resolve("export");
        Session.run("export", other, "--to", "jsonl", "--pictures", "none", "--out", export);
        Path results = Files.createDirectories(export.resolve("results/model"));
        assertThat(Session.run("score", items, Files.write(results.resolve("told.jsonl"), perfect))
                        .code())
                .as("right answers that fit tell more than other files")
                .isEqualTo(ExitCode.DONE);
        Path beside = Files.write(
                results.resolve("said.jsonl"),
                perfect.stream()
                        .map(line -> line.replaceFirst(",\"answer\".*", "}"))
                        .toList());
        Session told = Session.run("score", items, beside);
        assertThat(told.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(told.err()).contains("the export beside it was made of another Ori--02-test.json");
        Files.writeString(export.resolve("medmat-export.json"), "{}");
        assertThat(Session.run("score", items, beside).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    @DisplayName("all of it stands on a page that needs no network, with another model beside it")
    void aPageShowsAllOfIt() throws IOException {
        Path said = file("<b>.jsonl", perfect);
        List<String> blank = new ArrayList<>();
        for (String line : perfect) {
            for (String ending : List.of("-blank", "-shuffled", "-other", "-r1", "-r2", "-r3")) {
                blank.add(line.replaceFirst("\",\"pred", ending + "\",\"pred").replaceFirst(",\"answer\".*", "}"));
            }
        }
        blank.add("{\"key\":\"0000000000000000\",\"prediction\":\"A\"}");
        Path chance = folder.resolve("by-lot.jsonl");
        Session.run("score", items, "--baseline", "chance", "--out", chance);
        Path page = folder.resolve("scores.html");
        Session session = Session.run(
                "score", items, said, "--and", file("controls.jsonl", blank), "--against", chance, "--html", page);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.PARTIAL);
        assertThat(session.err()).contains("the scores are in " + page);
        assertThat(page)
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("&lt;b&gt;.jsonl, and by-lot.jsonl beside it")
                .contains("By modality", "By area", "By task", "By subset", "By dataset", "By kind", "By label")
                .contains("The two models", "In all rotations", "Without the right picture", "How answers were read")
                .contains("with another picture of the subset", "without a picture", "with a picture of another subset")
                .contains("1 predictions are of items that are not here", "100.0 %", "unsure")
                .doesNotContain("<script", "<b>.jsonl", "src=");
        Path alone = folder.resolve("alone.html");
        Session.run("score", items, chance, "--html", alone, "--quiet");
        assertThat(alone).content().doesNotContain("The two models", "In all rotations", "beside it");
        assertThat(Session.run("score", items, "--baseline", "chance", "--html", page)
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void baselinesAnswerEveryItem() {
        for (String who : List.of("majority", "chance", "guesser")) {
            Session session = Session.run("score", items, "--baseline", who);
            assertThat(session.out().lines()).hasSameSizeAs(perfect);
        }
        assertThat(Session.run("score", items, "--baseline", "chance", "--seed", 7)
                        .out())
                .isNotEqualTo(
                        Session.run("score", items, "--baseline", "chance").out());
    }

    @Test
    void mistakesAreTold() throws IOException {
        Path file = file("p.jsonl", perfect);
        assertThat(Session.run("score", items).err()).contains("no predictions are named");
        assertThat(Session.run("score", items, file, "--by", "lable").err()).contains("label");
        assertThat(Session.run("score", items, file, "--split", "tets").err()).contains("test");
        assertThat(Session.run("score", items, "--baseline", "majorty").err()).contains("majority");
        assertThat(Session.run("score", items, file, "--baseline", "chance").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Session.run("score", items, file, "--json", "--csv").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Session.run("score", items, "--baseline", "chance", "--out", file)
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Session.run("score", items, folder.resolve("none.jsonl")).err())
                .contains("there is no such file");
        assertThat(Session.run("score", items, file("empty.jsonl", List.of())).code())
                .isEqualTo(ExitCode.FAILED);
        assertThat(Session.run("score", items, file, "--split", "train").code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void oddInputIsRefusedInWords() throws IOException {
        String deep =
                "{\"key\":\"0000000000000000\",\"a\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"prediction\":\"A\"}";
        for (String text : List.of(
                deep,
                "{\"prediction\":1e999999999}",
                "[1,2",
                "[{\"a\":",
                "key,prediction\n\"x",
                "\u0000\u0001",
                "{\"key\":\"\\u001b[2J\",\"prediction\":\"\\u001b[2J\"}")) {
            Session session = Session.run("score", items, Files.writeString(folder.resolve("odd.csv"), text));
            assertThat(session.code())
                    .as(text.substring(0, Math.min(20, text.length())))
                    .isEqualTo(ExitCode.FAILED);
            assertThat(session.err()).doesNotContain("this should not have happened", "\u001b");
        }
        Session huge = Session.run(
                "score",
                items,
                Files.writeString(folder.resolve("huge.jsonl"), "{\"prediction\":\"" + "x".repeat(2 << 20)));
        assertThat(huge.err()).contains("a line longer than");
    }
}
