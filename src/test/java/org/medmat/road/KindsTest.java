package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Selection;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.item.WrittenOrigin;
import org.medmat.output.ManifestJson;
import org.medmat.question.CountKind;
import org.medmat.question.Distractors;
import org.medmat.question.QuestionKind;
import org.medmat.question.RegionKind;
import org.medmat.question.SideKind;
import org.medmat.tree.Downloads;
import org.medmat.verify.CheckRule;
import org.medmat.verify.CheckVerdict;
import org.medmat.verify.Verifier;

/** Whoever changes items on purpose runs this once with {@code -Dgolden.update=true} and looks at the difference. */
@DisplayName("The files of a catalog that asks everything about regions")
class KindsTest {

    private static final Path CATALOG = Path.of("src/test/resources/kinds-catalog");
    private static final Path GOLDEN = Path.of("src/test/resources/golden-kinds");

    private static final Catalog READ = CatalogReader.of(files());

    @TempDir
    Path folder;

    private Workplace workplace;

    private static Map<String, byte[]> files() {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CATALOG)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(CATALOG.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    @BeforeEach
    void download() throws IOException {
        workplace = new Workplace(folder, READ);
        for (int number : READ.datasets().keySet()) {
            Workplace.write(workplace.folderOf(number), BuildCatalog.tree(workplace.dataset(number)), 0);
        }
    }

    @Test
    void areByteByByteWhatTheyWere() throws Exception {
        SortedMap<String, String> produced = new TreeMap<>();
        workplace
                .order()
                .files()
                .forEach(
                        (path, text) -> produced.put(Path.of(path).getFileName().toString(), text));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            for (String name : Workplace.filesIn(GOLDEN).keySet()) {
                Files.delete(GOLDEN.resolve(name));
            }
            for (Map.Entry<String, String> file : produced.entrySet()) {
                Files.writeString(GOLDEN.resolve(file.getKey()), file.getValue());
            }
        }
        SortedMap<String, String> golden = Workplace.filesIn(GOLDEN);
        assertThat(produced.keySet()).as("files").isEqualTo(golden.keySet());
        produced.forEach((name, text) -> assertThat(text).as(name).isEqualTo(golden.get(name)));
    }

