package org.medmat.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.item.Side;
import org.medmat.problem.DataException;

@DisplayName("The items of an export")
class ChosenItemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void looksForNoPictures() {
        trial = new Trial(folder);
        trial.pictures = PictureMode.NONE;
    }

    private void kidneys(Side side, int cysts, int stones) {
        for (int i = 0; i < cysts + stones; i++) {
            trial.itemWithoutPicture(
                    2, side, "CT_Kindney_Dataset/" + side + i + ".jpg", "What?", i < cysts ? 0 : 1, "Cyst", "Stone");
        }
    }

    private List<JsonNode> read(String split) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        Path file = trial.out().resolve("jsonl/" + split + ".jsonl");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    private Map<String, Long> labels(String split) throws IOException {
        return read(split).stream()
                .collect(Collectors.groupingBy(row -> row.get("answer_text").asText(), Collectors.counting()));
    }

    @Test
    void askWhatTheirOriginsSay() throws Exception {
        List<String> kinds = new ArrayList<>(List.of("presence", "diagnosis", "label"));
        IntStream.range(0, 200).forEach(i -> kinds.add("further" + i));
        kidneys(Side.TRAIN, kinds.size(), 0);
        for (int i = 0; i < kinds.size(); i++) {
            trial.kind = kinds.get(i).equals("label") ? null : kinds.get(i);
            trial.origin(2, Side.TRAIN, "%016x".formatted(i), "g" + i, null);
        }
        trial.export("jsonl");
        assertThat(read("train")).extracting(row -> row.get("kind").asText()).isEqualTo(kinds);
    }

    @Test
    void areAFewOfTheManyInTheSameShares() throws IOException, InterruptedException {
        kidneys(Side.TRAIN, 300, 100);
        kidneys(Side.TEST, 30, 10);
        trial.limit = 44;
        assertThat(trial.export("jsonl").items()).isEqualTo(44);
        assertThat(labels("train")).containsEntry("Cyst", 30L).containsEntry("Stone", 10L);
        assertThat(labels("test")).containsEntry("Cyst", 3L).containsEntry("Stone", 1L);
    }

    @Test
    void areAtMostSoManyOfEachLabel() throws IOException, InterruptedException {
        kidneys(Side.TRAIN, 30, 4);
        trial.limitPerLabel = 7;
        trial.export("jsonl");
        assertThat(labels("train")).containsEntry("Cyst", 7L).containsEntry("Stone", 4L);
    }

    @Test
    void areOthersWithAnotherSeedAndTheSameWithTheSame() throws IOException, InterruptedException {
        kidneys(Side.TRAIN, 40, 40);
        trial.limit = 10;
        trial.exportTo(folder.resolve("one"), "jsonl");
        trial.exportTo(folder.resolve("same"), "jsonl");
        trial.seed = 7;
        trial.exportTo(folder.resolve("other"), "jsonl");
        String one = Files.readString(folder.resolve("one/jsonl/train.jsonl"));
        assertThat(folder.resolve("same/jsonl/train.jsonl")).hasContent(one);
        assertThat(Files.readString(folder.resolve("other/jsonl/train.jsonl"))).isNotEqualTo(one);
    }

    @Test
    void goIntoAPartForValidationByWholeGroups() throws IOException, InterruptedException {
        for (int i = 0; i < 400; i++) {
            trial.origin(2, Side.TRAIN, String.format("%016x", i + 1), String.format("%012x", i / 4), null);
        }
        kidneys(Side.TRAIN, 200, 200);
        trial.validation = 0.2;
        trial.export("jsonl");
        Set<Long> train = groups("train");
        Set<Long> validation = groups("validation");
        assertThat(train).doesNotContainAnyElementsOf(validation);
        assertThat(read("validation")).hasSizeBetween(40, 120);
        assertThat(read("train").size() + read("validation").size()).isEqualTo(400);
    }

    private Set<Long> groups(String split) throws IOException {
        return read(split).stream()
                .map(row -> (Long.parseLong(row.get("key").asText(), 16) - 1) / 4)
                .collect(Collectors.toSet());
    }

    @Test
    void goWhereTheirDatasetHasAPartForValidationOfItsOwn() throws IOException, InterruptedException {
        trial.origin(2, Side.TEST, "0000000000000001", "000000000001", "val");
        trial.origin(2, Side.TEST, "0000000000000002", "000000000002", "test");
        kidneys(Side.TEST, 1, 1);
        for (int i = 0; i < 50; i++) {
            trial.origin(2, Side.TRAIN, String.format("%016x", i + 10), String.format("%012x", i + 10), "train");
        }
        kidneys(Side.TRAIN, 25, 25);
        trial.validation = 0.5;
        trial.export("jsonl");
        assertThat(read("validation")).hasSize(1);
        assertThat(read("train")).hasSize(50);
        trial.validation = 0;
        trial.exportTo(folder.resolve("without"), "jsonl");
        assertThat(folder.resolve("without/jsonl/validation.jsonl")).doesNotExist();
    }

    @Test
    void areOfTheKindsThatAreAskedFor() throws IOException, InterruptedException {
        kidneys(Side.TRAIN, 2, 2);
        trial.itemWithoutPicture(2, Side.TRAIN, "CT_Kindney_Dataset/b.jpg", "Where?", 0, "[1, 2, 3, 4]", "[5, 6, 7, 8]")
                .with(2, Side.TRAIN, "box", List.of(1, 2, 3.5, 4))
                .with(2, Side.TRAIN, "size", List.of(100, 200));
        trial.kinds = Set.of("box");
        trial.export("jsonl");
        JsonNode row = read("train").get(0);
        assertThat(read("train")).hasSize(1);
        assertThat(row.get("kind").asText()).isEqualTo("box");
        assertThat(row.get("box").toString()).isEqualTo("[1,2,3.5,4]");
        assertThat(row.get("labels")).isEmpty();
    }

    @Test
    void mayBeReleasedOnesWithoutOrigins() throws IOException, InterruptedException {
        kidneys(Side.TRAIN, 2, 1);
        trial.write();
        Path released = Files.createDirectories(folder.resolve("released"));
        Files.move(
                trial.items().resolve("Original_Medical_Datasets/Ori--02-train.json"),
                released.resolve("ori--02-train.json"));
        Files.delete(trial.items().resolve("Original_Medical_Datasets"));
        Files.delete(trial.items());
        Files.move(released, trial.items());
        Trial again = new Trial(folder);
        again.pictures = PictureMode.NONE;
        assertThat(again.export("jsonl").items()).isEqualTo(3);
        assertThat(read("train").stream().map(row -> row.get("key").asText()).distinct())
                .hasSize(3);
    }

    @Test
    void haveKeysOfTheirOwnWhereTwoHadTheSame() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            trial.origin(2, Side.TRAIN, "00000000000000ff", "000000000001", null);
        }
        kidneys(Side.TRAIN, 2, 1);
        trial.export("jsonl");
        assertThat(read("train").stream().map(row -> row.get("key").asText()).distinct())
                .hasSize(3);
        assertThat(read("train").get(0).get("key").asText()).isEqualTo("00000000000000ff");
    }

    @Test
    void areRefusedWhereOriginsAreNotTheirs() {
        trial.origin(2, Side.TRAIN, "00000000000000ff", "000000000001", null);
        kidneys(Side.TRAIN, 2, 1);
        assertThatThrownBy(() -> trial.export("jsonl"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("holds more items than there are origins");
    }

    @Test
    void areRefusedWhereTheAnswerIsNotTheOption() throws IOException {
        kidneys(Side.TRAIN, 2, 1);
        trial.with(2, Side.TRAIN, "Answer-choice", "A");
        assertThatThrownBy(() -> trial.export("jsonl"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("item 3: its answer is \"Stone\", but not its option A");
    }

    @Test
    void areAskedWithALetterAndOpenly() throws IOException, InterruptedException {
        kidneys(Side.TRAIN, 1, 0);
        trial.form = AnswerForm.BOTH;
        trial.export("llava");
        JsonNode rows = JSON.readTree(trial.text("llava/train.json"));
        assertThat(rows).hasSize(2);
        assertThat(rows.at("/0/conversations/1/value").asText()).isEqualTo("A");
        assertThat(rows.at("/1/conversations/0/value").asText()).isEqualTo("<image>\nWhat?");
        assertThat(rows.at("/1/conversations/1/value").asText()).isEqualTo("Cyst");
        assertThat(rows.at("/1/id").asText()).isEqualTo(rows.at("/0/id").asText() + "-open");
    }

    @Test
    void mayBeThoseAloneThatMayBePassedOn() throws IOException, InterruptedException {
        kidneys(Side.TRAIN, 2, 0);
        trial.itemWithoutPicture(88, Side.TRAIN, "PH2/x.bmp", "Where?", 0, "[1, 2, 3, 4]", "[5, 6, 7, 8]");
        ExportReport all = trial.exportTo(folder.resolve("all"), "jsonl");
        assertThat(all.forbidden()).containsExactly("88 PH2");
        assertThat(folder.resolve("all/LICENSES.md")).content().contains("**Warning:** the licence of dataset 88 PH2");
        trial.openOnly = true;
        ExportReport open = trial.export("jsonl");
        assertThat(open.items()).isEqualTo(2);
        assertThat(open.leftOut()).containsEntry("licence does not allow passing on", 1L);
        assertThat(trial.text("LICENSES.md")).doesNotContain("PH2");
        assertThat(trial.text("CITATION.bib"))
                .contains("@article{islam2022vision")
                .doesNotContain("mendonca");
    }
}
