package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Selection;
import org.medmat.catalog.Subset;
import org.medmat.catalog.TwinFile;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.ManifestJson;
import org.medmat.problem.Problem;
import org.medmat.question.Distractors;
import org.medmat.road.Build;
import org.medmat.road.BuildOptions;
import org.medmat.road.Choices;
import org.medmat.road.Progress;
import org.medmat.road.Remaking;
import org.medmat.road.SampleThings;
import org.medmat.road.Scope;
import org.medmat.road.Target;
import org.medmat.road.Trust;
import org.medmat.synthetic.SampleWriter;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.Downloads;

/** Dataset 2 is split by the seed, 5 has a split of its own, 94 is asked about what is marked; each is the only one of its subset. */
@DisplayName("Who edits items and makes the manifest fit again is found out, the edit being that")
class JudgeTest {

    private static final String VERSION = "0.1.0";
    private static final Catalog CATALOG = CatalogReader.builtIn();
    private static final Map<Integer, Integer> SUBSETS = Map.of(2, 2, 5, 4, 94, 40);

    @TempDir
    static Path once;

    @TempDir
    Path out;

    @BeforeAll
    static void build() throws Exception {
        Selection selection = new Selection(SUBSETS.keySet(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        SortedMap<String, TreeRecipe> recipes = new TreeMap<>();
        for (Dataset dataset : selection.datasetsOf(CATALOG)) {
            recipes.merge(dataset.folder(), SampleThings.drawn(dataset), TreeRecipe::and);
        }
        SampleWriter.write(once.resolve("med-mat"), recipes);
        Build.run(
                CATALOG,
                new BuildOptions(
                        new Scope(downloads(), selection),
                        new Choices(42, 4, Distractors.FAIR),
                        new Target(once.resolve("out"), "med-mat/"),
                        2,
                        false,
                        Trust.TIMES),
                VERSION,
                Progress.NONE);
    }

    private static Downloads downloads() {
        return new Downloads(once.resolve("med-mat"), Map.of());
    }

    @Test
    @DisplayName("none: nothing is found, and all that asks about whole images was made again")
    void nothing() throws Exception {
        edit("nothing", 2);
        CheckVerdict verdict = verify();
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.again()).isEqualTo(new CheckVerdict.Again(48 + 72, 125, 0, List.of()));
        Remaking.Report remade = remake(downloads());
        assertThat(remade.problems()).isEmpty();
        assertThat(remade.unjudged()).isEmpty();
        assertThat(remade.items()).isEqualTo(48 + 72 + 125);
    }

    @Test
    @DisplayName("any, of items of another version: only rules and bytes are checked then, and that is said")
    void ofAnotherVersion() throws Exception {
        edit("the right answer always A", 2);
        CheckVerdict verdict = Verifier.verify(out, CATALOG, "0.2.0");
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.again().unjudged()).singleElement().asString().contains("medmat 0.1.0 made these items");
        assertThat(verdict.again().not()).isEqualTo(48 + 72 + 125);
        assertThat(Verifier.verify(out, CATALOG, "0.1.7").holds())
                .as("a version that draws as that one")
                .isFalse();
    }

    @Test
    @DisplayName("none, where a dataset is not among the downloads: it is named, and the others are made again")
    void besideHalfTheDownloads() throws Exception {
        edit("nothing", 2);
        Path half = once.resolve("half");
        copy(once.resolve("med-mat/CT_Kindney_Dataset"), half.resolve("CT_Kindney_Dataset"));
        Files.copy(once.resolve("med-mat/" + Downloads.SAMPLE_MARKER), half.resolve(Downloads.SAMPLE_MARKER));
        Downloads some = new Downloads(half, Map.of());
        Remaking.Report report = remake(some);
        assertThat(report.problems()).isEmpty();
        assertThat(report.items()).isEqualTo(48);
        assertThat(report.unjudged())
                .containsExactly(
                        "dataset 5: it is not among the downloads", "dataset 94: it is not among the downloads");
    }

