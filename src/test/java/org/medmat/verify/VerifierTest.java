package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.item.Item;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.DataException;
import org.medmat.problem.Problem;

@DisplayName("An output folder is checked for being whole, unchanged and true to the rules")
class VerifierTest {

    private static final String TRAIN_2 = "Original_Medical_Datasets/Ori--02-train.json";
    private static final String TEST_2 = "Original_Medical_Datasets/Ori--02-test.json";
    private static final String SUBSET_2 = "Aggregated_Subsets/Subset--02-train.json";

    @TempDir
    Path folder;

    Path out;
    SmallBuild build;

    @BeforeEach
    void buildIt() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        build = SmallBuild.in(out);
    }

    @Test
    void whatABuildLeavesHolds() throws IOException {
        CheckVerdict verdict = build.verify();
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.files()).isEqualTo(10);
        assertThat(verdict.items()).isEqualTo(2 * SmallBuild.ITEMS.size());
        assertThat(verdict.again().unjudged()).noneMatch(why -> why.contains("catalog"));
    }

    @Test
    void aMissingManifestIsTold() throws IOException {
        Files.delete(build.file(Manifest.NAME));
        finds(CheckRule.MANIFEST, "there is no manifest");
    }

    @Test
    void aManifestThatIsNoneIsTold() throws IOException {
        Files.writeString(build.file(Manifest.NAME), "{\"version\": 1");
        finds(CheckRule.MANIFEST, "this is not a manifest");
    }

    @Test
    void aManifestThatNamesOtherFilesIsToldAndTheyAreNotRead() throws IOException {
        Path secret = Files.writeString(out.resolveSibling("secret.json"), "[]");
        Manifest manifest = ManifestJson.read(out);
        List<Manifest.File> files = new ArrayList<>(manifest.files());
        files.add(new Manifest.File("../" + secret.getFileName(), 0, 2, ""));
        build.write(with(manifest, List.of(), files));
        finds(CheckRule.MANIFEST, "names ../secret.json, which is no file of items");
    }

    @Test
    void aManifestThatCountsItsDatasetsOtherwiseThanItsFilesIsTold() throws IOException {
        Manifest manifest = ManifestJson.read(out);
        Manifest.Dataset dataset = SmallBuild.dataset(2, 3, 2, 0);
        build.write(with(manifest, List.of(dataset), manifest.files()));
        finds(CheckRule.MANIFEST, TEST_2 + " has 1 items here, its dataset 2");
    }

    @Test
    void aRowThatIsNeitherAnItemNorSkippedIsTold() throws IOException {
        Manifest manifest = ManifestJson.read(out);
        build.write(with(manifest, List.of(withRows(6, Map.of("filtered", 2L))), manifest.files()));
        assertThat(build.verify().counts()).doesNotContainKey(CheckRule.ROWS);
        build.write(with(manifest, List.of(withRows(7, Map.of("filtered", 2L))), manifest.files()));
        finds(CheckRule.ROWS, "dataset 2 has 7 rows, but 4 that are asked about and 2 skipped rows");
    }

    private static Manifest.Dataset withRows(long rows, Map<String, Long> skipped) {
        return SmallBuild.dataset(2, rows, 3, 1, 0, skipped);
    }

    private static Manifest with(Manifest manifest, List<Manifest.Dataset> datasets, List<Manifest.File> files) {
        return new Manifest(manifest.settings(), manifest.subsets(), datasets, manifest.guessers(), files);
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        Files.delete(build.file(TEST_2));
        assertThat(build.verify().counts()).containsKey(CheckRule.PRESENT);
    }

    @Test
    void anEncodingThatNobodyReadsWasBlamedOnTheDisk() throws IOException {
        byte[] markOfNoEncoding = {0, 0, (byte) 0xff, (byte) 0xfe, '['};
        Files.write(build.file(TRAIN_2), markOfNoEncoding);
        CheckVerdict verdict = build.verify();
        assertThat(verdict.counts()).containsOnlyKeys(CheckRule.FORM, CheckRule.BYTES, CheckRule.UNION);
        assertThat(verdict.problems())
                .extracting(Problem::what)
                .anyMatch(told -> told.startsWith("this is not text in UTF-8"))
                .anyMatch(told -> told.startsWith("has 5 bytes, but the manifest says"));
    }

    @Test
    void aFileThatNoManifestNamesIsTold() throws IOException {
        Files.writeString(build.file("Aggregated_Subsets/Subset--07-train.json"), "[]\n");
        finds(CheckRule.LISTED, "the manifest does not name this file");
    }

    @Test
    void whatTheSystemHidesInAFolderIsNoMatter() throws IOException {
        Files.writeString(build.file("Aggregated_Subsets/.DS_Store"), "");
        assertThat(build.verify().holds()).isTrue();
    }

    @Test
    void aBuildThatWasStoppedWhileItMovedItsFilesIsAMistake() throws IOException {
        Files.createDirectory(build.file(".medmat-ready"));
        finds(CheckRule.FINISHED, "the files here are of two builds");
        assertThat(build.verify().holds()).isFalse();
        assertThatThrownBy(() -> Difference.between(out, out))
                .as("nor are they compared")
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the files here are of two builds");
    }

    @Test
    void aBuildThatWasStoppedBeforeIsToldButTheFilesHold() throws IOException {
        Files.createDirectory(build.file(".medmat-staging"));
        CheckVerdict verdict = build.verify();
        assertThat(verdict.counts()).containsOnlyKeys(CheckRule.BEGUN);
        assertThat(verdict.problems())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .contains("those of the build before");
        assertThat(verdict.holds()).isTrue();
    }

    @Test
    void anotherCatalogIsTold() throws IOException {
        Catalog other = CatalogReader.builtIn();
        assertThat(Verifier.verify(out, other, "test").again().unjudged())
                .anyMatch(why -> why.startsWith("the catalog says something else"));
    }

    @Test
    void whatIsNoJsonIsToldWithItsLine() throws IOException {
        build.replaceIn(SUBSET_2, "\"Answer\": \"Tumor\",", "\"Answer\" \"Tumor\",")
                .listAnew();
        CheckVerdict verdict = build.verify();
        assertThat(verdict.counts()).containsKey(CheckRule.FORM);
        assertThat(verdict.problems().get(0).place().file()).endsWith("Subset--02-train.json");
        assertThat(verdict.problems()).anyMatch(problem -> problem.place().line() == 27);
    }

    @Test
    void idsCountFromOne() throws IOException {
        build.replaceIn(TRAIN_2, "\"id\": 2", "\"id\": 4").listAnew();
        finds(CheckRule.FORM, "its id is 4");
    }

    @Test
    void keysHaveTheirOrder() throws IOException {
        build.replace(
                        "\"Answer-choice\": \"B\",\n        \"data-no\": \"2\"",
                        "\"data-no\": \"2\",\n        \"Answer-choice\": \"B\"")
                .listAnew();
        finds(CheckRule.FORM, "its keys are not in the order id, caption");
    }

    @Test
    void aKeyMayNotBeMissing() throws IOException {
        build.replaceIn(TEST_2, "        \"Answer\": \"Cyst\",\n", "").listAnew();
        assertThat(build.verify().problems()).extracting(Problem::what).contains("item 1 has no \"Answer\"");
    }

    @Test
    void aKeyMayNotBeDoubled() throws IOException {
        build.replaceIn(
                        TEST_2,
                        "        \"Answer\": \"Cyst\",\n",
                        "        \"Answer\": \"Cyst\", \"Answer\": \"Cyst\",\n")
                .listAnew();
        assertThat(build.verify().problems()).extracting(Problem::what).contains("item 1 has the key \"Answer\" twice");
    }

    @Test
    void noFurtherKeysFollowTheEight() throws IOException {
        build.replace("\"data-no\": \"3\"", "\"data-no\": \"3\", \"by\": \"me\"")
                .listAnew();
        finds(CheckRule.FORM, "item 1 (med-mat/Dataset_3/a.png): it has further keys: [by]");
    }

    @Test
    void aManifestThatNamesADatasetTwiceIsTold() throws IOException {
        Manifest manifest = ManifestJson.read(out);
        Manifest.Dataset dataset = SmallBuild.dataset(2, 3, 1, 0);
        build.write(with(manifest, List.of(dataset, dataset), manifest.files()));
        finds(CheckRule.MANIFEST, "names dataset 2 twice");
    }

    @Test
    @DisplayName("A subset's file whose dataset has no file of its own is told, if the dataset is said to be built")
    void aDatasetWithoutItsFileIsTold() throws IOException {
        build.counting(Map.of(2, 0L, 3, 0L)).withoutFile(TRAIN_2);
        finds(CheckRule.UNION, "holds 3 items of dataset 2, but the manifest does not name " + TRAIN_2);
        build.counting(Map.of(3, 0L));
        assertThat(build.verify().holds()).isTrue();
    }

    @Test
    void anItemThatTheSubsetLacksIsTold() throws IOException {
        rebuildSubset(SmallBuild.ITEMS.subList(1, 8));
        finds(CheckRule.UNION, "item 1 (med-mat/Dataset_2/scans/cyst 1.jpg): it is missing in " + build.file(SUBSET_2));
    }

    @Test
    void anItemThatOnlyTheSubsetHasIsTold() throws IOException {
        List<Item> more = new ArrayList<>(SmallBuild.ITEMS);
        more.add(SmallBuild.item(3, Side.TRAIN, "c.png", "Cyst", "Cyst", "Normal"));
        rebuildSubset(more);
        finds(CheckRule.UNION, "item 6 (med-mat/Dataset_3/c.png): no such item in ");
    }

    @Test
    void anItemThatIsAnotherInTheSubsetIsTold() throws IOException {
        build.replaceIn(SUBSET_2, "A: Stone\\nB: Cyst\\nC: Normal", "A: Normal\\nB: Cyst\\nC: Stone")
                .listAnew();
        finds(CheckRule.UNION, "it is not the same as item 1 of " + build.file(TRAIN_2));
    }

    @Test
    void anotherOrderInTheSubsetIsTold() throws IOException {
        List<Item> other = new ArrayList<>(SmallBuild.ITEMS);
        other.add(0, other.remove(1));
        rebuildSubset(other);
        finds(CheckRule.UNION, "it stands after items that follow it in " + build.file(TRAIN_2));
    }

    @Test
    void anotherOrderOfDatasetsIsTold() throws IOException {
        List<Item> other = new ArrayList<>(SmallBuild.ITEMS);
        other.add(other.remove(0));
        rebuildSubset(other);
        finds(CheckRule.UNION, "an item of dataset 2 stands after those of dataset 3");
    }

    @Test
    void trainAndTestShareNoImage() throws IOException {
        build.replace("cyst 2.jpg", "cyst 1.jpg").listAnew();
        finds(
                CheckRule.SIDES,
                "item 1 (med-mat/Dataset_2/scans/cyst 1.jpg): its image is in " + build.file(TRAIN_2) + " too");
    }

    @Test
    @DisplayName("Of a thousand alike a few are told, but all are counted")
    void manyProblemsAreBounded() throws IOException {
        List<Item> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(SmallBuild.item(3, Side.TRAIN, i + ".png", "Gallstone", "Normal", "Gallstone"));
        }
        CheckVerdict verdict = SmallBuild.in(out, many).verify();
        assertThat(verdict.counts()).containsEntry(CheckRule.ANSWER, 2000L);
        assertThat(verdict.problems()).hasSize(40);
        assertThat(verdict.problems()).isSortedAccordingTo(Problem.ORDER);
    }

    private void rebuildSubset(List<Item> items) throws IOException {
        Path other = Files.createDirectory(out.resolve("other"));
        SmallBuild.in(other, items);
        Files.copy(other.resolve(SUBSET_2), build.file(SUBSET_2), StandardCopyOption.REPLACE_EXISTING);
        build.listAnew();
    }

    private void finds(CheckRule rule, String what) throws IOException {
        CheckVerdict verdict = build.verify();
        assertThat(verdict.counts()).containsOnlyKeys(rule);
        assertThat(verdict.problems()).extracting(Problem::what).anyMatch(told -> told.contains(what));
        assertThat(verdict.problems()).extracting(Problem::remedy).noneMatch(String::isBlank);
    }
}