    @Test
    void holdWhatVerifyLooksFor() throws Exception {
        workplace.order().run();
        CheckVerdict verdict = Verifier.verify(workplace.out(), READ, "test");
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.items()).isPositive();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Left half of the picture|Left half|OPTIONS",
                "Two|A pair|OPTIONS",
                "5% to 10%|A tenth|OPTIONS",
                "No spot|Nothing|OPTIONS",
                "Left of it|Beside it|OPTIONS",
                "\"box\": [4, 8, 28, 38]|\"box\": [4, 8, 27, 38]|BOX",
                "Healthy|Spot|ANSWER",
                "Seen from the spot|Seen from the moon|QUESTION"
            })
    void wouldNotHoldOtherwise(String text, String other, CheckRule rule) throws Exception {
        workplace.order().run();
        for (int number : READ.datasets().keySet()) {
            Path file =
                    workplace.out().resolve(Part.ofDataset(number, Side.TRAIN).path());
            Files.writeString(file, Files.readString(file).replace(text, other));
        }
        assertThat(Verifier.verify(workplace.out(), READ, "test").counts()).containsKeys(CheckRule.BYTES, rule);
    }

    @Test
    void areAskedByTheKindsThatAreWantedOnly() throws Exception {
        BuildOptions options = new BuildOptions(
                new Scope(new Downloads(workplace.data(), Map.of()), Selection.ALL),
                new Choices(42, 4, Distractors.FAIR, Set.of(new SideKind(), new CountKind())),
                new Target(workplace.out(), "med-mat/"),
                2,
                false,
                Trust.TIMES);
        workplace.order().run();
        Build.run(READ, options, Workplace.VERSION, Progress.NONE);
        Set<String> kinds = new TreeSet<>();
        for (int number : READ.datasets().keySet()) {
            OriginLinesIn.of(workplace.out(), number, Side.TRAIN).forEach(origin -> kinds.add(origin.kind()));
        }
        assertThat(kinds).as("also after a build of all kinds").containsExactly("count", "side");
        assertThat(ManifestJson.read(workplace.out()).settings().kinds()).containsExactly("side", "count");
    }

    @Test
    void haveEveryKindAndNoneThatGivesAnotherAway() throws Exception {
        workplace.order().run();
        Set<String> all = new TreeSet<>();
        for (int number : READ.datasets().keySet()) {
            for (Side side : Side.values()) {
                Map<String, Set<RegionKind>> byImage = new HashMap<>();
                List<WrittenOrigin> origins = OriginLinesIn.of(workplace.out(), number, side);
                List<Map<String, Object>> items = Items.of(Files.readString(
                        workplace.out().resolve(Part.ofDataset(number, side).path())));
                for (int i = 0; i < items.size(); i++) {
                    RegionKind kind = (RegionKind)
                            QuestionKind.named(origins.get(i).kind()).orElseThrow();
                    all.add(kind.word());
                    byImage.computeIfAbsent(Objects.toString(items.get(i).get("image")), image -> new HashSet<>())
                            .add(kind);
                }
                byImage.forEach((image, kinds) -> kinds.forEach(one ->
                        assertThat(kinds).as(image).noneMatch(other -> !other.equals(one) && other.isInTheWayOf(one))));
            }
        }
        assertThat(all)
                .isEqualTo(new TreeSet<>(QuestionKind.words().stream()
                        .filter(word -> !word.equals("label"))
                        .toList()));
    }

    @Test
    void areTheSameFromSnapshotsWithoutPictures() throws Exception {
        SortedMap<String, String> usual = workplace.order().files();
        Path snapshots = folder.resolve("snapshots");
        Downloads downloads = new Downloads(workplace.data(), Map.of());
        List<SnapshotBuild.Taken> taken = SnapshotBuild.run(READ, new Scope(downloads, Selection.ALL), snapshots);
        assertThat(workplace.order().from(snapshots).files()).isEqualTo(usual);
        assertThat(taken).allSatisfy(each -> assertThat(each.bytes() / each.files())
                .as("bytes for a file")
                .isLessThan(40));
        assertThat(new String(Files.readAllBytes(taken.get(0).file()), StandardCharsets.ISO_8859_1))
                .contains("medmat-pictures.tsv");
    }

    @Test
    void areRefusedWhereTwoKindsHaveOneText() {
        Map<String, byte[]> files = new TreeMap<>(files());
        files.put("instructions/06-side.txt", Objects.requireNonNull(files.get("instructions/06-size.txt")));
        assertThatThrownBy(() -> CatalogReader.of(files))
                .hasMessageContaining(
                        "instructions/06-size.txt:1: the same instruction as in instructions/06-side.txt:1");
    }

    /** An image that is asked where something is must not be asked whether it is there. */
    @Test
    void areToldWhereOneQuestionStatesTheAnswerOfAnother() throws Exception {
        workplace.order().run();
        Path file = workplace.out().resolve(Part.ofDataset(21, Side.TEST).path());
        String before = Files.readString(file);
        List<String> images = Items.of(before).stream()
                .map(item -> Objects.toString(item.get("image")))
                .distinct()
                .toList();
        assertThat(Verifier.verify(workplace.out(), READ, "test").counts()).doesNotContainKey(CheckRule.GIVEN_AWAY);
        Files.writeString(
                file, images.stream().skip(1).reduce(before, (text, image) -> text.replace(image, images.get(0))));
        assertThat(Verifier.verify(workplace.out(), READ, "test").counts()).containsKey(CheckRule.GIVEN_AWAY);
    }
}
