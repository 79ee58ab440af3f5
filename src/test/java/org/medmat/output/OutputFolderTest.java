package org.medmat.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.problem.DataException;

@DisplayName("The output folder")
class OutputFolderTest {

    private static final String ORI = "Original_Medical_Datasets/Ori--02-train.json";
    private static final String SUBSET = "Aggregated_Subsets/Subset--02-train.json";
    private static final byte[] ITEM = ",\n        \"data-no\": \"2\"\n    }".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private Path out() {
        return temp.resolve("out");
    }

    @Test
    void isMadeWithAllAboveIt() throws IOException {
        Path deep = temp.resolve("a/b/c");
        try (OutputFolder folder = OutputFolder.open(deep)) {
            assertThat(folder.manifest()).isNull();
            assertThat(deep).isDirectory();
        }
    }

    @Test
    void isGoneAgainWhenItWasMadeForNothing() throws IOException {
        OutputFolder.open(out()).close();
        assertThat(out()).doesNotExist();
    }

    @Test
    void staysWhenItWasThereBefore() throws IOException {
        Files.createDirectory(out());
        OutputFolder.open(out()).close();
        assertThat(out()).isEmptyDirectory();
    }

    @Test
    void getsAllFilesAndTheManifestAndNothingElse() throws IOException {
        build(2, ORI, SUBSET);
        assertThat(files()).containsExactly(SUBSET, ORI, Manifest.NAME);
        assertThat(out().resolve(ORI)).hasContent("""
                [
                    {
                        "id": 1,
                        "data-no": "2"
                    },
                    {
                        "id": 2,
                        "data-no": "2"
                    }
                ]
                """);
        assertThat(ManifestJson.read(out()).files())
                .extracting(Manifest.File::path)
                .containsExactly(ORI, SUBSET);
    }

    @Test
    void keepsWhatABuildDoesNotWriteAgain() throws IOException {
        build(2, ORI);
        Files.writeString(out().resolve("notes.txt"), "mine");
        build(3, SUBSET);
        assertThat(files()).containsExactly(SUBSET, ORI, Manifest.NAME, "notes.txt");
    }

    @Test
    void keepsTheOldFilesUntilAllNewOnesAreWhole() throws IOException {
        build(2, ORI);
        byte[] before = Files.readAllBytes(out().resolve(ORI));
        byte[] manifest = Files.readAllBytes(out().resolve(Manifest.NAME));
        assertThatThrownBy(() -> {
                    try (OutputFolder folder = OutputFolder.open(out())) {
                        Stage stage = folder.stage();
                        write(stage, ORI, 5);
                        add(stage.create(SUBSET), 1);
                        throw new IOException("the disk is full");
                    }
                })
                .hasMessage("the disk is full");

        assertThat(files()).containsExactly(ORI, Manifest.NAME);
        assertThat(out().resolve(ORI)).hasBinaryContent(before);
        assertThat(out().resolve(Manifest.NAME)).hasBinaryContent(manifest);
    }

    @Test
    void throwsAwayWhatADeadBuildHadBegun() throws IOException {
        Path begun = out().resolve(".medmat-staging").resolve(ORI);
        Files.createDirectories(begun.getParent());
        Files.writeString(begun, "[\n    {");
        OutputFolder.open(out()).close();
        assertThat(out()).isEmptyDirectory();
    }

    @Test
    void finishesWhatADeadBuildHadBegunToMove() throws IOException {
        build(1, ORI);
        Path ready = out().resolve(".medmat-ready");
        Files.createDirectories(ready.resolve(ORI).getParent());
        Files.writeString(ready.resolve(ORI), "new");
        Files.writeString(ready.resolve(Manifest.NAME), "newer");
        OutputFolder.open(out()).close();

        assertThat(files()).containsExactly(ORI, Manifest.NAME);
        assertThat(out().resolve(ORI)).hasContent("new");
        assertThat(out().resolve(Manifest.NAME)).hasContent("newer");
    }

    @Test
    void finishesAMoveThatFailedInTheMiddle() throws IOException {
        // A file stands where a folder must be.
        Path inTheWay = out().resolve("Original_Medical_Datasets");
        Files.createDirectories(out());
        Files.writeString(inTheWay, "");
        assertThatThrownBy(() -> build(2, ORI, SUBSET)).isInstanceOf(IOException.class);
        assertThat(out().resolve(Manifest.NAME)).as("the manifest comes last").doesNotExist();

        Files.delete(inTheWay);
        OutputFolder.open(out()).close();
        assertThat(files()).containsExactly(SUBSET, ORI, Manifest.NAME);
    }

    @Test
    void isForOneBuildAtATime() throws IOException {
        try (OutputFolder first = OutputFolder.open(out())) {
            assertThat(first.manifest()).isNull();
            assertThatThrownBy(() -> OutputFolder.open(out()))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("another build")
                    .hasMessageContaining(out().toString());
        }
        OutputFolder.open(out()).close();
    }

    @Test
    void isNoFile() throws IOException {
        Files.writeString(out(), "I am a file");
        assertThatThrownBy(() -> OutputFolder.open(out()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is a file");
        assertThat(out()).hasContent("I am a file");
    }

    @Test
    void leavesNoLockBehind() throws IOException {
        try (OutputFolder folder = OutputFolder.open(out())) {
            assertThat(folder.manifest()).isNull();
            assertThat(out().resolve(".medmat.lock")).exists();
        }
        assertThat(out().resolve(".medmat.lock")).doesNotExist();
    }

    @Test
    void isBuiltAnewWhereTheOldManifestIsBroken() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve(Manifest.NAME), "{");
        try (OutputFolder folder = OutputFolder.open(out())) {
            assertThat(folder.manifest()).isNull();
        }
    }

    private void build(int items, String... paths) throws IOException {
        try (OutputFolder folder = OutputFolder.open(out())) {
            Stage stage = folder.stage();
            for (String path : paths) {
                write(stage, path, items);
            }
            stage.commit(new Manifest("1", 1, "c", "med-mat/", 4, List.of(), stage.finished()), List.of(), folder);
        }
    }

    private static void add(ItemFile file, int items) throws IOException {
        ItemTexts texts = new ItemTexts();
        for (int i = 0; i < items; i++) {
            texts.add(ITEM);
            texts.end();
        }
        BitSet all = new BitSet();
        all.set(0, items);
        file.add(texts, all);
    }

    private static void write(Stage stage, String path, int items) throws IOException {
        try (ItemFile file = stage.create(path)) {
            add(file, items);
            stage.finish(file);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(out())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(Ledger.NAME))
                    .map(file -> out().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
