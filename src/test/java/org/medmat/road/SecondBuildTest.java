package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Selection;
import org.medmat.item.Side;
import org.medmat.output.Ledger;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.DataException;
import org.medmat.question.Distractors;
import org.medmat.tree.Downloads;

/** The test catalog's subset 1 has the datasets 1 and 2, subset 2 has 3 and 4, subset 3 has 5, subset 4 has 6 and 7, subset 5 has 8 and 9. */
@DisplayName("A second build makes again")
class SecondBuildTest {

    private static final String ORI_1 = "Original_Medical_Datasets/Ori--01-train.json";

    @TempDir
    private Path folder;

    private Workplace workplace;
    private BuildReport first;

    @BeforeEach
    void build() throws Exception {
        workplace = Workplace.full(folder);
        workplace.letTimePass();
        first = workplace.order().run();
    }

    @Test
    void nothingWhereNothingChanged() throws Exception {
        SortedMap<String, FileTime> times = times();
        BuildReport second = workplace.order().run();
        assertThat(second.built()).allMatch(BuildReport.Built::kept);
        assertThat(second.isKept()).isTrue();
        assertThat(second.keptFiles()).isEqualTo(46);
        assertThat(times()).isEqualTo(times);
        assertThatTheSameIsTold(second, first);
    }

    @Test
    void nothingAlsoByOtherThreads() throws Exception {
        assertThat(workplace.order().jobs(7).run().isKept()).isTrue();
    }

    @Test
    void everythingWhenAskedTo() throws Exception {
        SortedMap<String, FileTime> times = times();
        assertThat(madeBy(workplace.order().anew())).isEqualTo("1 2 3 4 5 6 7 8 9");
        assertThat(times()).isNotEqualTo(times);
        assertThat(workplace.order().run().isKept()).isTrue();
    }

    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource({
        "a label file was edited, 1 2",
        "a label file was edited and kept its size, 3 4",
        "an image was added, 1 2",
        "an image was removed, 3 4",
        "an image was renamed, 5",
        "an image got another time, 5",
        "a link appeared, 5",
        "a download was replaced by its zip, 5",
        "a dataset went, 3",
        "an output was deleted, 1 2",
        "an output was truncated, 1 2",
        "an output was edited and kept its size, 1 2",
        "an output became a link, 1 2",
        "a file of a subset was deleted, 3 4",
        "the ledger was deleted, 1 2 3 4 5 6 7 8 9",
        "the ledger was broken, 1 2 3 4 5 6 7 8 9",
        "the ledger was empty, 1 2 3 4 5 6 7 8 9",
        "the ledger held a null, 1 2 3 4 5 6 7 8 9",
        "the program was changed, 1 2 3 4 5 6 7 8 9",
        "the manifest was edited, 1 2 3 4 5 6 7 8 9",
        "the manifest was deleted, 1 2 3 4 5 6 7 8 9",
        "junk was left behind, ''",
        "an own file was put beside, ''"
    })
    void whatHasChanged(String change, String made) throws Exception {
        make(change);
        workplace.letTimePass();
        Workplace.Order order = workplace.order();
        assertThat(madeBy(order)).isEqualTo(made);
        assertThatAllIsAsInAFreshBuild(order);
        assertThat(workplace.order().run().isKept()).as("a third build").isTrue();
    }

