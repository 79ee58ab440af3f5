package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
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
import org.medmat.output.Manifest;
import org.medmat.tree.Downloads;
import org.medmat.tree.MapTree;
import org.medmat.tree.Snapshots;

@DisplayName("The same bytes are built")
class SameBytesTest {

    @TempDir
    static Path shared;

    private static Workplace workplace;
    private static SortedMap<String, String> usual;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        workplace = Workplace.full(shared);
        usual = workplace.order().files();
    }

    /** An order of another build, into a folder of its own. */
    private Workplace.Order order() {
        return workplace.order().into(folder.resolve("out"));
    }

    @Test
    void again() throws Exception {
        assertThat(workplace.order().anew().files()).isEqualTo(usual);
        assertThat(order().files()).isEqualTo(usual);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1, 2, 8})
    void byAnyNumberOfThreads(int jobs) throws Exception {
        assertThat(order().jobs(jobs).files()).isEqualTo(usual);
    }

    @Test
    void byAnyNumberOfThreadsFromThousandsOfImages() throws Exception {
        String[] labels = {"Cyst", "Normal", "Stone", "Tumor"};
        String[] paths = IntStream.range(0, 5_000)
                .mapToObj(i -> labels[i % 4] + "/" + i + ".jpg")
                .toArray(String[]::new);
        Snapshots.write(
                MapTree.of(paths),
                List.of(),
                folder.resolve(workplace.dataset(1).folder() + ".snapshot.zip"));

        SortedMap<String, String> byOne = order().from(folder).jobs(1).files();
        assertThat(Items.of(byOne.get("Original_Medical_Datasets/Ori--01-train.json")))
                .hasSize(4_500);
        for (int jobs : List.of(2, 8)) {
            assertThat(order().from(folder).jobs(jobs).files().equals(byOne))
                    .as("%s jobs", jobs)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void inEveryLocaleAndZone(String locale) throws Exception {
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(order().of(BuildCatalog.read()).files()).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zoneBefore);
        }
    }

    @ParameterizedTest(name = "order {0}")
    @ValueSource(ints = {1, 2})
    void inWhateverOrderTheFilesWereMade(int order) throws Exception {
        for (int number = 9; number >= 1; number--) {
            Workplace.write(
                    folder.resolve(workplace.dataset(number).folder()),
                    BuildCatalog.tree(workplace.dataset(number)),
                    order);
        }
        assertThat(order().from(folder).files()).isEqualTo(usual);
    }

    @Test
    void fromZips() throws Exception {
        Workplace zips = new Workplace(folder.resolve("zips"), workplace.catalog());
        for (int number : zips.catalog().datasets().keySet()) {
            zips.downloadZip(number);
        }
        assertThat(zips.order().files()).isEqualTo(usual);
    }

    @Test
    void fromSnapshots() throws Exception {
        Path snapshots = folder.resolve("snapshots");
        Downloads downloads = new Downloads(workplace.data(), Map.of());
        assertThat(SnapshotBuild.run(workplace.catalog(), new Scope(downloads, Selection.ALL), snapshots))
                .hasSize(9);
        assertThat(order().from(snapshots).files()).isEqualTo(usual);
    }

    @Test
    void whereverTheDownloadsLie() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("a/b/Some Place"));
        assertThat(order().from(copy(elsewhere, 1, 2, 3, 4, 5, 6, 7, 8, 9)).files())
                .isEqualTo(usual);
    }

    @ParameterizedTest(name = "subset {0}")
    @CsvSource({"1, 01, 01 02", "2, 02, 03 04", "3, 03, 05", "4, 04, 06 07", "5, 05, 08 09"})
    void forOneSubset(int number, String subset, String datasets) throws Exception {
        SortedMap<String, String> part = order().subsets(number).files();
        assertThat(part.keySet())
                .hasSize(1 + 2 + 4 * datasets.split(" ").length)
                .contains("Aggregated_Subsets/Subset--" + subset + "-train.json");
        assertThatTheFilesAreTheUsual(part);
    }

    @Test
    void forAllDatasetsOfASubset() throws Exception {
        SortedMap<String, String> part = order().datasets(1, 2).files();
        assertThat(part).containsKey("Aggregated_Subsets/Subset--01-train.json").hasSize(11);
        assertThatTheFilesAreTheUsual(part);
    }

    @Test
    void forSomeDatasetsOfASubsetWithoutTheSubset() throws Exception {
        BuildReport report = order().datasets(2, 4).run();
        SortedMap<String, String> part = Workplace.filesIn(folder.resolve("out"));
        assertThat(report.partialSubsets()).containsExactly(1, 2);
        assertThat(part.keySet()).hasSize(9).noneMatch(path -> path.contains("Subset"));
        assertThatTheFilesAreTheUsual(part);
    }

    @Test
    void forAModality() throws Exception {
        Selection skin = new Selection(Set.of(), Set.of(), Set.of("Der"), Set.of(), Set.of(), Set.of());
        SortedMap<String, String> part = order().only(skin).files();
        assertThat(part).hasSize(11).containsKey("Aggregated_Subsets/Subset--02-test.json");
        assertThatTheFilesAreTheUsual(part);
    }

    @Test
    void forAKindOfTask() throws Exception {
        Selection cancer = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of("cancer"), Set.of());
        SortedMap<String, String> part = order().only(cancer).files();
        assertThat(part).hasSize(11).containsKey("Aggregated_Subsets/Subset--02-test.json");
        assertThatTheFilesAreTheUsual(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRAIN", "TEST"})
    void forOneSide(Side side) throws Exception {
        SortedMap<String, String> part = order().side(side).files();
        assertThat(part.keySet())
                .hasSize(24)
                .allMatch(path -> path.matches(".*-" + side.word() + "\\.jsonl?") || path.equals(Manifest.NAME));
        assertThatTheFilesAreTheUsual(part);
    }

    @Test
    void whateverOtherDatasetsAreInTheCatalog() throws Exception {
        Map<String, byte[]> files = BuildCatalog.files();
        files.remove("datasets/002-patients.yaml");
        files.put("datasets/999-more.yaml", """
                number: 999
                name: More skin
                folder: Kidney_Patients
                subset: 2
                samples:
                  - files: "**/{class=p*}.png"
                labels: {"*": Nevus}
                """.getBytes(StandardCharsets.UTF_8));
        Catalog other = CatalogReader.of(files);
        SortedMap<String, String> part = order().of(other).files();
        assertThat(part)
                .containsKey("Original_Medical_Datasets/Ori--999-train.json")
                .doesNotContainKey("Original_Medical_Datasets/Ori--02-train.json");
        part.keySet()
                .removeIf(path -> path.contains("Subset--01") || path.contains("Subset--02") || path.contains("--999"));
        assertThat(part).hasSize(39);
        assertThatTheFilesAreTheUsual(part);
    }

    @Test
    void whateverOtherDatasetsAreDownloaded() throws Exception {
        SortedMap<String, String> part =
                order().from(copy(folder, 1, 2, 3, 5, 6, 7, 8, 9)).files();
        assertThat(part).doesNotContainKey("Original_Medical_Datasets/Ori--04-train.json");
        assertThat(Items.images(part.get("Aggregated_Subsets/Subset--02-train.json")))
                .as("all of dataset 3")
                .hasSize(12);
        part.keySet().removeIf(path -> path.contains("Subset--02"));
        assertThatTheFilesAreTheUsual(part);
    }

    @Test
    void butOthersWithAnotherSeed() throws Exception {
        SortedMap<String, String> other = order().seed(43).files();
        assertThat(other.keySet()).isEqualTo(usual.keySet());
        assertThat(other)
                .allSatisfy((path, text) ->
                        // An own split puts the same images on the same side, whatever the seed; and some files hold
                        // nothing.
                        assertThat(text.equals(usual.get(path)))
                                .as(path)
                                .isEqualTo(path.matches("medmat-origins/Ori--0[34]-.*") || isWithoutItems(text)));
    }

    private static boolean isWithoutItems(String text) {
        return text.isBlank() || text.strip().equals("[]");
    }

    @Test
    void butFewerOptionsWhereFewerAreAllowed() throws Exception {
        SortedMap<String, String> other = order().maxOptions(2).files();
        assertThat(other.get("Original_Medical_Datasets/Ori--01-train.json"))
                .contains("\\nB: ")
                .doesNotContain("\\nC: ");
    }

    /** Downloads of some datasets, in another data root. */
    private static Path copy(Path data, int... numbers) throws IOException {
        for (int number : numbers) {
            Workplace.write(
                    data.resolve(workplace.dataset(number).folder()), BuildCatalog.tree(workplace.dataset(number)), 0);
        }
        return data;
    }

    /** All but the manifest, which tells of less. */
    private void assertThatTheFilesAreTheUsual(SortedMap<String, String> part) {
        SortedMap<String, String> files = new TreeMap<>(part);
        files.remove(Manifest.NAME);
        assertThat(files).isNotEmpty();
        files.forEach((path, text) -> assertThat(text).as(path).isEqualTo(usual.get(path)));
    }
}
