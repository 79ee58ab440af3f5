package org.medmat.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.file.FileState;

@DisplayName("A download's stamp")
class StampTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02.000000123Z"));

    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void download() throws IOException {
        root = temp.resolve("root");
        write("a/1.png", "one");
        write("a/2.png", "two");
        write("labels.csv", "1,2");
        letAMomentPass();
    }

    /** What was changed just now may change again and keep its time. */
    private static void letAMomentPass() {
        LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, LONG_AGO);
    }

    private Stamp stamp() throws IOException {
        letAMomentPass();
        return Stamp.of(root);
    }

    private static FileState file(Instant time) {
        return new FileState(FileState.Kind.FILE, 1, FileTime.from(time), FileTime.from(time), 0);
    }

    @Test
    @DisplayName("tells that a file was exchanged for another of its name, size and time, where the disk keeps entries")
    void tellsThatAFileWasExchanged() throws IOException {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("unix"));
        Path other = write("other.csv", "2,1");
        Files.move(other, temp.resolve("other.csv"));
        assertThatOtherAfter(
                "exchanged",
                () -> Files.move(
                        temp.resolve("other.csv"), root.resolve("labels.csv"), StandardCopyOption.REPLACE_EXISTING));
    }

    @Test
    @DisplayName("tells that a file was edited and its time set back, where the disk keeps the time of changes")
    void tellsThatATimeWasSetBack() throws IOException {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("unix"));
        assertThatOtherAfter("edited", () -> write("labels.csv", "2,1"));
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private void assertThatOtherAfter(String what, Change change) throws IOException {
        Stamp before = stamp();
        change.make();
        assertThat(stamp()).as(what).isNotEqualTo(before);
        assertThat(stamp()).as(what + ", looked at again").isEqualTo(stamp());
    }

    @Test
    void isThatOfTheTreeThatIsRead() throws IOException {
        try (FileTree tree = Trees.open(root, "root")) {
            assertThat(tree.stamp()).isEqualTo(stamp());
        }
        Path zip = Zips.write(temp.resolve("x.zip"), "a/1.png");
        try (FileTree tree = Trees.open(zip, "root")) {
            assertThat(tree.stamp()).isEqualTo(Stamp.of(zip)).isNotEqualTo(stamp());
        }
    }

    @Test
    void tellsWhatChanged() throws IOException {
        assertThatOtherAfter("another size", () -> write("labels.csv", "1,2,3"));
        assertThatOtherAfter("another name", () -> Files.move(root.resolve("a/1.png"), root.resolve("a/3.png")));
        assertThatOtherAfter("another folder", () -> Files.move(root.resolve("a"), root.resolve("b")));
        assertThatOtherAfter("a file more", () -> write("b/4.png", "four"));
        assertThatOtherAfter("a file less", () -> Files.delete(root.resolve("b/4.png")));
        assertThatOtherAfter(
                "a nanosecond",
                () -> Files.setLastModifiedTime(
                        root.resolve("labels.csv"),
                        FileTime.from(LONG_AGO.toInstant().plusNanos(100))));
    }

    @Test
    void tellsThatTwoFilesChangedPlaces() throws IOException {
        Files.setLastModifiedTime(
                root.resolve("a/2.png"), FileTime.from(LONG_AGO.toInstant().plusSeconds(1)));
        assertThatOtherAfter("exchanged", () -> {
            Files.move(root.resolve("a/1.png"), temp.resolve("aside"));
            Files.move(root.resolve("a/2.png"), root.resolve("a/1.png"));
            Files.move(temp.resolve("aside"), root.resolve("a/2.png"));
        });
    }

    @Test
    void tellsWhereADownloadLies() throws IOException {
        assertThatOtherAfter("moved", () -> root = Files.move(root, temp.resolve("elsewhere")));
    }

    @Test
    void looksThroughLinks() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.png"), "out");
        Files.createSymbolicLink(root.resolve("link.png"), root.resolve("a/1.png"));
        assertThatOtherAfter("its target", () -> write("a/1.png", "eleven"));
        Files.createSymbolicLink(root.resolve("other.png"), outside);
        assertThatOtherAfter("gone", () -> Files.delete(outside));
        assertThatOtherAfter("removed", () -> Files.delete(root.resolve("other.png")));
    }

    @Test
    void isTheSameWhateverSystemsLeaveBehind() throws IOException {
        Stamp before = stamp();
        write("a/.DS_Store", "x");
        write("__MACOSX/._1.png", "x");
        write("Thumbs.db", "x");
        assertThat(stamp()).isEqualTo(before);
    }

    @Test
    void ofAZipIsItsSizeAndTime() throws IOException {
        root = Zips.write(temp.resolve("x.zip"), "a/1.png");
        Files.setLastModifiedTime(root, LONG_AGO);
        assertThat(stamp().settled()).isTrue();
        assertThatOtherAfter("another time", () -> Files.setLastModifiedTime(root, FileTime.fromMillis(1)));
        assertThatOtherAfter("another size", () -> {
            Files.write(root, new byte[7]);
            Files.setLastModifiedTime(root, FileTime.fromMillis(1));
        });
    }

    @Test
    @DisplayName("is not settled while a change could leave the time as it is")
    void isNotSettledWhileAChangeCouldLeaveTheTime() throws IOException {
        assertThat(stamp().settled()).isTrue();
        Files.setLastModifiedTime(
                root.resolve("a/1.png"), FileTime.from(Instant.now().plusSeconds(1000)));
        assertThat(stamp().settled()).as("in the future").isFalse();
        Instant wholeSecond = Instant.ofEpochSecond(1_000_000);
        Times atOnce = new Times(wholeSecond.plusSeconds(1));
        atOnce.add("a", file(wholeSecond));
        assertThat(atOnce.stamp("").settled())
                .as("on a disk that knows whole seconds only")
                .isFalse();
        Times fine = new Times(wholeSecond.plusSeconds(1));
        fine.add("a", file(wholeSecond.plusNanos(1)));
        assertThat(fine.stamp("").settled()).as("on one that knows more").isTrue();
    }
}
