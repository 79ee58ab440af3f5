package org.medmat.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;

class DownloadsTest {

    @TempDir
    private Path root;

    private void folder(String name) throws IOException {
        Files.createDirectory(root.resolve(name));
        Files.writeString(root.resolve(name).resolve("1.png"), "1");
    }

    private Optional<String> found(String folder) throws IOException {
        return new Downloads(root, Map.of()).find(folder).map(path -> path.getFileName()
                .toString());
    }

    private String opened(String folder) throws IOException {
        try (FileTree tree = new Downloads(root, Map.of()).open(folder).orElseThrow()) {
            return tree.description().replace(root.toString(), "root") + ": " + Paths.of(tree);
        }
    }

    @Test
    void aFolderGoesBeforeAZipAndAZipBeforeASnapshot() throws IOException {
        Snapshots.write(MapTree.of("1.png"), List.of(), root.resolve("JSIEC.snapshot.zip"));
        assertThat(opened("JSIEC")).isEqualTo("snapshot root/JSIEC.snapshot.zip: [1.png]");

        Zips.write(root.resolve("JSIEC.zip"), "JSIEC/1.png");
        assertThat(opened("JSIEC")).isEqualTo("zip root/JSIEC.zip: [1.png]");

        folder("JSIEC");
        assertThat(opened("JSIEC")).isEqualTo("folder root/JSIEC: [1.png]");
    }

    @Test
    void aSnapshotIsKnownByItsContents() throws IOException {
        Snapshots.write(MapTree.of("1.png"), List.of(), root.resolve("JSIEC.zip"));

        assertThat(opened("JSIEC")).isEqualTo("snapshot root/JSIEC.zip: [1.png]");
    }

    @Test
    void theExactSpellingGoesFirst() throws IOException {
        folder("jsiec");
        Zips.write(root.resolve("JSIEC.zip"), "1.png");

        assertThat(found("JSIEC")).contains("JSIEC.zip");
        assertThat(found("jsiec")).contains("jsiec");
    }

    @Test
    void composedLettersAreEqualToDecomposedOnes() throws IOException {
        folder("Me\u0301x");

        assertThat(found("M\u00e9x")).contains("Me\u0301x");
    }

    @Test
    void caseBlanksUnderscoresAndHyphensDoNotMatter() throws IOException {
        folder("chest x-ray");
        Zips.write(root.resolve("CT-Kidney.ZIP"), "1.png");

        assertThat(found("Chest_X_Ray")).contains("chest x-ray");
        assertThat(found("CT_KIDNEY")).contains("CT-Kidney.ZIP");
        assertThat(found("ChestXRay")).isEmpty();
    }

    @Test
    void aFileIsNoFolderAndAFolderIsNoZip() throws IOException {
        Files.writeString(root.resolve("A"), "x");
        Files.createDirectory(root.resolve("B.zip"));

        assertThat(found("A")).isEmpty();
        assertThat(found("B")).isEmpty();
    }

    @Test
    void aDownloadMayLieElsewhere(@TempDir Path other) throws IOException {
        folder("JSIEC");
        Path zip = Zips.write(other.resolve("download (3).zip"), "jsiec/1.png");

        Downloads downloads = new Downloads(root, Map.of("JSIEC", zip));

        assertThat(downloads.find("JSIEC")).contains(zip);
        try (FileTree tree = downloads.open("JSIEC").orElseThrow()) {
            assertThat(Paths.of(tree)).containsExactly("1.png");
        }
    }

    @Test
    void whatIsSaidToLieElsewhereMustLieThere() {
        Map<String, Path> elsewhere = Map.of("B", root.resolve("b"), "A", root.resolve("a"));

        assertThatThrownBy(() -> new Downloads(root, elsewhere))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("nothing lies at " + root.resolve("a") + ", named for A")
                .hasMessageContaining("named for B");
    }

