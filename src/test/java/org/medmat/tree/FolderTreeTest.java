package org.medmat.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.problem.DataException;

class FolderTreeTest {

    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
    }

    private static Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, file.getFileName().toString());
    }

    private static String read(FileTree tree, String path) throws IOException {
        try (InputStream in = tree.open(tree.files().find(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> problems(FileTree tree) {
        return tree.files().problems().stream()
                .map(problem -> problem.place() + ": " + problem.what())
                .map(text -> text.replace(root.toString(), "root"))
                .toList();
    }

    @Test
    void filesAreFoundAndRead() throws IOException {
        write(root.resolve("b/2 (1) 100%.png"));
        write(root.resolve("b/c/😀.png"));
        write(root.resolve("a.csv"));
        write(root.resolve("x".repeat(255)));

        FolderTree tree = new FolderTree(root);

        assertThat(Paths.of(tree)).containsExactly("a.csv", "b/2 (1) 100%.png", "b/c/😀.png", "x".repeat(255));
        assertThat(read(tree, "b/c/😀.png")).isEqualTo("😀.png");
        assertThat(tree.files().bytes(0)).isEqualTo(5);
        assertThat(tree.description()).isEqualTo("folder " + root);
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfCreation() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        for (int i = 0; i < 50; i++) {
            write(root.resolve(i % 5 + "/" + i));
            write(other.resolve((49 - i) % 5 + "/" + (49 - i)));
        }
        assertThat(new FolderTree(root).files().fingerprint())
                .isEqualTo(new FolderTree(other).files().fingerprint());
    }

    @Test
    void aFolderOfThousandsOfFilesIsReadToItsEnd() throws IOException {
        for (int i = 0; i < 8200; i++) {
            Files.write(root.resolve(i + ".png"), new byte[] {1});
        }
        assertThat(Paths.of(new FolderTree(root)))
                .hasSize(8200)
                .doesNotHaveDuplicates()
                .contains("0.png", "4096.png", "8199.png");
    }

    @Test
    void junkAndEmptyFilesAreNotSeen() throws IOException {
        write(root.resolve(".DS_Store"));
        write(root.resolve("__MACOSX/._a.png"));
        write(root.resolve(".ipynb_checkpoints/a.png"));
        write(root.resolve("Thumbs.db"));
        Files.createFile(root.resolve("empty.png"));
        write(root.resolve("a.png"));

        FolderTree tree = new FolderTree(root);

        assertThat(Paths.of(tree)).containsExactly("a.png");
        assertThat(tree.files().problems()).isEmpty();
    }

    @Test
    void theRootMayBeALink() throws IOException {
        write(root.resolve("a.png"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);

        FolderTree tree = new FolderTree(link);

        assertThat(read(tree, "a.png")).isEqualTo("a.png");
        assertThat(tree.description()).isEqualTo("folder " + link);
    }

    @Test
    void aLinkToAFileOfTheTreeIsAFile() throws IOException {
        write(root.resolve(".git/annex/1234.png"));
        Files.createSymbolicLink(root.resolve("a.png"), Path.of(".git/annex/1234.png"));

        FolderTree tree = new FolderTree(root);

        assertThat(Paths.of(tree)).containsExactly("a.png");
        assertThat(read(tree, "a.png")).isEqualTo("1234.png");
        assertThat(tree.files().problems()).isEmpty();
    }

    @Test
    void linksThatLeadOutAreToldOnceForAFolder() throws IOException {
        Path secret = write(temp.resolve("secret/1.png"));
        write(root.resolve("in/0.png"));
        Files.createSymbolicLink(root.resolve("in/1.png"), secret);
        Files.createSymbolicLink(root.resolve("in/2.png"), Path.of("../../secret/1.png"));
        Files.createSymbolicLink(root.resolve("all"), secret.getParent());

        FolderTree tree = new FolderTree(root);

        assertThat(Paths.of(tree)).containsExactly("in/0.png");
        assertThat(problems(tree))
                .containsExactly(
                        "root: a link that leads out of the download: all",
                        "root/in: a link that leads out of the download: 1.png and 1 more");
        assertThat(tree.files().problems().get(0).remedy()).contains("--at");
    }

    @Test
    void linksToFoldersAreNotFollowedSoThatNoneLoops() throws IOException {
        write(root.resolve("a/1.png"));
        Files.createSymbolicLink(root.resolve("a/up"), Path.of(".."));
        Files.createSymbolicLink(root.resolve("b"), Path.of("a"));
        Files.createSymbolicLink(root.resolve("itself"), Path.of("itself"));
        Files.createSymbolicLink(root.resolve("nowhere"), Path.of("nothing"));

        FolderTree tree = new FolderTree(root);

        assertThat(Paths.of(tree)).containsExactly("a/1.png");
        assertThat(problems(tree))
                .containsExactly(
                        "root: a link that leads nowhere: itself and 1 more",
                        "root: a link to a folder: b",
                        "root/a: a link to a folder: up");
    }

    @Test
    void aFileThatBecameALinkOutIsNotOpened() throws IOException {
        Path secret = write(temp.resolve("secret.png"));
        Path file = write(root.resolve("a.png"));
        FolderTree tree = new FolderTree(root);
        Files.delete(file);
        Files.createSymbolicLink(file, secret);

        assertThatThrownBy(() -> tree.open(0)).isInstanceOf(DataException.class).hasMessageContaining("leads out of");
    }

    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        Path file = write(root.resolve("a.png"));
        FolderTree tree = new FolderTree(root);
        Files.delete(file);

        assertThatThrownBy(() -> tree.open(0)).isInstanceOf(DataException.class).hasMessageContaining("a.png");
    }

    @Test
    void aMissingRootIsNamed() {
        assertThatThrownBy(() -> new FolderTree(temp.resolve("none")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("none");
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws IOException {
        Path locked = Files.createDirectory(root.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(locked), "the administrator may read everything");

        assertThatThrownBy(() -> new FolderTree(root))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("locked")
                .hasMessageContaining("may not be read");
    }

    @Test
    void twinsInNfcAndInCaseAreTwoFiles() throws IOException {
        write(root.resolve("\u00e9.png"));
        write(root.resolve("e\u0301.png"));
        write(root.resolve("a.png"));
        write(root.resolve("A.png"));
        try (var entries = Files.list(root)) {
            assumeTrue(entries.count() == 4, "this disk folds names");
        }
        FolderTree tree = new FolderTree(root);

        assertThat(Paths.of(tree)).containsExactly("A.png", "a.png", "e\u0301.png", "\u00e9.png");
        assertThat(read(tree, "e\u0301.png")).isEqualTo("e\u0301.png");
    }

    @Test
    void aNameThatIsNoUtf8IsLeftOutAndTold() throws IOException, InterruptedException {
        shell("echo 1 > $'bad\\xff.png'; mkdir $'bad\\xfe'; echo 1 > $'bad\\xfe/1.png'; echo 1 > good.png");
        try (var entries = Files.list(root)) {
            assumeTrue(entries.count() == 3, "this disk refuses such names");
        }
        FolderTree tree = new FolderTree(root);

        assertThat(Paths.of(tree)).containsExactly("good.png");
        assertThat(problems(tree)).containsExactly("root: a name that is not readable: bad\ufffd and 1 more");
        assertThat(tree.files().problems().get(0).remedy()).contains("UTF-8");
    }

    @Test
    void aNameWithALineBreakIsLeftOutAndTold() throws IOException, InterruptedException {
        shell("echo 1 > $'a\\nb.png'");
        assertThat(problems(new FolderTree(root))).containsExactly("root: a name with a control character: a?b.png");
    }

    @Test
    void pipesAreNotFiles() throws IOException, InterruptedException {
        shell("mkfifo pipe");
        assertThat(new FolderTree(root).files().size()).isZero();
    }

    @Test
    void aPipeInPlaceOfADownloadWasWaitedForWithoutEnd() throws IOException, InterruptedException {
        shell("mkfifo pipe");
        assertThatThrownBy(() -> Trees.open(root.resolve("pipe"), "pipe"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is no folder and no file");
    }

    /** Java itself can't make such names. */
    private void shell(String command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("bash", "-c", command)
                    .directory(root.toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no bash here");
            return;
        }
        assumeTrue(process.waitFor() == 0, "this disk refuses such names");
    }
}