    private void make(String change) throws IOException {
        Path fifth = workplace.folderOf(5).resolve("x");
        Path ledger = workplace.out().resolve(Ledger.NAME);
        Path manifest = workplace.out().resolve(Manifest.NAME);
        Path output = workplace.out().resolve(ORI_1);
        switch (change) {
            case "a label file was edited" ->
                edit(workplace.folderOf(2).resolve("tables/labels.csv"), "gone_1,96,n,good", "gone_1,96,n,bad");
            case "a label file was edited and kept its size" ->
                edit(workplace.folderOf(3).resolve("train.csv"), "S_001,1.0,0.0", "S_001,0.0,1.0");
            case "an image was added" -> Files.writeString(workplace.folderOf(1).resolve("Scans/Cyst/new.jpg"), "new");
            case "an image was removed" -> Files.delete(workplace.folderOf(4).resolve("train/benign/S_101.jpg"));
            case "an image was renamed" -> Files.move(fifth.resolve("01.png"), fifth.resolve("31.png"));
            case "an image got another time" ->
                Files.setLastModifiedTime(fifth.resolve("01.png"), FileTime.fromMillis(1_000));
            case "a link appeared" -> Files.createSymbolicLink(fifth.resolve("32.png"), folder);
            case "a download was replaced by its zip" -> {
                workplace.downloadZip(5);
                Workplace.deleteAll(workplace.folderOf(5));
            }
            case "a dataset went" -> Workplace.deleteAll(workplace.folderOf(4));
            case "an output was deleted" -> Files.delete(output);
            case "an output was truncated" -> Files.writeString(output, "[]\n");
            case "an output was edited and kept its size" -> {
                edit(output, "\"Answer\": \"Cyst\"", "\"Answer\": \"Tsyc\"");
                Files.setLastModifiedTime(output, FileTime.fromMillis(1_000));
            }
            case "an output became a link" -> {
                Files.move(output, folder.resolve("aside"));
                Files.createSymbolicLink(output, folder.resolve("aside"));
            }
            case "a file of a subset was deleted" ->
                Files.delete(workplace.out().resolve("Aggregated_Subsets/Subset--02-test.json"));
            case "the ledger was deleted" -> Files.delete(ledger);
            case "the ledger was broken" -> Files.writeString(ledger, "{\"manifest\": \"");
            case "the ledger was empty" -> Files.writeString(ledger, "");
            case "the ledger held a null" ->
                Files.writeString(
                        ledger, Files.readString(ledger).replaceFirst("\"stamp\":\"[^\"]*\"", "\"stamp\":null"));
            case "the program was changed" -> edit(ledger, "\"program\":\"", "\"program\":\"other ");
            case "the manifest was edited" -> edit(manifest, "\"read\": 33", "\"read\": 34");
            case "the manifest was deleted" -> Files.delete(manifest);
            case "junk was left behind" -> Files.writeString(fifth.resolve(".DS_Store"), "junk");
            case "an own file was put beside" ->
                Files.writeString(workplace.out().resolve("notes.txt"), "mine");
            default -> throw new IllegalArgumentException(change);
        }
    }

    @Test
    void nothingOfASubsetThatWent() throws Exception {
        Workplace.deleteAll(workplace.folderOf(5));
        BuildReport second = workplace.order().run();
        assertThat(made(second)).isEmpty();
        assertThat(second.isKept())
                .as("as files of the build before are left over")
                .isFalse();
        assertThat(second.leftovers()).hasSize(6);
        assertThat(ManifestJson.read(workplace.out()).datasets())
                .extracting(Manifest.Dataset::number)
                .containsExactly(1, 2, 3, 4, 6, 7, 8, 9);
        workplace.download(5);
        workplace.letTimePass();
        assertThat(madeBy(workplace.order())).isEqualTo("5");
    }

    @ParameterizedTest(name = "{1} after a change of {0}")
    @CsvSource({
        "datasets/001-folders.yaml, 1 2",
        "datasets/004-skin-copies.yaml, 3 4",
        "subsets/03-chest.yaml, 5",
        "instructions/02.txt, 3 4",
        "vocabulary.yaml, 1 2 3 4 5 6 7 8 9"
    })
    void whatTheCatalogSaysOtherwise(String path, String made) throws Exception {
        Map<String, byte[]> files = BuildCatalog.files();
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        String changed = path.startsWith("instructions/") ? text.replace("this image", "this picture") : text + "\n";
        files.put(path, changed.getBytes(StandardCharsets.UTF_8));
        Catalog catalog = CatalogReader.of(files);
        Workplace.Order order = workplace.order().of(catalog);
        assertThat(madeBy(order)).isEqualTo(made);
        assertThat(ManifestJson.read(workplace.out()).subsets())
                .allSatisfy((number, print) -> assertThat(print).isEqualTo(catalog.fingerprintOf(number)));
        assertThatAllIsAsInAFreshBuild(order);
    }

    @Test
    void everythingForAnotherSeed() throws Exception {
        assertThat(madeBy(workplace.order().seed(43))).isEqualTo("1 2 3 4 5 6 7 8 9");
        assertThatAllIsAsInAFreshBuild(workplace.order().seed(43));
    }

