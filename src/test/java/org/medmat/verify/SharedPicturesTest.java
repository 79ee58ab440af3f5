package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.item.Item;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.problem.Problem;

@DisplayName("A picture that datasets share stands once in their subset's files")
class SharedPicturesTest {

    private static final Item TRAIN_10 = item(10, Side.TRAIN, "nevus/S_001.jpg");
    private static final Item TEST_10 = item(10, Side.TEST, "nevus/S_001.jpg");
    private static final Item TRAIN_14 = item(14, Side.TRAIN, "nevus/S_001_small.jpg");
    private static final Item TEST_14 = item(14, Side.TEST, "nevus/S_001_small.jpg");
    private static final Item OTHER_10 = item(10, Side.TRAIN, "nevus/S_010.jpg");
    private static final Item OTHER_14 = item(14, Side.TRAIN, "nevus/S_014.jpg");

    @TempDir
    Path out;

    private final List<Item> items = new ArrayList<>(List.of(OTHER_10, OTHER_14));
    private final List<Item> leftOut = new ArrayList<>();

    @Test
    void theFirstDatasetHasIt() throws IOException {
        with(TRAIN_10).without(TRAIN_14).holds(Map.of(10, 0L, 14, 1L));
    }

    @Test
    void anotherThanTheFirstMayNotHaveIt() throws IOException {
        without(TRAIN_10)
                .with(TRAIN_14)
                .finds(CheckRule.UNION, "item 2 (med-mat/Dataset_10/nevus/S_001.jpg): it is missing in ");
    }

    @Test
    void theTestFileHasItWhicheverDatasetTestsWithIt() throws IOException {
        without(TRAIN_10).with(TEST_14).holds(Map.of(10, 1L, 14, 0L));
    }

    @Test
    void theFirstThatTestsWithItHasIt() throws IOException {
        with(TEST_10).without(TEST_14).holds(Map.of(10, 0L, 14, 1L));
    }

    @Test
    void theTestFileMayNotLackItBecauseTheTrainFileHasIt() throws IOException {
        with(TRAIN_10)
                .without(TEST_14)
                .finds(CheckRule.UNION, "(med-mat/Dataset_14/nevus/S_001_small.jpg): it is missing");
    }

    @Test
    void itMayNotStandOnBothSides() throws IOException {
        with(TRAIN_10)
                .with(TEST_14)
                .finds(
                        CheckRule.SHARED,
                        "item 1 (med-mat/Dataset_14/nevus/S_001_small.jpg): the same picture is in the train file too, as "
                                + "med-mat/Dataset_10/nevus/S_001.jpg");
    }

    @Test
    void itMayNotStandTwiceOnASide() throws IOException {
        with(TRAIN_10)
                .with(TRAIN_14)
                .finds(CheckRule.SHARED, "the same picture stands in this file as med-mat/Dataset_10/nevus/S_001.jpg");
    }

    @Test
    void ofTwoInOneDatasetTheSecondMayBeMissing() throws IOException {
        with(TRAIN_10).without(item(10, Side.TRAIN, "nevus/S_001_small.jpg")).holds(Map.of(10, 1L, 14, 0L));
    }

    @Test
    void withoutATwinNoItemMayBeMissing() throws IOException {
        without(item(10, Side.TRAIN, "nevus/S_002.jpg")).finds(CheckRule.UNION, "S_002.jpg): it is missing");
    }

    @Test
    void aPictureThatIsNotOneOfTheSharedMayNotBeMissing() throws IOException {
        with(item(10, Side.TRAIN, "nevus/mole.jpg"))
                .without(item(14, Side.TRAIN, "nevus/mole.jpg"))
                .finds(CheckRule.UNION, "(med-mat/Dataset_14/nevus/mole.jpg): it is missing");
    }

    @Test
    void aDatasetThatSharesNothingMayNotMissAnything() throws IOException {
        with(TRAIN_10)
                .without(item(20, Side.TRAIN, "nevus/S_001.jpg"))
                .finds(CheckRule.UNION, "(med-mat/Dataset_20/nevus/S_001.jpg): it is missing");
    }

    @Test
    @DisplayName("A dataset that shares pictures with no other that was built keeps its own doubles")
    void whoeverIsAloneSharesNothing() throws IOException {
        with(TRAIN_10).with(item(10, Side.TRAIN, "nevus/S_001_small.jpg"));
        items.remove(OTHER_14);
        SmallBuild build = build();
        for (int number : List.of(14, 15, 17, 18)) {
            build.withoutFile(Part.ofDataset(number, Side.TRAIN).path())
                    .withoutFile(Part.ofDataset(number, Side.TEST).path());
        }
        assertThat(build.verify().problems()).isEmpty();
    }

