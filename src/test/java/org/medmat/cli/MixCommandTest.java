package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("medmat mix")
class MixCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "\\{\n        \"id\": \\d+,";

    @TempDir
    static Path folder;

    private static Path data;
    private static Path built;

    @BeforeAll
    static void build() {
        data = folder.resolve("med-mat");
        built = folder.resolve("built");
        Session.run("build", "--sample", "--data", data, "--out", built, "--subset", "2-6,25-28,30,46,48", "--quiet");
    }

    /** Mixes into a folder of this name. */
    private static Path mix(String name, Object... more) {
        Path out = folder.resolve(name);
        Session session = Session.run(Stream.concat(Stream.of("mix", built, "--out", out), Stream.of(more))
                .toArray());
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return out;
    }

    private static void holds(Path mixture) {
        Session session = Session.run("verify", mixture);
        assertThat(session.out() + session.err()).contains("everything holds");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
    }

    /** The items of a folder's datasets, as text without their ids. */
    private static List<String> items(Path mixture, String side) throws IOException {
        List<String> items = new ArrayList<>();
        for (Path file : files(mixture.resolve("Original_Medical_Datasets"), side)) {
            String text = Files.readString(file);
            items.addAll(List.of(text.substring(1, text.length() - 2).split(ID)));
        }
        return items.stream()
                .map(each -> each.strip().replaceAll("},?$", ""))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static List<JsonNode> origins(Path mixture, String side) throws IOException {
        List<JsonNode> origins = new ArrayList<>();
        for (Path file : files(mixture.resolve("medmat-origins"), side)) {
            for (String line : Files.readAllLines(file)) {
                origins.add(JSON.readTree(line));
            }
        }
        return origins;
    }

    private static List<JsonNode> read(Path mixture, String side) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        for (Path file : files(mixture.resolve("Original_Medical_Datasets"), side)) {
            JSON.readTree(file.toFile()).forEach(items::add);
        }
        return items;
    }

    private static List<Path> files(Path where, String side) throws IOException {
        if (!Files.exists(where)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(where)) {
            return all.filter(file -> file.toString().contains("-" + side + "."))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> keys(Path mixture, String side) throws IOException {
        return origins(mixture, side).stream()
                .map(each -> each.get("key").asText())
                .collect(Collectors.toSet());
    }

    @Test
    void copiesItemsAndOriginsAsTheyStand() throws IOException {
        Path all = mix("all");
        holds(all);
        for (String side : List.of("train", "test")) {
            assertThat(items(all, side)).hasSizeGreaterThan(50).isSubsetOf(items(built, side));
            assertThat(origins(all, side)).isSubsetOf(origins(built, side));
        }
        // A file of which everything is chosen has the bytes of its source.
        for (String file : List.of(
                "Original_Medical_Datasets/Ori--02-train.json",
                "medmat-origins/Ori--02-train.jsonl",
                "Aggregated_Subsets/Subset--46-train.json")) {
            assertThat(all.resolve(file)).hasSameBinaryContentAs(built.resolve(file));
        }
    }

    @Test
    void saysInItsManifestWhatItIs() throws IOException {
        JsonNode mixture = JSON.readTree(mix("told", "--cap", 9, "--subset", "2")
                        .resolve("medmat-manifest.json")
                        .toFile())
                .get("mixture");
        assertThat(mixture.get("cap").asText()).isEqualTo("9");
        assertThat(mixture.get("subset").asText()).isEqualTo("2");
        assertThat(mixture.get("seed").asText()).isEqualTo("42");
        assertThat(mixture.get("of").asText()).matches("[0-9a-f]{64}");
        assertThat(JSON.readTree(built.resolve("medmat-manifest.json").toFile()).has("mixture"))
                .isFalse();
        Session session = Session.run("build", "--data", data, "--out", folder.resolve("told"), "--dataset", 2);
        assertThat(session.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(session.err()).contains("a mixture lies here");
    }

    @Test
    void hasTheSameBytesForAnyThreads() throws IOException {
        Path one = mix("one", "--target", 3, "--arms", "--ood-sources", "--budget", 60, "--jobs", 1);
        Path other = mix("other", "--target", 3, "--arms", "--ood-sources", "--budget", 60, "--jobs", 5);
        assertThat(Session.checksums(other)).isEqualTo(Session.checksums(one));
    }

    @Test
    void growsInASeriesAndIsBalanced() throws IOException {
        Path series = mix("series", "--series", "8,16,40", "--balance", "--subset", "2-6,25-28,30");
        Set<String> before = Set.of();
        for (String size : List.of("8", "16", "40")) {
            Path each = series.resolve(size);
            holds(each);
            assertThat(keys(each, "train")).containsAll(before).hasSizeGreaterThan(before.size());
            before = keys(each, "train");
            Map<String, Map<String, Long>> labels = new TreeMap<>();
            for (Path file : files(each.resolve("Aggregated_Subsets"), "test")) {
                Map<String, Long> counts = new HashMap<>();
                JSON.readTree(file.toFile())
                        .forEach(item -> counts.merge(item.get("caption").asText(), 1L, Long::sum));
                labels.put(file.getFileName().toString(), counts);
            }
            assertThat(labels.values()).isNotEmpty().allMatch(counts -> new HashSet<>(counts.values()).size() == 1);
        }
    }

    @Test
    void learnsNothingOfItsTarget() throws IOException {
        Path arms = mix("arms", "--target", 3, "--arms", "--pairs", "--triples", "--ood-sources", "--budget", 40);
        List<Path> mixtures = new ArrayList<>();
        try (Stream<Path> all = Files.list(arms)) {
            all.filter(Files::isDirectory).sorted().forEach(mixtures::add);
        }
        assertThat(mixtures)
                .extracting(each -> each.getFileName().toString())
                .contains(
                        "all",
                        "related",
                        "unrelated",
                        "without-area",
                        "without-modality",
                        "without-task",
                        "pair-04-05",
                        "pair-04-05-plus");
        for (Path each : mixtures) {
            holds(each);
            assertThat(origins(each, "train"))
                    .hasSizeLessThanOrEqualTo(40)
                    .noneMatch(origin -> origin.get("subset").asInt() == 3);
            assertThat(origins(each, "test"))
                    .isNotEmpty()
                    .allMatch(origin -> origin.get("subset").asInt() == 3);
        }
        assertThat(keys(arms.resolve("pair-04-05-plus"), "train"))
                .hasSameSizeAs(keys(arms.resolve("pair-04-05"), "train"));
        assertThat(Files.readAllLines(arms.resolve("mixtures.csv")))
                .startsWith("mixture,how,subset,modality,area,task,kinds,shares,train,test")
                .anyMatch(line -> line.startsWith(
                        "related,related,4,CT,Lung,Lung Cancer Classification,cancer,modality + area + task,"));
    }

    @Test
    void keepsGroupsWholeInFolds() throws IOException {
        Path folds = mix("folds", "--folds", 3);
        List<String> tested = new ArrayList<>();
        for (int fold = 1; fold <= 3; fold++) {
            Path each = folds.resolve("fold-" + fold);
            holds(each);
            assertThat(groups(each, "train")).doesNotContainAnyElementsOf(groups(each, "test"));
            tested.addAll(keys(each, "test"));
        }
        assertThat(tested).doesNotHaveDuplicates();
        assertThat(keys(folds.resolve("fold-1"), "train")).doesNotContainAnyElementsOf(keys(built, "test"));
    }

    private static Set<String> groups(Path mixture, String side) throws IOException {
        return origins(mixture, side).stream()
                .map(each -> each.get("subset").asText() + each.get("group").asText())
                .collect(Collectors.toSet());
    }

    @Test
    void takesWholeGroupsForValidation() throws IOException {
        Path parts = mix("parts", "--validation", 0.3);
        holds(parts.resolve("rest"));
        holds(parts.resolve("validation"));
        assertThat(groups(parts.resolve("rest"), "train"))
                .doesNotContainAnyElementsOf(groups(parts.resolve("validation"), "test"));
        assertThat(keys(parts.resolve("validation"), "test")).isNotEmpty();
        assertThat(keys(parts.resolve("validation"), "train")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"blank, blank", "shuffled, shuffled", "other-image, other"})
    void showsAnotherPicture(String control, String ending) throws IOException {
        Path out = mix("control-" + control, "--control", control, "--kind", "label");
        holds(out);
        Map<String, String> images = new HashMap<>();
        Map<String, String> datasets = new HashMap<>();
        byKey(built, item -> item.get("image").asText()).forEach(images::put);
        byKey(built, item -> item.get("data-no").asText()).forEach(datasets::put);
        Map<String, String> shown = byKey(out, item -> item.get("image").asText());
        assertThat(shown).isNotEmpty().allSatisfy((key, image) -> {
            assertThat(key).endsWith("-" + ending);
            assertThat(image).isNotEqualTo(images.get(key.substring(0, 16)));
        });
        if (control.equals("blank")) {
            assertThat(shown.values()).containsOnly("med-mat/medmat-controls/grey.png");
        } else {
            assertThat(images.values()).containsAll(shown.values());
        }
        assertThat(keys(out, "train")).isEmpty();
        Path export = folder.resolve("export-" + control);
        Session session =
                Session.run("export", out, "--images", data, "--to", "jsonl", "--pictures", "copy", "--out", export);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(export.resolve("jsonl/test.jsonl")))
                .hasSameSizeAs(shown.keySet())
                .allMatch(line -> line.contains("-" + ending + "\""));
    }

    private static Map<String, String> byKey(Path mixture, Function<JsonNode, String> what) throws IOException {
        List<JsonNode> items = read(mixture, "test");
        List<JsonNode> origins = origins(mixture, "test");
        Map<String, String> found = new TreeMap<>();
        for (int at = 0; at < items.size(); at++) {
            found.put(origins.get(at).get("key").asText(), what.apply(items.get(at)));
        }
        return found;
    }

    @Test
    void turnsOptionsInACircle() throws IOException {
        Path out = mix("circular", "--circular", "--subset", 2);
        holds(out);
        Map<String, String> letters =
                byKey(out, item -> item.get("Answer-choice").asText());
        Map<String, String> answers = byKey(out, item -> item.get("Answer").asText());
        Set<String> own =
                keys(built, "test").stream().filter(letters::containsKey).collect(Collectors.toSet());
        assertThat(own).isNotEmpty();
        for (String key : own) {
            assertThat(Stream.of("", "-r1", "-r2", "-r3").map(turn -> letters.get(key + turn)))
                    .containsExactlyInAnyOrder("A", "B", "C", "D");
            assertThat(answers.get(key + "-r2")).isEqualTo(answers.get(key));
        }
        assertThat(letters).hasSize(4 * own.size());
    }

    @Test
    void takesMixturesAndSeveralFolders() throws IOException {
        Path kidneys = mix("kidneys", "--subset", 2, "--cap", 20);
        Path lungs = mix("lungs", "--subset", 3, "--cap", 20);
        Path both = folder.resolve("both");
        assertThat(Session.run("mix", kidneys, lungs, "--out", both).code()).isEqualTo(ExitCode.DONE);
        holds(both);
        Collection<String> keys = keys(kidneys, "train");
        keys.addAll(keys(lungs, "train"));
        assertThat(keys(both, "train")).isEqualTo(keys);
        Session twice = Session.run("mix", kidneys, kidneys, "--out", folder.resolve("twice"));
        assertThat(twice.err()).contains("another folder holds the same part");
    }

    @Test
    void takesReleasedFiles() throws IOException {
        Path released = Files.createDirectories(folder.resolve("released"));
        Files.copy(
                built.resolve("Original_Medical_Datasets/Ori--02-train.json"), released.resolve("ori--02-train.json"));
        Path out = folder.resolve("of-released");
        assertThat(Session.run("mix", released, "--cap", 8, "--out", out).code())
                .isEqualTo(ExitCode.DONE);
        holds(out);
        assertThat(keys(out, "train")).hasSize(8);
    }

    @Test
    void choosesByLabelAndLicence() throws IOException {
        assertThat(read(mix("stones", "--label", "stone"), "train"))
                .isNotEmpty()
                .allMatch(item -> item.get("caption").asText().equals("Stone"));
        assertThat(read(mix("open", "--licence", "open"), "train"))
                .extracting(item -> item.get("data-no").asText())
                .doesNotContain("105");
    }

    @Test
    void listsWhatIsPossible() {
        Session session = Session.run("mix", built, "--list-targets", "--ood-sources");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).startsWith("target").contains("CT, Lung, covid");
        assertThat(Session.run("mix", built, "--list-targets", "--json").out()).contains("\"pairs\": 0");
    }

    @Test
    void writesNothingOnTrial() {
        Path out = folder.resolve("trial");
        Session session =
                Session.run("mix", built, "--target", 4, "--related", "--ood-sources", "--dry-run", "--out", out);
        assertThat(session.out()).contains("all");
        assertThat(out).doesNotExist();
        assertThat(Session.run("mix", built, "--dry-run", "--json").out()).contains("\"mixtures\": [");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--related | an arm needs the subset",
                "--target 99 | there is no such subset",
                "--target 3 --arms | subsets with fewer than 3000 items",
                "--target 9 --ood-sources | has no items to test with here",
                "--per patient --cap 3 | \"patient\" is no thing to count",
                "--control grey | \"grey\" is no control",
                "--control other-image --subset 2 | all items are of one subset",
                "--label Stoen | no subset has the label \"Stoen\" (did you mean \"Stone\"?)",
                "--cap 3 --few-shot 3 | name one",
                "--folds 1 | --folds from 2",
                "--folds 2 --series 3 | name one of them",
                "--folds 2 --control blank | mix first",
                "--validation 1 | is from 0 to less than 1",
                "--licence closed | write open",
                "--budget 0 --target 3 | take numbers from 1",
                "--kind diagnosis --subset 2 | no item is all of this"
            })
    void refusesInWords(String asked) {
        String[] parts = asked.split(" \\| ");
        Path out = folder.resolve("refused");
        Session session =
                Session.run(Stream.concat(Stream.of("mix", built, "--out", out), Stream.of(parts[0].split(" ")))
                        .toArray());
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains(parts[1]);
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesWhatWasChanged() throws IOException {
        Path changed = mix("changed", "--subset", 2);
        Path file = changed.resolve("Original_Medical_Datasets/Ori--02-test.json");
        Files.writeString(
                file, Files.readString(file).replaceFirst("Cyst", "cyst").replaceFirst("Cyst", "cyst"));
        Session session = Session.run("mix", changed, "--out", folder.resolve("of-changed"));
        assertThat(session.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(session.err()).containsAnyOf("was changed after it was written", "not its option");
        assertThat(Session.run("mix", built, "--out", changed).err()).contains("is not empty");
    }
}