    @Test
    void everythingForOtherOptions() throws Exception {
        assertThat(madeBy(workplace.order().maxOptions(3))).isEqualTo("1 2 3 4 5 6 7 8 9");
        assertThat(made(run("elsewhere/", 3, Workplace.VERSION))).isEqualTo("1 2 3 4 5 6 7 8 9");
        assertThat(made(run("elsewhere/", 3, Workplace.VERSION))).isEmpty();
    }

    @Test
    void everythingByAnotherVersion() throws Exception {
        assertThat(made(run("med-mat/", 4, "newer"))).isEqualTo("1 2 3 4 5 6 7 8 9");
        assertThat(made(run("med-mat/", 4, "newer"))).isEmpty();
    }

    private BuildReport run(String prefix, int maxOptions, String version) throws Exception {
        Downloads downloads = new Downloads(workplace.data(), Map.of());
        BuildOptions options = new BuildOptions(
                new Scope(downloads, Selection.ALL),
                new Choices(42, maxOptions, Distractors.FAIR),
                new Target(workplace.out(), prefix),
                2,
                false,
                Trust.TIMES);
        return Build.run(workplace.catalog(), options, version, Progress.NONE);
    }

    @Test
    void whatAnotherPartNeeds() throws Exception {
        assertThat(madeBy(workplace.order().subsets(2, 3))).as("whole subsets").isEmpty();
        assertThat(madeBy(workplace.order().datasets(1)))
                .as("a part of a subset")
                .isEqualTo("1");
        assertThat(madeBy(workplace.order().datasets(1))).as("the same part").isEmpty();
        assertThat(madeBy(workplace.order())).as("all again").isEqualTo("1 2");
        assertThat(madeBy(workplace.order().side(Side.TEST))).as("one side").isEqualTo("1 2 3 4 5 6 7 8 9");
        assertThat(madeBy(workplace.order().side(Side.TEST)))
                .as("the same side")
                .isEmpty();
        assertThat(madeBy(workplace.order())).as("both sides").isEqualTo("1 2 3 4 5 6 7 8 9");
        assertThatAllIsAsInAFreshBuild(workplace.order());
    }

    @Test
    void whatThePartBeforeLacked() throws Exception {
        Workplace.Order order = workplace.order().into(folder.resolve("other"));
        order.subsets(3).run();
        assertThat(madeBy(order.datasets(3, 4, 5))).isEqualTo("3 4");
        assertThat(madeBy(order)).isEqualTo("1 2 6 7 8 9");
        assertThat(Workplace.filesIn(folder.resolve("other"))).isEqualTo(Workplace.filesIn(workplace.out()));
    }

    @Test
    void nothingOfAPartAndSaysWhatItLacks() throws Exception {
        Workplace.Order order = workplace.order().datasets(2, 5);
        BuildReport report = order.run();
        assertThat(report.partialSubsets()).containsExactly(1);
        BuildReport again = order.run();
        assertThat(again.isKept()).isTrue();
        assertThat(again.partialSubsets()).containsExactly(1);
    }

    @Test
    void whatFailedBeforeEachTime() throws Exception {
        edit(workplace.folderOf(4).resolve("train/benign/S_101.jpg"), "S_101", "S_1010");
        Files.move(
                workplace.folderOf(4).resolve("train/benign"),
                workplace.folderOf(4).resolve("train/unheard"));
        workplace.letTimePass();
        BuildReport second = workplace.order().run();
        assertThat(made(second)).isEqualTo("3");
        BuildReport third = workplace.order().run();
        assertThat(made(third)).isEqualTo("3");
        assertThat(third.isKept()).isFalse();
        assertThatTheSameIsTold(third, second);
        assertThat(third.failed()).hasSize(1);
        assertThatAllIsAsInAFreshBuild(workplace.order());
    }

    @Test
    void whatAStrictBuildMustLookAt() throws Exception {
        assertThat(first.isWhole()).as("rows of dataset 2 miss their images").isFalse();
        assertThatThrownBy(() -> workplace.order().strictly().run())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("dataset 2")
                .hasMessageContaining("missing image");
        assertThat(madeBy(workplace.order().strictly().subsets(2, 3))).isEmpty();
        assertThat(madeBy(workplace.order()))
                .as("the refused build changed nothing")
                .isEmpty();
    }