    @ParameterizedTest(name = "{0} (dataset {1})")
    @CsvSource({
        "one label flipped, 2, KEY",
        "all labels flipped, 2, KEY",
        "the manifest's labels disagree, 2, LABELS",
        "the manifest's labels disagree, 94, LABELS",
        "images of two items exchanged, 2, KEY",
        "images of two items exchanged, 94, KEY",
        "an invented image path, 2, KEY",
        "an invented image path, 94, KEY",
        "another dataset's image, 2, IMAGE",
        "the right answer always A, 2, DRAWN",
        "the right answer always A, 94, DRAWN",
        "wrong options reordered, 2, DRAWN",
        "another wrong option, 2, DRAWN",
        "an option fewer, 2, DRAWN",
        "items reordered, 2, ORDER",
        "items reordered, 94, ORDER",
        "another of the six questions, 2, DRAWN",
        "another of the six questions, 94, DRAWN",
        "the seed changed, 2, DRAWN",
        "both subset files deleted, 2, SUBSET_FILES",
        "an item moved to the other side, 2, DRAWN_SIDE",
        "an item moved to the other side, 5, DRAWN_SIDE",
        "the split's rule renamed, 2, ORIGINS",
        "the split's rule renamed in the origins too, 2, ORIGINS",
        "the kinds of questions changed, 94, DRAWN",
    })
    void isFoundInTheFilesAlone(String edit, int dataset, CheckRule rule) throws Exception {
        edit(edit, dataset);
        CheckVerdict verdict = verify();
        assertThat(verdict.counts()).containsKey(rule);
        assertThat(verdict.counts()).doesNotContainKeys(CheckRule.BYTES, CheckRule.FORM, CheckRule.UNION);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.problems()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} (dataset {1})")
    @CsvSource({
        "an invented box, 94, the downloads give another item",
        "one label flipped, 2, 'its Answer is '",
        "images of two items exchanged, 94, its image is",
        "an item left out, 2, lacks the item about",
        "an item added, 2, the downloads give no such item",
        "other words in an origin, 2, the downloads give it another origin",
        "the manifest's count of rows, 2, 'says of dataset 2 \"rows\"'",
        "the manifest's licence, 2, 'says of dataset 2 \"licence\"'"
    })
    void isFoundBesideTheDownloads(String edit, int dataset, String what) throws Exception {
        edit(edit, dataset);
        Remaking.Report report = remake(downloads());
        assertThat(report.count()).isPositive();
        assertThat(report.problems()).extracting(Problem::what).anyMatch(told -> told.contains(what));
        assertThat(report.problems()).extracting(Problem::remedy).noneMatch(String::isBlank);
    }

    private void edit(String edit, int dataset) throws IOException {
        copy(once.resolve("out"), out);
        Adversary adversary = new Adversary(out, dataset, SUBSETS.get(dataset));
        List<ObjectNode> items = adversary.items(Side.TRAIN);
        ObjectNode first = items.get(0);
        switch (edit) {
            case "nothing" -> {}
            case "one label flipped" -> {
                List<String> options = Adversary.options(first);
                options.remove(first.get("Answer").asText());
                Adversary.answer(first, options.get(0), Adversary.options(first));
            }
            case "all labels flipped" ->
                items.forEach(item -> {
                    List<String> options = Adversary.options(item);
                    int right = options.indexOf(item.get("Answer").asText());
                    Adversary.answer(item, options.get((right + 1) % options.size()), options);
                });
            case "images of two items exchanged" -> {
                ObjectNode other = items.stream()
                        .filter(item -> !item.get("image").equals(first.get("image"))
                                && !item.get("Answer").equals(first.get("Answer")))
                        .findFirst()
                        .orElseThrow();
                String image = first.get("image").asText();
                first.put("image", other.get("image").asText());
                other.put("image", image);
            }
            case "an invented image path" ->
                first.put("image", first.get("image").asText().replaceFirst("/[^/]*$", "/0 invented.jpg"));
            case "another dataset's image" -> first.put("image", "med-mat/Elsewhere/a.jpg");
            case "the right answer always A" ->
                items.forEach(item -> {
                    List<String> options = Adversary.options(item);
                    Collections.swap(
                            options, 0, options.indexOf(item.get("Answer").asText()));
                    Adversary.offer(item, options);
                });
            case "wrong options reordered" -> {
                List<String> options = Adversary.options(first);
                int right = options.indexOf(first.get("Answer").asText());
                Collections.swap(options, (right + 1) % options.size(), (right + 2) % options.size());
                Adversary.offer(first, options);
            }
            case "another wrong option" -> {
                List<String> options = Adversary.options(first);
                int right = options.indexOf(first.get("Answer").asText());
                options.set((right + 1) % options.size(), options.get((right + 2) % options.size()));
                options.remove((right + 2) % options.size());
                Adversary.offer(first, options);
            }
            case "an option fewer" -> {
                List<String> options = Adversary.options(first);
                options.remove(options.get(0).equals(first.get("Answer").asText()) ? 1 : 0);
                Adversary.offer(first, options);
            }
            case "items reordered" -> swapWithOrigins(adversary, items);
            case "another of the six questions" -> {
                items.forEach(item -> Adversary.ask(
                        item,
                        otherQuestion(SUBSETS.get(dataset), item.get("Question").asText())));
            }
            case "both subset files deleted" -> {
                for (Side side : Side.values()) {
                    Files.delete(out.resolve(
                            Part.ofSubset(SUBSETS.get(dataset), side).path()));
                }
                adversary.seal(manifest -> manifest);
                return;
            }
            case "an item moved to the other side" -> {
                move(adversary, items);
                return;
            }
            case "the split's rule renamed in the origins too" -> {
                for (Side side : Side.values()) {
                    Path origins = adversary.origins(side);
                    Files.writeString(origins, Files.readString(origins).replace("9:1 by label", "by nobody"));
                }
                adversary.seal(manifest -> ManifestEdits.make("the split's rule renamed", manifest));
                return;
            }
            case "an item left out" -> {
                items.remove(3);
                List<String> lines = lines(adversary.origins(Side.TRAIN));
                lines.remove(3);
                Files.write(adversary.origins(Side.TRAIN), lines);
            }
            case "an item added" -> {
                ObjectNode copy = first.deepCopy();
                copy.put("image", first.get("image").asText() + ".jpg");
                items.add(1, copy);
                List<String> lines = lines(adversary.origins(Side.TRAIN));
                lines.add(1, lines.get(0).replaceFirst("[0-9a-f]{16}", "0123456789abcdef"));
                Files.write(adversary.origins(Side.TRAIN), lines);
            }
            case "other words in an origin" -> {
                List<String> lines = lines(adversary.origins(Side.TRAIN));
                lines.set(0, lines.get(0).replaceFirst("\"raw\":\"[^\"]*", "\"raw\":\"other"));
                Files.write(adversary.origins(Side.TRAIN), lines);
            }
            case "an invented box" -> {
                ObjectNode marked = items.stream()
                        .filter(item ->
                                item.has("box") && item.get("Answer").asText().startsWith("["))
                        .findFirst()
                        .orElseThrow();
                String before = marked.get("Answer").asText();
                List<String> options = Adversary.options(marked);
                int width = marked.get("size").get(0).asInt();
                int height = marked.get("size").get(1).asInt();
                String invented = "[0, 0, 1000, 1000]";
                marked.putArray("box").add(0).add(0).add(width).add(height);
                options.set(options.indexOf(before), invented);
                Adversary.answer(marked, invented, options);
            }
            default -> {
                adversary.seal(manifest -> ManifestEdits.make(edit, manifest));
                return;
            }
        }
        adversary.write(Side.TRAIN, items);
        adversary.seal(manifest -> ManifestEdits.counting(manifest, dataset, items.size()));
    }

