package org.medmat.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.encoding.EncodedItems;
import org.medmat.encoding.Encoding;
import org.medmat.encoding.PublishedJson;
import org.medmat.file.Pipe;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;

@DisplayName("The output folder")
class OutputFolderTest {

    private static final Encoding.Frame FRAME = new PublishedJson("").frame();
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
    @Timeout(60)
    void hungWhereItsLockWasAPipe() throws Exception {
        Files.createDirectory(out());
        Pipe.make(out().resolve(".medmat.lock"));
        assertThatThrownBy(() -> OutputFolder.open(out()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(".medmat.lock")
                .hasMessageContaining("is a pipe or a device");
    }

    @Test
    void wroteElsewhereWhereALinkStoodInIt() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.createDirectory(out());
        Files.createSymbolicLink(out().resolve("Original_Medical_Datasets"), elsewhere);
        assertThatThrownBy(() -> build(2, ORI, SUBSET))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Original_Medical_Datasets")
                .hasMessageContaining("is a link, which may lead anywhere");
        assertThat(elsewhere).isEmptyDirectory();
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
                        add(stage.create(SUBSET, FRAME), 1);
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
    void isClearedOfWhatStandsInTheWay() throws IOException {
        for (String name : List.of(".medmat-staging", ".medmat-ready")) {
            Files.createDirectories(out());
            Files.writeString(out().resolve(name), "no folder");
            build(1, ORI);
            Path victim = Files.createDirectories(temp.resolve("somebody's"));
            Files.writeString(victim.resolve("data"), "x");
            for (Path target : List.of(victim, temp.resolve("nowhere"))) {
                Files.createSymbolicLink(out().resolve(name), target);
                build(1, ORI);
            }
            assertThat(victim).isDirectoryContaining("glob:**data");
            assertThat(files()).doesNotContain(name);
        }
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
        build(1, ORI);
        FaultyDisk disk = new FaultyDisk();
        disk.onEach(operation -> {
            if (operation.equals("move " + out().resolve(ORI))) {
                throw new UncheckedIOException(new IOException("the power is off"));
            }
        });
        assertThatThrownBy(() -> build(disk.path(out()), 2, ORI, SUBSET)).hasMessageContaining("the power is off");
        assertThat(OutputFolder.mixture(out())).isPresent();
        assertThat(ManifestJson.read(out()).files())
                .as("the manifest comes last")
                .hasSize(1);

        OutputFolder.open(out()).close();
        assertThat(files()).containsExactly(SUBSET, ORI, Manifest.NAME);
        assertThat(ManifestJson.read(out()).files()).hasSize(2);
        assertThat(OutputFolder.mixture(out())).isEmpty();
    }

    @Test
    void beginsNoMoveThatWouldFailInTheMiddle() throws IOException {
        build(1, SUBSET);
        byte[] before = Files.readAllBytes(out().resolve(SUBSET));
        // A file stands where a folder must be.
        Path inTheWay = Files.writeString(out().resolve("Original_Medical_Datasets"), "");
        assertThatThrownBy(() -> build(2, ORI, SUBSET))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(inTheWay + ": is a file, and a folder must stand here");
        assertThat(OutputFolder.mixture(out())).isEmpty();
        assertThat(out().resolve(SUBSET)).hasBinaryContent(before);

        Files.delete(inTheWay);
        Files.createDirectories(out().resolve(ORI));
        assertThatThrownBy(() -> build(2, ORI, SUBSET)).hasMessageContaining("is a folder, and a file must stand here");
        assertThat(out().resolve(SUBSET)).hasBinaryContent(before);
    }

    @Test
    void endsAMoveInWhichItIsInterrupted() throws IOException {
        build(1, ORI);
        FaultyDisk disk = new FaultyDisk();
        disk.onEach(operation -> {
            if (operation.equals("move " + out().resolve(ORI))) {
                Thread.currentThread().interrupt();
            }
        });
        build(disk.path(out()), 2, ORI, SUBSET);
        assertThat(Thread.interrupted()).as("is told to those above").isTrue();
        assertThat(files()).containsExactly(SUBSET, ORI, Manifest.NAME);
    }

    @Test
    void beginsNoMoveWhenItIsInterruptedBefore() throws IOException {
        build(1, ORI);
        FaultyDisk disk = new FaultyDisk();
        disk.onEach(operation -> {
            if (operation.equals("make " + out().resolve(".medmat-staging").resolve(Manifest.NAME))) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(() -> build(disk.path(out()), 2, ORI, SUBSET))
                .isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(files()).containsExactly(ORI, Manifest.NAME);
    }

    @Test
    void mayBeALink() throws IOException {
        Path real = Files.createDirectories(temp.resolve("real"));
        Files.createSymbolicLink(out(), real);
        build(1, ORI, SUBSET);
        build(2, ORI, SUBSET);
        assertThat(real.resolve(ORI)).isRegularFile();
    }

    @Test
    @DisplayName("is locked anew when the build before deletes its lock file just then")
    void isLockedAnewWhenTheLockFileIsDeletedJustThen() throws IOException {
        Path lock = out().resolve(".medmat.lock");
        FaultyDisk disk = new FaultyDisk();
        AtomicInteger locked = new AtomicInteger();
        disk.onEach(operation -> {
            if (operation.equals("lock " + lock) && locked.incrementAndGet() == 1) {
                deleteUnchecked(lock);
            }
        });
        try (OutputFolder folder = OutputFolder.open(disk.path(out()))) {
            assertThat(folder.manifest()).isNull();
            assertThat(locked).hasValue(2);
            assertThat(lock).as("others must see it").exists();
            assertThatThrownBy(() -> OutputFolder.open(out())).hasMessageContaining("another build");
        }
    }

    private static void deleteUnchecked(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                .isInstanceOf(CatalogException.class)
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
        build(out(), items, paths);
    }

    private static void build(Path out, int items, String... paths) throws IOException {
        try (OutputFolder folder = OutputFolder.open(out)) {
            Stage stage = folder.stage();
            for (String path : paths) {
                write(stage, path, items);
            }
            stage.commit(
                    new Manifest(
                            new Manifest.Settings("1", 1, "med-mat/", 4, "fair", List.of(), ""),
                            new TreeMap<>(),
                            List.of(),
                            new TreeMap<>(),
                            stage.finished()),
                    List.of(),
                    folder);
        }
    }

    private static void add(PartFile file, int items) throws IOException {
        EncodedItems texts = new EncodedItems();
        for (int i = 0; i < items; i++) {
            texts.add(ITEM);
            texts.end();
        }
        BitSet all = new BitSet();
        all.set(0, items);
        file.add(texts, all);
    }

    private static void write(Stage stage, String path, int items) throws IOException {
        // Not closed here: who finishes a file leaves the closing to the stage, which does it meanwhile.
        PartFile file = stage.create(path, FRAME);
        add(file, items);
        stage.finish(file);
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