    @Test
    void whatIsNoSampleAnyMore() throws Exception {
        Path marker = Files.writeString(workplace.data().resolve(Downloads.SAMPLE_MARKER), "# a sample\n");
        assertThat(madeBy(workplace.order()))
                .as("a sample expects no number of images")
                .isEqualTo("1 2 6 7 8 9");
        assertThat(madeBy(workplace.order())).isEmpty();
        Files.delete(marker);
        assertThat(madeBy(workplace.order())).isEqualTo("1 2 6 7 8 9");
        assertThatAllIsAsInAFreshBuild(workplace.order());
    }

    @Test
    void whatWasWrittenWhileTheBuildBeforeBegan() throws Exception {
        Files.setLastModifiedTime(
                workplace.folderOf(5).resolve("index.tsv"), FileTime.fromMillis(System.currentTimeMillis() + 100_000));
        assertThat(madeBy(workplace.order())).isEqualTo("5");
        assertThat(madeBy(workplace.order()))
                .as("a change in the same moment would not be seen")
                .isEqualTo("5");
    }

    @Test
    void whatLiesElsewhereNow() throws Exception {
        Path moved = Files.move(workplace.data(), folder.resolve("moved"));
        assertThat(madeBy(workplace.order().from(moved))).isEqualTo("1 2 3 4 5 6 7 8 9");
        assertThat(madeBy(workplace.order().from(moved))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingAfterABuildThatBrokeOffInItsMoves(boolean manifestMoved) throws Exception {
        SortedMap<String, String> whole = Workplace.filesIn(workplace.out());
        Path ready = Files.createDirectory(workplace.out().resolve(".medmat-ready"));
        Files.copy(workplace.out().resolve(Ledger.NAME), ready.resolve(Ledger.NAME));
        Files.writeString(workplace.out().resolve(Ledger.NAME), "{}");
        if (!manifestMoved) {
            Files.move(workplace.out().resolve(Manifest.NAME), ready.resolve(Manifest.NAME));
        }
        assertThat(madeBy(workplace.order()))
                .as("the moving was finished first")
                .isEmpty();
        assertThat(Workplace.filesIn(workplace.out())).isEqualTo(whole);
    }

    private String madeBy(Workplace.Order order) throws Exception {
        return made(order.run());
    }

    /** The numbers of the datasets that were not kept. */
    private static String made(BuildReport report) {
        return String.join(
                " ",
                report.built().stream()
                        .filter(built -> !built.kept())
                        .map(built -> String.valueOf(built.dataset().number()))
                        .toList());
    }

    private static void assertThatTheSameIsTold(BuildReport now, BuildReport then) {
        assertThat(told(now)).isEqualTo(told(then));
        assertThat(now.isWhole()).isEqualTo(then.isWhole());
        assertThat(now.failed()).isEqualTo(then.failed());
        assertThat(List.copyOf(new TreeMap<>(byPath(now)).values()))
                .isEqualTo(List.copyOf(byPath(then).values()));
    }

    private static List<BuildReport.Built> told(BuildReport report) {
        return report.built().stream()
                .map(each ->
                        new BuildReport.Built(each.dataset(), each.entry(), each.difference(), each.problems(), false))
                .toList();
    }

    private static SortedMap<String, Manifest.File> byPath(BuildReport report) {
        SortedMap<String, Manifest.File> files = new TreeMap<>();
        report.files().forEach(file -> files.put(file.path(), file));
        return files;
    }

    /** Of what the manifest lists, and of the manifest. */
    private void assertThatAllIsAsInAFreshBuild(Workplace.Order order) throws Exception {
        Path fresh = folder.resolve("fresh");
        SortedMap<String, String> expected = order.into(fresh).anew().files();
        SortedMap<String, String> files = Workplace.filesIn(workplace.out());
        files.keySet().retainAll(expected.keySet());
        assertThat(files).isEqualTo(expected);
    }

    private SortedMap<String, FileTime> times() throws IOException {
        SortedMap<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(workplace.out())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                times.put(file.toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static void edit(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(Pattern.quote(old), now));
    }
}