    @Test
    void aFileThatIsNoDownloadIsRefused() throws IOException {
        Path text = Files.writeString(root.resolve("x.txt"), "x");

        assertThatThrownBy(() -> Trees.open(text, "x"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is no whole zip");
    }

    @Test
    void withoutADataRootNothingIsFound() throws IOException {
        Downloads downloads = new Downloads(root.resolve("none"), Map.of());

        assertThat(downloads.find("JSIEC")).isEmpty();
        assertThat(downloads.open("JSIEC")).isEmpty();
        assertThat(downloads.alike("JSIEC")).isEmpty();
    }

    @Test
    void theDataRootWasListedAnewForEveryDataset() throws IOException {
        Downloads downloads = new Downloads(root, Map.of());
        assertThat(downloads.find("JSIEC")).isEmpty();
        folder("JSIEC");

        assertThat(downloads.find("JSIEC")).as("what came after the list").isEmpty();
        assertThat(downloads.alike("JSIEC")).isEmpty();
        assertThat(found("JSIEC")).as("listed by another").contains("JSIEC");
    }

    @Test
    void aDataRootThatIsNoFolderIsNamed() throws IOException {
        Path file = Files.writeString(root.resolve("med-mat"), "x");

        assertThatThrownBy(() -> new Downloads(file, Map.of()).find("JSIEC"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(file + ": is no folder");
    }

    @Test
    void theProgramsOwnPicturesAreNoDownload(@TempDir Path other) throws IOException {
        folder("JSIEC");
        Downloads downloads = new Downloads(root, Map.of("Elsewhere", other));
        assertThat(downloads.isSample("JSIEC")).isFalse();

        Files.createFile(root.resolve(Downloads.SAMPLE_MARKER));
        assertThat(downloads.isSample("JSIEC")).isTrue();
        assertThat(downloads.isSample("Elsewhere")).isFalse();
    }

    @Test
    void namesThatAreEquallyNearAreToldInOrder() throws IOException {
        for (String name : List.of("Kvasir-9", "Kvasir-3", "Kvasir-7", "Kvasir-1", "Kvasir-5", "Kvasir-2")) {
            folder(name);
        }
        assertThat(new Downloads(root, Map.of()).alike("Kvasir-0"))
                .containsExactly("Kvasir-1", "Kvasir-2", "Kvasir-3", "Kvasir-5", "Kvasir-7", "Kvasir-9");
    }

    @Test
    void aShortNameIsSimilarOnlyIfHalfOfItIsTheSame() throws IOException {
        folder("AB");
        folder("OCT");

        assertThat(new Downloads(root, Map.of()).alike("AC")).containsExactly("AB");
        assertThat(new Downloads(root, Map.of()).alike("XY")).isEmpty();
        assertThat(new Downloads(root, Map.of()).alike("OCT images of eyes")).isEmpty();
        assertThat(new Downloads(root, Map.of()).alike("OCT2")).containsExactly("OCT");
        assertThat(new Downloads(root, Map.of()).alike("2OCT")).containsExactly("OCT");
        assertThat(new Downloads(root, Map.of()).alike("COT")).containsExactly("OCT");
    }

    @Test
    void similarNamesAreToldTheNearestFirst() throws IOException {
        folder("CT_Kidney_Dataset");
        folder("CT-KIDNEY-DATASET-Normal-Cyst");
        folder("JSIEC");
        folder(".CT_Kindney_Dataset");
        Zips.write(root.resolve("archive.zip"), "1.png");

        assertThat(new Downloads(root, Map.of()).alike("CT_Kindney_Dataset")).containsExactly("CT_Kidney_Dataset");
        assertThat(new Downloads(root, Map.of()).alike("CT Kidney"))
                .containsExactly("CT_Kidney_Dataset", "CT-KIDNEY-DATASET-Normal-Cyst");
        assertThat(new Downloads(root, Map.of()).alike("Archives")).containsExactly("archive.zip");
        assertThat(new Downloads(root, Map.of()).alike("XYZ")).isEmpty();
    }
}