    @Test
    void theManifestCountsWhatIsMissing() throws IOException {
        with(TRAIN_10).without(TRAIN_14);
        CheckVerdict verdict = build().counting(Map.of(10, 0L, 14, 2L)).verify();
        assertThat(verdict.counts()).containsOnlyKeys(CheckRule.MANIFEST);
        assertThat(verdict.problems())
                .extracting(Problem::what)
                .containsExactly("says that the files of subset 8 lack 2 items of dataset 14 because another dataset"
                        + " holds the same picture, but they lack 1");
        assertThat(build().counting(Map.of(10, 0L, 14, 0L)).verify().counts()).containsOnlyKeys(CheckRule.MANIFEST);
    }

    @Test
    @DisplayName("Where only files to train with were built, the twins to test with are believed")
    void withoutTheTestFilesMoreMayBeMissing() throws IOException {
        without(TRAIN_10).with(TEST_14);
        SmallBuild build = build();
        for (int number : build.catalog().datasets().keySet()) {
            build.withoutFile(Part.ofDataset(number, Side.TEST).path());
        }
        build.withoutFile(Part.ofSubset(8, Side.TEST).path());
        assertThat(build.counting(Map.of(10, 1L, 14, 0L)).verify().problems()).isEmpty();
        assertThat(build.counting(Map.of(10, 3L, 14, 0L)).verify().problems())
                .as("the manifest counts what the test files lack, too")
                .isEmpty();
        assertThat(build.counting(Map.of(10, 0L, 14, 0L)).verify().counts()).containsOnlyKeys(CheckRule.MANIFEST);
    }

    @Test
    @DisplayName("A name that no dataset recognises is suspicious in datasets that share pictures, and no more")
    void namesakesAreWarnedOf() throws IOException {
        with(item(10, Side.TRAIN, "nevus/mole.jpg")).with(item(14, Side.TEST, "melanoma/Mole.JPG"));
        CheckVerdict verdict = build().verify();
        assertThat(verdict.counts()).containsOnlyKeys(CheckRule.NAMESAKE);
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "item 1 (med-mat/Dataset_14/melanoma/Mole.JPG): dataset 10 has a picture of this name in"
                                + " the train file");
    }

    @ParameterizedTest(name = "{1} to train with in {0}, {3} to test with in {2}: {4}")
    @CsvSource({
        "10, nevus/mole.jpg,  14, nevus/mole.jpg,     true",
        "14, nevus/mole.jpg,  10, nevus/mole.jpg,     true",
        // 18 recognises it, 17 does not.
        "17, nevus/7.jpg,     18, nevus/7.jpg,        true",
        "18, nevus/7.jpg,     17, nevus/7.jpg,        true",
        // Whoever numbers pictures begins with 1.
        "10, nevus/1.jpg,     14, nevus/1.jpg,        false",
        "10, nevus/(1).jpg,   14, nevus/(1).jpg,      false",
        // Both recognise it, by folder and number, and say that it is another.
        "15, nevus/S_001.jpg, 15, melanoma/S_001.jpg, false",
        // Of one dataset; of datasets that share other pictures; of one that shares none.
        "10, nevus/mole.jpg,  10, melanoma/mole.jpg,  false",
        "10, nevus/mole.jpg,  17, nevus/mole.jpg,     false",
        "10, nevus/mole.jpg,  20, nevus/mole.jpg,     false",
        "20, nevus/mole.jpg,  10, nevus/mole.jpg,     false",
        "10, nevus/mole.jpg,  14, nevus/mole.png,     false"
    })
    void namesakes(int train, String trained, int test, String tested, boolean suspicious) throws IOException {
        with(item(train, Side.TRAIN, trained)).with(item(test, Side.TEST, tested));
        assertThat(build().verify().counts().keySet())
                .containsExactlyElementsOf(suspicious ? List.of(CheckRule.NAMESAKE) : List.of());
    }

    @Test
    @DisplayName("Two datasets that both recognise a picture by different keys say that it is not the same")
    void whatBothRecogniseIsNoNamesake() throws IOException {
        with(item(14, Side.TRAIN, "nevus/S_001.jpg")).with(item(15, Side.TEST, "melanoma/S_001.jpg"));
        assertThat(build().verify().problems()).isEmpty();
    }

    private static Item item(int dataset, Side side, String image) {
        return SmallBuild.item(dataset, side, image, "Nevus", "Melanoma", "Nevus");
    }

    private SharedPicturesTest with(Item item) {
        items.add(item);
        return this;
    }

    private SharedPicturesTest without(Item item) {
        leftOut.add(item);
        return with(item);
    }

    private SmallBuild build() throws IOException {
        List<Item> inOrder = items.stream()
                .sorted(Comparator.comparingInt(
                        (Item item) -> item.origin().home().dataset()))
                .toList();
        return SmallBuild.in(out, SmallCatalog.SKINS, inOrder, leftOut);
    }

    private void holds(Map<Integer, Long> counted) throws IOException {
        assertThat(build().counting(counted).verify().problems()).isEmpty();
    }

    private void finds(CheckRule rule, String what) throws IOException {
        CheckVerdict verdict = build().verify();
        assertThat(verdict.counts()).containsOnlyKeys(rule);
        assertThat(verdict.problems()).extracting(Problem::what).anyMatch(told -> told.contains(what));
        assertThat(verdict.holds()).isFalse();
    }
}
