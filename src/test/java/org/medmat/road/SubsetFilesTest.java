package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;

@DisplayName("A subset's file")
class SubsetFilesTest {

    @TempDir
    static Path folder;

    private static Workplace workplace;
    private static SortedMap<String, String> files;

    @BeforeAll
    static void build() throws Exception {
        workplace = Workplace.full(folder);
        files = workplace.order().files();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRAIN", "TEST"})
    void holdsItsDatasetsItemsInOrder(Side side) throws Exception {
        List<Map<String, Object>> both = new ArrayList<>(
                Items.withoutIds(files.get(Part.ofDataset(1, side).path())));
        both.addAll(Items.withoutIds(files.get(Part.ofDataset(2, side).path())));
        assertThat(Items.withoutIds(files.get(Part.ofSubset(1, side).path()))).isEqualTo(both);
    }

    @Test
    void holdsTheItemsOfItsOnlyDatasetByteByByte() {
        for (Side side : Side.values()) {
            assertThat(files.get(Part.ofSubset(3, side).path()))
                    .isEqualTo(files.get(Part.ofDataset(5, side).path()));
        }
    }

    @Test
    void numbersItsItemsFromOne() throws Exception {
        for (String path : files.keySet()) {
            if (Part.at(path).isPresent()) {
                List<Map<String, Object>> items = Items.of(files.get(path));
                for (int i = 0; i < items.size(); i++) {
                    assertThat(items.get(i)).as(path).containsEntry("id", i + 1);
                }
            }
        }
    }

    @Test
    void holdsAPictureOfTwoDatasetsOnce() throws Exception {
        List<String> names = new ArrayList<>();
        for (Side side : Side.values()) {
            Items.images(files.get(Part.ofSubset(2, side).path())).forEach(image -> names.add(name(image)));
        }
        assertThat(names).doesNotHaveDuplicates().contains("S_001.jpg", "S_006.jpg", "S_013.jpg", "S_101.jpg");
    }

    @Test
    void takesSuchAPictureFromTheFirstDataset() throws Exception {
        assertThat(Items.images(files.get(Part.ofSubset(2, Side.TRAIN).path())))
                .contains("med-mat/Skin_Own_Split/train/S_001.jpg", "med-mat/Skin_Own_Split/train/S_002.jpg")
                .doesNotContain(
                        "med-mat/Skin_Copies/train/malignant/S_001.jpg",
                        "med-mat/Skin_Copies/train/malignant/S_002.jpg");
    }

    @Test
    void testsWithWhatAnyDatasetTestsWith() throws Exception {
        assertThat(Items.images(files.get(Part.ofSubset(2, Side.TEST).path())))
                .containsExactly(
                        "med-mat/Skin_Own_Split/test/S_013.jpg",
                        "med-mat/Skin_Own_Split/test/S_014.jpg",
                        "med-mat/Skin_Own_Split/test/S_015.jpg",
                        "med-mat/Skin_Own_Split/test/S_016.jpg",
                        "med-mat/Skin_Copies/val/benign/S_006.jpg",
                        "med-mat/Skin_Copies/val/benign/S_007.jpg",
                        "med-mat/Skin_Copies/val/vascular/other_1.jpg",
                        "med-mat/Skin_Copies/val/vascular/other_2.jpg",
                        "med-mat/Skin_Copies/val/vascular/other_3.jpg");
        assertThat(Items.images(files.get(Part.ofSubset(2, Side.TRAIN).path())).stream()
                        .map(SubsetFilesTest::name))
                .doesNotContain("S_006.jpg", "S_007.jpg", "S_013.jpg", "S_014.jpg");
    }

    @Test
    void aloneLacksThePictureThatItsDatasetsKeep() throws Exception {
        assertThat(Items.images(files.get(Part.ofDataset(3, Side.TRAIN).path())))
                .hasSize(12);
        assertThat(Items.images(files.get(Part.ofDataset(4, Side.TRAIN).path())))
                .hasSize(8);
    }

    @Test
    void saysInTheManifestHowManyItLacks() throws Exception {
        Manifest manifest = ManifestJson.read(workplace.out());
        assertThat(manifest.datasets())
                .extracting(Manifest.Dataset::number, dataset -> dataset.items().sharedLeftOut())
                .containsExactly(
                        tuple(1, 0L),
                        tuple(2, 0L),
                        tuple(3, 2L),
                        tuple(4, 4L),
                        tuple(5, 0L),
                        tuple(6, 0L),
                        tuple(7, 0L),
                        tuple(8, 0L),
                        tuple(9, 0L));
    }

    @Test
    void hasTheCountsAndBytesThatTheManifestTells() throws Exception {
        for (Manifest.File file : ManifestJson.read(workplace.out()).files()) {
            String text = files.get(file.path());
            assertThat(
                            Part.at(file.path()).isPresent()
                                    ? Items.of(text).size()
                                    : text.lines().count())
                    .as(file.path())
                    .isEqualTo(file.items());
            assertThat(workplace.out().resolve(file.path())).hasSize(file.bytes());
            assertThat(workplace.out().resolve(file.path())).hasDigest("SHA-256", file.sha256());
        }
    }

    @Test
    void holdsPathsAsTheyLieOnDisk() throws Exception {
        for (int number = 1; number <= 9; number++) {
            String name = String.format(Locale.ROOT, "Original_Medical_Datasets/Ori--%02d-train.json", number);
            assertThat(Items.images(files.get(name)))
                    .allSatisfy(image -> assertThat(folder.resolve(image)).exists());
        }
    }

    private static String name(String image) {
        return image.substring(image.lastIndexOf('/') + 1);
    }
}
