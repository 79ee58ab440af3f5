package org.medmat.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.CatalogReader;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;

class SampleWriterTest {

    private static final TreeRecipe KIDNEY =
            new TreeRecipe(List.of("Cyst/{1..3}.jpg"), List.of("Cyst/broken.jpg"), Map.of("labels.csv", "id\n{1..3}"));

    @TempDir
    Path temp;

    private static SortedMap<String, TreeRecipe> kidney() {
        return folders("CT_Kidney", KIDNEY);
    }

    private static SortedMap<String, TreeRecipe> folders(String folder, TreeRecipe recipe) {
        return new TreeMap<>(Map.of(folder, recipe));
    }

    private static TreeRecipe files(String... files) {
        return new TreeRecipe(List.of(files), List.of(), Map.of());
    }

    private static SortedMap<String, Long> tree(Path root) throws IOException {
        SortedMap<String, Long> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                tree.put(root.relativize(path).toString().replace('\\', '/'), Files.size(path));
            }
        }
        return tree;
    }

    @Test
    void eachTreeIsWrittenIntoItsFolder() throws IOException {
        Path root = temp.resolve("new/med-mat");
        SampleWriter.Written written = SampleWriter.write(root, kidney());
        SortedMap<String, Long> tree = tree(root);
        assertThat(tree.keySet())
                .containsExactly(
                        ".medmat-sample",
                        "CT_Kidney/Cyst/1.jpg",
                        "CT_Kidney/Cyst/2.jpg",
                        "CT_Kidney/Cyst/3.jpg",
                        "CT_Kidney/Cyst/broken.jpg",
                        "CT_Kidney/labels.csv");
        assertThat(root.resolve("CT_Kidney/labels.csv")).hasContent("id\n1\n2\n3\n");
        assertThat(root.resolve("CT_Kidney/Cyst/broken.jpg")).isEmptyFile();
        tree.remove(".medmat-sample");
        assertThat(written)
                .isEqualTo(new SampleWriter.Written(
                        1, 5, tree.values().stream().mapToLong(Long::longValue).sum()));
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenAgain() throws IOException {
        SampleWriter.Written written = SampleWriter.write(temp, kidney());
        Path kept = temp.resolve("CT_Kidney/Cyst/1.jpg");
        FileTime longAgo = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(kept, longAgo);
        Files.delete(temp.resolve("CT_Kidney/Cyst/2.jpg"));
        assertThat(SampleWriter.write(temp, kidney())).isEqualTo(written);
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(longAgo);
        assertThat(temp.resolve("CT_Kidney/Cyst/2.jpg")).exists();
    }

    @Test
    void theCatalogsTreesHaveTheSameBytesEachTime() throws IOException {
        SortedMap<String, TreeRecipe> byFolder = new TreeMap<>();
        CatalogReader.builtIn().datasets().subMap(33, 36).values().stream()
                .filter(dataset -> dataset.sample() != null)
                .forEach(dataset -> byFolder.merge(dataset.folder(), dataset.sample(), TreeRecipe::and));
        SampleWriter.Written written = SampleWriter.write(temp.resolve("one"), byFolder);
        assertThat(SampleWriter.write(temp.resolve("other"), byFolder)).isEqualTo(written);
        assertThat(temp.resolve("one/.medmat-sample"))
                .as("all paths and hashes")
                .hasSameTextualContentAs(temp.resolve("other/.medmat-sample"));
        assertThat(tree(temp.resolve("one"))).hasSize(written.files() + 1).isEqualTo(tree(temp.resolve("other")));
    }

    @Test
    void datasetsThatShareAFolderShareItHereToo() throws IOException {
        SampleWriter.write(temp, folders("CT_Kidney", KIDNEY.and(files("Cyst/3.jpg", "masks/3.jpg"))));
        assertThat(tree(temp.resolve("CT_Kidney"))).hasSize(6).containsKeys("Cyst/3.jpg", "masks/3.jpg");
    }

    @Test
    void aFolderThatIsThereAlreadyIsNeverTouched() throws IOException {
        Files.createDirectories(temp.resolve("CT_Kidney"));
        SortedMap<String, TreeRecipe> both = kidney();
        both.put("A", files("1.png"));
        assertThatThrownBy(() -> SampleWriter.write(temp, both))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("already holds CT_Kidney")
                .hasMessageContaining("name another folder");
        assertThat(tree(temp)).as("nothing at all is written").isEmpty();
    }

    @Test
    void aSampleBesideASampleIsFine() throws IOException {
        SampleWriter.write(temp, kidney());
        SampleWriter.write(temp, folders("Other", files("1.png")));
        SampleWriter.write(temp, kidney());
        assertThat(tree(temp)).hasSize(7);
    }

    @Test
    void aSampleIsWrittenAnewWithItsRecipe() throws IOException {
        SampleWriter.write(temp, kidney());
        TreeRecipe mended = new TreeRecipe(List.of("Cyst/{2..4}.jpg"), List.of(), Map.of("labels.csv", "id\n{2..4}"));
        SampleWriter.write(temp, folders("CT_Kidney", mended));
        assertThat(tree(temp).keySet())
                .containsExactly(
                        ".medmat-sample",
                        "CT_Kidney/Cyst/2.jpg",
                        "CT_Kidney/Cyst/3.jpg",
                        "CT_Kidney/Cyst/4.jpg",
                        "CT_Kidney/labels.csv");
        assertThat(temp.resolve("CT_Kidney/labels.csv")).hasContent("id\n2\n3\n4\n");
    }

    @Test
    void aDownloadThatWasUnpackedOverASampleIsNeverOverwritten() throws IOException {
        SampleWriter.write(temp, kidney());
        Path image = temp.resolve("CT_Kidney/Cyst/2.jpg");
        Files.writeString(image, "a real picture");
        assertThatThrownBy(() -> SampleWriter.write(temp, kidney()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("2.jpg")
                .hasMessageContaining("not as it is now");
        assertThat(image).hasContent("a real picture");
    }

    @Test
    void aFolderOfASampleThatHoldsDataIsNotTouched() throws IOException {
        SampleWriter.write(temp, kidney());
        Files.writeString(temp.resolve("CT_Kidney/.DS_Store"), "nobody's");
        SampleWriter.write(temp, kidney());
        Files.delete(temp.resolve("CT_Kidney/Cyst/1.jpg"));
        Files.writeString(temp.resolve("CT_Kidney/Cyst/Cyst- (1).jpg"), "a real picture");
        assertThatThrownBy(() -> SampleWriter.write(temp, kidney()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("CT_Kidney/Cyst/Cyst- (1).jpg");
        assertThat(temp.resolve("CT_Kidney/Cyst/1.jpg")).doesNotExist();
    }

    @Test
    void aLinkToDataIsNotFollowed() throws IOException {
        SampleWriter.write(temp.resolve("sample"), kidney());
        Path data = Files.move(temp.resolve("sample/CT_Kidney"), temp.resolve("data"));
        Files.createSymbolicLink(temp.resolve("sample/CT_Kidney"), data);
        assertThatThrownBy(() -> SampleWriter.write(temp.resolve("sample"), kidney()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("already holds CT_Kidney");
    }

    @Test
    void aListOfAStrangerDeletesNothingOutside() throws IOException {
        Path root = temp.resolve("sample");
        SampleWriter.write(root, kidney());
        Path victim = Files.writeString(temp.resolve("victim.txt"), "somebody's");
        Files.createSymbolicLink(root.resolve("CT_Kidney/.hidden"), temp);
        Files.writeString(
                root.resolve(".medmat-sample"),
                "0\tCT_Kidney/../../victim.txt\n0\tCT_Kidney/" + victim + "\n0\tCT_Kidney/.hidden/victim.txt\n"
                        + "0\tCT_Kidney/a\0b\n",
                StandardOpenOption.APPEND);
        SampleWriter.write(root, kidney());
        assertThat(victim).hasContent("somebody's");
    }

    @Test
    void whatAnInterruptedRunLeftIsCompleted() throws IOException {
        SampleWriter.write(temp, kidney());
        SortedMap<String, Long> whole = tree(temp);
        Path image = temp.resolve("CT_Kidney/Cyst/2.jpg");
        Files.write(image, Arrays.copyOf(Files.readAllBytes(image), 100));
        Files.delete(temp.resolve("CT_Kidney/Cyst/3.jpg"));
        Files.writeString(temp.resolve(".medmat-sample"), "\tCT_Kidney/\n");
        SampleWriter.write(temp, kidney());
        assertThat(tree(temp)).isEqualTo(whole);
    }

    @Test
    void aRecipeThatLeadsOutsideIsRefusedBeforeAnythingIsWritten() throws IOException {
        for (String folder : List.of("..", "/tmp/x", "a\\b", "")) {
            assertThatThrownBy(() -> SampleWriter.write(temp, folders(folder, files("1.png"))))
                    .isInstanceOf(CatalogException.class);
        }
        SortedMap<String, TreeRecipe> both = kidney();
        both.put("Z", files("../../x.png"));
        assertThatThrownBy(() -> SampleWriter.write(temp, both)).isInstanceOf(CatalogException.class);
        assertThat(tree(temp)).isEmpty();
    }

    @Test
    void aRootThatIsNoFolderIsRefusedInWords() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThatThrownBy(() -> SampleWriter.write(file, kidney()))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": is a file\n    name a folder for the sample");
    }
}
