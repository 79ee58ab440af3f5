package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.item.Item;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.DataException;
import org.medmat.verify.FileDifference.Change;
import org.medmat.verify.FileDifference.Example;
import org.medmat.verify.FileDifference.Sides;

@DisplayName("Builds and files of items are compared by image")
class DifferenceTest {

    private static final String TRAIN_2 = "Original_Medical_Datasets/Ori--02-train.json";

    @TempDir
    Path folder;

    SmallBuild older;

    @BeforeEach
    void buildTheOldOne() throws IOException {
        older = SmallBuild.in(folder.resolve("old"));
    }

    @Test
    void tellsOtherSettings() throws Exception {
        SmallBuild newer = newer(SmallBuild.ITEMS);
        Manifest manifest = ManifestJson.read(newer.out());
        newer.write(new Manifest(
                new Manifest.Settings("0.1.0", 43, "med-mat/", 4, "published", List.of("label"), ""),
                manifest.subsets(),
                manifest.datasets(),
                manifest.guessers(),
                manifest.files()));
        Difference difference = Difference.between(older.out(), newer.out());
        assertThat(difference.settings())
                .containsExactly("seed 42 -> 43", "distractors fair -> published", "kinds all -> label");
        assertThat(difference.isNone()).as("the items are the same").isTrue();
    }

    @Test
    void equalBuildsDifferInNothing() throws IOException {
        Difference difference =
                Difference.between(older.out(), newer(SmallBuild.ITEMS).out());
        assertThat(difference.isNone()).isTrue();
        assertThat(difference.files()).hasSize(10).allMatch(FileDifference::isNone);
    }

    @Test
    @DisplayName("Files of which both manifests say that they are equal are not read")
    void equalFilesAreNotRead() throws IOException {
        SmallBuild newer = newer(SmallBuild.ITEMS);
        Files.delete(newer.file(TRAIN_2));
        assertThat(Difference.between(older.out(), newer.out()).isNone()).isTrue();
    }

    @Test
    void anAddedItemIsToldByItsFileAndNumber() throws IOException {
        List<Item> items = new ArrayList<>(SmallBuild.ITEMS);
        items.add(1, SmallBuild.item(2, Side.TRAIN, "scans/new.jpg", "Stone", "Stone", "Cyst"));
        Difference difference = Difference.between(older.out(), newer(items).out());

        assertThat(difference.files())
                .filteredOn(file -> !file.isNone())
                .extracting(FileDifference::file)
                .containsExactly(TRAIN_2, "Aggregated_Subsets/Subset--02-train.json");
        FileDifference file = file(difference, TRAIN_2);
        assertThat(file.oldItems()).isEqualTo(3);
        assertThat(file.newItems()).isEqualTo(4);
        assertThat(file.onlyNew()).isEqualTo(1);
        assertThat(file.onlyOld() + file.changed()).isZero();
        assertThat(file.otherOrder()).isFalse();
        assertThat(file.examples())
                .containsExactly(new Example(Sides.ONLY_NEW, "med-mat/Dataset_2/scans/new.jpg", 0, 2, Map.of()));
    }

    @Test
    void aLostItemIsToldByItsFileAndNumber() throws IOException {
        Difference difference = Difference.between(
                older.out(), newer(SmallBuild.ITEMS.subList(1, 8)).out());
        FileDifference file = file(difference, TRAIN_2);
        assertThat(file.onlyOld()).isEqualTo(1);
        assertThat(file.examples())
                .containsExactly(new Example(Sides.ONLY_OLD, "med-mat/Dataset_2/scans/cyst 1.jpg", 1, 0, Map.of()));
    }

    @Test
    void aChangedItemIsToldWithTheKeysThatChanged() throws IOException {
        List<Item> items = new ArrayList<>(SmallBuild.ITEMS);
        items.set(0, SmallBuild.item(2, Side.TRAIN, "scans/cyst 1.jpg", "Stone", "Stone", "Cyst", "Normal"));
        FileDifference file = file(Difference.between(older.out(), newer(items).out()), TRAIN_2);

        assertThat(file.changed()).isEqualTo(1);
        assertThat(file.changedKeys().toString()).isEqualTo("{caption=1, Answer=1, Answer-choice=1}");
        Example example = file.examples().get(0);
        assertThat(example.sides()).isEqualTo(Sides.BOTH);
        assertThat(example.image()).isEqualTo("med-mat/Dataset_2/scans/cyst 1.jpg");
        assertThat(example.changes())
                .containsOnlyKeys("caption", "Answer", "Answer-choice")
                .containsEntry("Answer", new Change("Cyst", "Stone"));
    }

    @Test
    void furtherKeysCountTogether() throws IOException {
        Path one = Files.copy(older.file(TRAIN_2), folder.resolve("one.json"));
        Path other = folder.resolve("other.json");
        Files.writeString(
                other, Files.readString(one).replace("\"data-no\": \"2\"", "\"data-no\": \"2\", \"size\": [640, 480]"));
        FileDifference file = Difference.between(one, other).files().get(0);
        assertThat(file.changedKeys())
                .containsOnlyKeys(FileDifference.FURTHER)
                .containsEntry(FileDifference.FURTHER, 3L);
        assertThat(file.examples().get(0).changes()).containsEntry("size", new Change("", "[640,480]"));
    }