    /** The next text of the same kind about the same thing; the same one where there is none. */
    private static String otherQuestion(int number, String question) {
        Subset subset = CATALOG.subsets().get(number);
        for (List<String> texts : subset.asks().values()) {
            for (int label = 0; label < subset.labels().size(); label++) {
                String word = subset.labels().within(label);
                List<String> filled = texts.stream()
                        .map(text -> text.replace("{target}", word))
                        .toList();
                if (filled.contains(question)) {
                    return filled.get((filled.indexOf(question) + 1) % filled.size());
                }
            }
        }
        return question;
    }

    private static List<String> lines(Path file) throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    /** Two items of different images, and their origins with them. */
    private static void swapWithOrigins(Adversary adversary, List<ObjectNode> items) throws IOException {
        int other = 1;
        while (items.get(other).get("image").equals(items.get(0).get("image"))) {
            other++;
        }
        Collections.swap(items, 0, other);
        List<String> lines = lines(adversary.origins(Side.TRAIN));
        Collections.swap(lines, 0, other);
        Files.write(adversary.origins(Side.TRAIN), lines);
    }

    private static void move(Adversary adversary, List<ObjectNode> items) throws IOException {
        List<ObjectNode> tests = adversary.items(Side.TEST);
        tests.add(0, items.remove(0));
        List<String> lines = lines(adversary.origins(Side.TRAIN));
        List<String> testLines = lines(adversary.origins(Side.TEST));
        testLines.add(0, lines.remove(0));
        Files.write(adversary.origins(Side.TRAIN), lines);
        Files.write(adversary.origins(Side.TEST), testLines);
        adversary.write(Side.TRAIN, items);
        adversary.write(Side.TEST, tests);
        int dataset = items.get(0).get("data-no").asInt();
        adversary.seal(manifest -> ManifestEdits.counting(
                ManifestEdits.counting(manifest, dataset, items.size()), dataset, -tests.size()));
    }

    private CheckVerdict verify() throws IOException {
        return Verifier.verify(out, CATALOG, VERSION);
    }

    private Remaking.Report remake(Downloads downloads) throws Exception {
        return Remaking.run(
                out, ManifestJson.read(out), new Remaking.From(CATALOG, downloads, TwinFile.NONE), Progress.NONE);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
