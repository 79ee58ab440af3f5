package org.medmat.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;

class SnapshotTreeTest {

    private static final MapTree TREE = MapTree.of(
                    "a/1 (1).png", "a/2 100%.png", "b/é.png", "b/e\u0301.png", "日本/😀.png", "a\u2028b.png")
            .with("a/labels.csv", "image,label\n")
            .with("b/more.csv", "x\n");

    @TempDir
    private Path temp;

    private Path target;

    @BeforeEach
    void nameTarget() {
        target = temp.resolve("JSIEC.snapshot.zip");
    }

    private void writeListing(String listing) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            out.putNextEntry(new ZipEntry("medmat-snapshot.tsv"));
            out.write(listing.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aSnapshotHasTheFilesOfItsTree() throws IOException {
        Snapshots.write(TREE, List.of("a/labels.csv"), target);

        try (SnapshotTree snapshot = new SnapshotTree(target)) {
            assertThat(Paths.of(snapshot)).isEqualTo(Paths.of(TREE));
            assertThat(snapshot.files().fingerprint()).isEqualTo(TREE.files().fingerprint());
            assertThat(snapshot.description()).isEqualTo("snapshot " + target);
        }
    }

    @Test
    void labelFilesKeepTheirContentsAndImagesDoNot() throws IOException {
        Snapshots.write(TREE, List.of("b/more.csv", "a/labels.csv"), target);

        try (SnapshotTree snapshot = new SnapshotTree(target)) {
            try (InputStream in = snapshot.open(snapshot.files().find("a/labels.csv"))) {
                assertThat(in).hasContent("image,label\n");
            }
            assertThatThrownBy(() -> snapshot.open(snapshot.files().find("a/1 (1).png")))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("the contents of a/1 (1).png are not in this snapshot");
        }
    }

    @Test
    void theSameTreeGivesTheSameBytesInEveryTimeZone() throws IOException {
        Path other = temp.resolve("other.zip");
        TimeZone before = TimeZone.getDefault();
        try {
            Snapshots.write(TREE, List.of("a/labels.csv", "b/more.csv"), target);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Snapshots.write(TREE, List.of("b/more.csv", "a/labels.csv", "b/more.csv"), other);
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(other).hasSameBinaryContentAs(target);
    }

    @Test
    void theListingIsPlainText() throws IOException {
        Snapshots.write(MapTree.of("b/2.png", "a.png"), List.of(), target);

        try (ZipArchive archive = new ZipArchive(target);
                InputStream in = archive.open("medmat-snapshot.tsv")) {
            assertThat(in).hasContent("medmat-snapshot 1\n5\ta.png\n7\tb/2.png\n");
        }
    }

    @Test
    void aFailureLeavesTheOldSnapshotAndNothingElse() throws IOException {
        Files.writeString(target, "old");
        FileTree unreadable = new FileTree() {
            @Override
            public FileList files() {
                return TREE.files();
            }

            @Override
            public InputStream open(int file) throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public String description() {
                return "fire";
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> Snapshots.write(unreadable, List.of("a/labels.csv"), target))
                .hasMessage("disk on fire");
        assertThat(target).hasContent("old");
        assertThat(temp).isDirectoryNotContaining(path -> !path.equals(target));
    }

    @Test
    void aLabelFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Snapshots.write(TREE, List.of("labels.csv"), target))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("labels.csv");
        assertThat(target).doesNotExist();
    }

    @Test
    void aSnapshotOfAnotherKindIsRefused() throws IOException {
        writeListing("medmat-snapshot 2\n");

        assertThatThrownBy(() -> new SnapshotTree(target))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("medmat-snapshot.tsv:1: the line is not \"medmat-snapshot 1\"");
    }

    @Test
    void whatWasFoundOutOfPicturesIsKept() throws IOException {
        SortedMap<String, String> facts =
                new TreeMap<>(Map.of("b/é.png\tsize", "40x30", "a/2 100%.png\tbox", "1 2 3 4"));
        Snapshots.write(TREE, List.of("a/labels.csv"), facts, target);

        try (SnapshotTree snapshot = new SnapshotTree(target)) {
            assertThat(snapshot.fact("b/é.png", "size")).isEqualTo("40x30");
            assertThat(snapshot.fact("a/2 100%.png", "box")).isEqualTo("1 2 3 4");
            assertThat(snapshot.fact("a/2 100%.png", "size")).isNull();
            try (InputStream in = snapshot.open(snapshot.files().find("a/labels.csv"))) {
                assertThat(in).hasContent("image,label\n");
            }
        }
    }

    @Test
    void aTreeWithItsPicturesOrASnapshotWithoutFactsKnowsNone() throws IOException {
        Snapshots.write(TREE, List.of(), target);

        assertThat(TREE.fact("b/é.png", "size")).isNull();
        try (SnapshotTree snapshot = new SnapshotTree(target)) {
            assertThat(snapshot.fact("b/é.png", "size")).isNull();
        }
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "b.png",
                "\tb.png",
                "5\t",
                "0\tb.png",
                "05\tb.png",
                "5x\tb.png",
                "/5\tb.png",
                "5:\tb.png",
                "-5\tb.png",
                "1234567890123456789\tb.png"
            })
    void aLineThatIsNoSizeAndPathIsNamed(String line) throws IOException {
        writeListing("medmat-snapshot 1\n" + line + "\n");

        assertThatThrownBy(() -> new SnapshotTree(target))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("medmat-snapshot.tsv:2: the line is no size and path");
    }

    @Test
    void aSizeMayHaveEighteenDigits() throws IOException {
        writeListing("medmat-snapshot 1\n987654321012345678\ta.png\n9\tb\n");

        try (SnapshotTree snapshot = new SnapshotTree(target)) {
            assertThat(snapshot.files().bytes(0)).isEqualTo(987_654_321_012_345_678L);
            assertThat(Paths.of(snapshot)).containsExactly("a.png", "b");
        }
    }

    @Test
    void aLineThatIsNoFileIsNamed() throws IOException {
        writeListing("medmat-snapshot 1\n5\ta.png\nb.png\n");

        assertThatThrownBy(() -> new SnapshotTree(target))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("medmat-snapshot.tsv:3: the line is no size and path");
    }

    @Test
    void pathsThatLeadOutDoNotGetIn() throws IOException {
        writeListing("medmat-snapshot 1\n5\ta.png\n5\t../b.png\n5\t/etc/passwd\n");

        try (SnapshotTree snapshot = new SnapshotTree(target)) {
            assertThat(Paths.of(snapshot)).containsExactly("a.png");
        }
    }
}