    @Test
    void theSameItemsInAnotherOrderAreToldAsSuch() throws IOException {
        List<Item> items = new ArrayList<>(SmallBuild.ITEMS);
        Collections.swap(items, 0, 2);
        FileDifference file = file(Difference.between(older.out(), newer(items).out()), TRAIN_2);
        assertThat(file.isNone()).isFalse();
        assertThat(file.otherOrder()).isTrue();
        assertThat(file.onlyOld() + file.onlyNew() + file.changed()).isZero();
        assertThat(file.examples()).isEmpty();
    }

    @Test
    void aFileThatOnlyOneBuildHasIsToldWithItsItems() throws IOException {
        Difference same = Difference.between(
                older.out(), newer(SmallBuild.ITEMS).withoutFile(TRAIN_2).out());
        FileDifference file = file(same, TRAIN_2);
        assertThat(file.sides()).isEqualTo(Sides.ONLY_OLD);
        assertThat(file.onlyOld()).isEqualTo(3);
        FileDifference reverse = file(Difference.between(folder.resolve("new"), older.out()), TRAIN_2);
        assertThat(reverse.sides()).isEqualTo(Sides.ONLY_NEW);
        assertThat(reverse.onlyNew()).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "A released file, written in its own form and capitals, is compared with the build's file of that number")
    void aReleasedFileIsComparedWithAFolder() throws IOException {
        Path released = folder.resolve("ori--02-TRAIN.json");
        String text = Files.readString(older.file(TRAIN_2));
        Files.writeString(
                released, text.replace("\n", "\r\n").replace("    ", "\t").replace("\"id\": 1,", "\"id\": 0,"));
        Difference difference = Difference.between(released, older.out());
        assertThat(difference.files()).extracting(FileDifference::file).containsExactly(TRAIN_2);
        assertThat(difference.isNone()).isTrue();

        Files.writeString(released, text.replace("\"Answer-choice\": \"B\"", "\"Answer-choice\": \"A\""));
        assertThat(Difference.between(older.out(), released).files().get(0).changedKeys())
                .containsOnlyKeys("Answer-choice");
    }

    @Test
    void aFileThatTheFolderLacksIsRefused() throws IOException {
        Path released = Files.writeString(folder.resolve("Ori--77-train.json"), "[]");
        assertThatThrownBy(() -> Difference.between(released, older.out()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("there is no Original_Medical_Datasets/Ori--77-train.json in this build");
    }

    @Test
    void aFileWhoseNameSaysNothingIsRefusedBesideAFolder() throws IOException {
        Path some = Files.writeString(folder.resolve("items.json"), "[]");
        assertThatThrownBy(() -> Difference.between(some, older.out()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("its name does not tell");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Difference.between(folder.resolve("nowhere"), older.out()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("there is no such file or folder");
    }

    @Test
    @DisplayName("Of items of one image the first is compared with the first, the second with the second")
    void imagesMayStandThereTwice() throws IOException {
        String text = Files.readString(older.file(TRAIN_2)).replace("tumor.jpg", "normal.jpg");
        Path one = Files.writeString(folder.resolve("one.json"), text);
        Path other = Files.writeString(
                folder.resolve("other.json"), text.replace("\"caption\": \"Tumor\"", "\"caption\": \"Cyst\""));
        assertThat(Difference.between(one, one).isNone()).isTrue();
        FileDifference file = Difference.between(one, other).files().get(0);
        assertThat(file.changed()).isEqualTo(1);
        assertThat(file.examples().get(0).oldNumber()).isEqualTo(3);
    }

    @Test
    @DisplayName("Many differences are all counted, a few are told")
    void examplesAreBounded() throws IOException {
        List<Item> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(SmallBuild.item(3, Side.TRAIN, i + ".png", i % 2 == 0 ? "Cyst" : "Normal", "Cyst", "Normal"));
        }
        List<Item> others = new ArrayList<>();
        for (int i = 100; i < 700; i++) {
            others.add(SmallBuild.item(3, Side.TRAIN, i + ".png", "Cyst", "Cyst", "Normal"));
        }
        Path one = SmallBuild.in(folder.resolve("many"), many).out();
        Difference difference = Difference.between(one, newer(others).out(), 2);
        FileDifference file = file(difference, "Original_Medical_Datasets/Ori--03-train.json");
        assertThat(List.of(file.onlyOld(), file.onlyNew(), file.changed())).containsExactly(100L, 200L, 200L);
        assertThat(file.examples()).extracting(Example::image).containsExactly(images(0, 1, 101, 103, 500, 501));
    }

    private static String[] images(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> "med-mat/Dataset_3/" + number + ".png")
                .toArray(String[]::new);
    }

    private SmallBuild newer(List<Item> items) throws IOException {
        return SmallBuild.in(folder.resolve("new"), items);
    }

    private static FileDifference file(Difference difference, String path) {
        return difference.files().stream()
                .filter(file -> file.file().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
