package org.medmat.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.problem.DataException;
import org.medmat.random.RandomStream;

class ZipTreeTest {

    @TempDir
    private Path temp;

    private Path zip;

    @BeforeEach
    void nameZip() {
        zip = temp.resolve("JSIEC.zip");
    }

    private ZipTree tree(String... names) throws IOException {
        return new ZipTree(Zips.write(zip, names), "JSIEC");
    }

    private static String read(FileTree tree, String path) throws IOException {
        try (InputStream in = tree.open(tree.files().find(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void drain(FileTree tree) throws IOException {
        try (InputStream in = tree.open(0)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Java reads the last one only. */
    @Test
    void twoEntriesOfOneNameWereOneWithoutAWord() throws IOException {
        Zips.write(zip, "a/labels1.csv", "a/labels2.csv", "b/1.png", "b/2.png");
        Zips.replace(zip, "labels2.csv", "labels1.csv");
        try (ZipTree tree = new ZipTree(zip, "JSIEC")) {
            assertThat(Paths.of(tree)).containsExactly("a/labels1.csv", "b/1.png", "b/2.png");
            assertThat(tree.files().problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                    .contains("an entry before the last of its name: a/labels1.csv", "see which is meant"));
        }
    }

    @Test
    void entriesAreReadInPlace() throws IOException {
        try (ZipTree tree = tree("b/2 (1) 100%.png", "b/", "a/😀.png", "x".repeat(255))) {
            assertThat(Paths.of(tree)).containsExactly("a/😀.png", "b/2 (1) 100%.png", "x".repeat(255));
            assertThat(read(tree, "a/😀.png")).isEqualTo("a/😀.png");
            assertThat(tree.files().bytes(1)).isEqualTo(16);
            assertThat(tree.description()).isEqualTo("zip " + zip);
        }
    }

    @Test
    void aNameWithThousandsOfSlashesOverflowedTheStack() throws IOException {
        try (ZipTree tree = tree("a" + "/".repeat(20_000) + "1.png", "./b/.//./2.png", "c./3.png")) {
            assertThat(Paths.of(tree)).containsExactly("a/1.png", "b/2.png", "c./3.png");
        }
    }

    @Test
    void junkIsNotSeen() throws IOException {
        try (ZipTree tree = tree("__MACOSX/a/._1.png", ".DS_Store", "a/Thumbs.db", "a/1.png")) {
            assertThat(Paths.of(tree)).containsExactly("a/1.png");
            assertThat(tree.files().problems()).isEmpty();
        }
    }

    @Test
    void aFolderOfTheDatasetsNameAroundEverythingIsTheRoot() throws IOException {
        try (ZipTree tree = tree("JSIEC/", "JSIEC/b/1.png", "JSIEC/a.csv", "__MACOSX/JSIEC/._a.csv")) {
            assertThat(Paths.of(tree)).containsExactly("a.csv", "b/1.png");
            assertThat(read(tree, "b/1.png")).isEqualTo("JSIEC/b/1.png");
        }
    }

    @Test
    void aFolderWithoutFilesOfUseDoesNotStandBesideTheRoot() throws IOException {
        try (ZipTree tree =
                tree("JSIEC/1.png", "JSIEC/a/2.png", "JSIEC2/.hidden", "a/\u0001.png", "JSIEC/b/\u0001.png")) {
            assertThat(Paths.of(tree)).containsExactly("1.png", "a/2.png");
            assertThat(read(tree, "a/2.png")).isEqualTo("JSIEC/a/2.png");
            assertThat(tree.files().find("JSIEC/1.png")).isEqualTo(-1);
            assertThat(tree.files().problems())
                    .extracting(problem -> problem.place().toString())
                    .containsExactly(zip + "/JSIEC/b", zip + "/a");
        }
    }

    @Test
    void theFolderAroundEverythingMayBeSpeltAsADownloadMay() throws IOException {
        try (ZipTree tree = new ZipTree(Zips.write(zip, "ct_kidney/1.png"), "CT Kidney")) {
            assertThat(Paths.of(tree)).containsExactly("1.png");
        }
    }

    @Test
    void onlyOneFolderIsTheRoot() throws IOException {
        try (ZipTree tree = tree("JSIEC/JSIEC/1.png")) {
            assertThat(Paths.of(tree)).containsExactly("JSIEC/1.png");
        }
    }

    @Test
    void aFolderOfAnotherNameOrBesideOthersStays() throws IOException {
        try (ZipTree tree = tree("images/1.png")) {
            assertThat(Paths.of(tree)).containsExactly("images/1.png");
        }
        try (ZipTree tree = tree("JSIEC/1.png", "readme.txt")) {
            assertThat(Paths.of(tree)).containsExactly("JSIEC/1.png", "readme.txt");
        }
    }

    @Test
    void theFilesAreThoseOfTheUnzippedFolder() throws IOException {
        Path folder = temp.resolve("JSIEC");
        List<String> paths = List.of("b/1.png", "a.csv", "b/.hidden", "b c/x (1).png");
        for (String path : paths) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), "JSIEC/" + path);
        }
        try (ZipTree tree = tree(paths.stream().map(path -> "JSIEC/" + path).toArray(String[]::new))) {
            assertThat(tree.files().fingerprint())
                    .isEqualTo(new FolderTree(folder).files().fingerprint());
        }
    }

    @Test
    void backslashesAreSlashes() throws IOException {
        try (ZipTree tree = tree("JSIEC\\a\\", "JSIEC\\a\\1.png", "JSIEC\\a/2.png", "./JSIEC//a/./3.png")) {
            assertThat(Paths.of(tree)).containsExactly("a/1.png", "a/2.png", "a/3.png");
            assertThat(read(tree, "a/1.png")).isEqualTo("JSIEC\\a\\1.png");
            assertThat(read(tree, "a/3.png")).isEqualTo("./JSIEC//a/./3.png");
        }
    }

    @Test
    void entriesThatLeadOutAreLeftOutAndTold() throws IOException {
        try (ZipTree tree = tree("../b.png", "/etc/x", "C:\\x.png", "a/../../b.png", "a\\..\\b.png", "a..b.png")) {
            assertThat(Paths.of(tree)).containsExactly("a..b.png");
            assertThat(tree.files().problems())
                    .extracting(Object::toString)
                    .containsExactly(zip + ": an entry that would lie outside: ../b.png and 4 more\n"
                            + "    don't trust this zip: download it again");
        }
    }

    @Test
    void anEntryWithAControlCharacterIsLeftOutAndTold() throws IOException {
        try (ZipTree tree = tree("a\u0000.png", "b\n.png", "c.png")) {
            assertThat(Paths.of(tree)).containsExactly("c.png");
            assertThat(tree.files().problems()).hasSize(1);
        }
    }

    @Test
    void namesInAnOldEncodingAreLeftOutAndTold() throws IOException {
        Zips.write(zip, Charset.forName("GB18030"), "中.png", "b.png");
        try (ZipTree tree = new ZipTree(zip, "JSIEC")) {
            assertThat(Paths.of(tree)).containsExactly("b.png");
            assertThat(read(tree, "b.png")).isEqualTo("b.png");
            assertThat(tree.files().problems().get(0).remedy()).contains("GB18030");
        }
    }

    @Test
    void utf8NamesBesideOthersAreKept() throws IOException {
        Zips.write(zip, StandardCharsets.ISO_8859_1, "é.png", "Ã©.csv");
        try (ZipTree tree = new ZipTree(zip, "JSIEC")) {
            assertThat(Paths.of(tree)).containsExactly("é.csv");
            assertThat(read(tree, "é.csv")).isEqualTo("Ã©.csv");
        }
    }

    @Test
    void ofTwoEntriesWithOneNameTheLastCounts() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("1.csv"));
            out.write("old".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("2.csv"));
            out.write("newer".getBytes(StandardCharsets.UTF_8));
        }
        Zips.replace(zip, "2.csv", "1.csv");
        try (ZipTree tree = new ZipTree(zip, "JSIEC")) {
            assertThat(Paths.of(tree)).containsExactly("1.csv");
            assertThat(tree.files().bytes(0)).isEqualTo(5);
            assertThat(read(tree, "1.csv")).isEqualTo("newer");
        }
    }

    @Test
    void aTruncatedZipIsNamed() throws IOException {
        Zips.write(zip, "1.png", "2.png");
        Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 60));

        assertThatThrownBy(() -> new ZipTree(zip, "JSIEC"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("JSIEC.zip: is no whole zip")
                .hasMessageContaining("download it again");
    }

    @Test
    void anEncryptedZipIsNamed() throws IOException {
        Zips.write(zip, "1.png");
        Zips.set(zip, Zips.last(zip, "PK\u0001\u0002") + 8, 9);

        assertThatThrownBy(() -> new ZipTree(zip, "JSIEC"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is encrypted");
    }

    @Test
    void aMissingZipIsNamed() {
        assertThatThrownBy(() -> new ZipTree(zip, "JSIEC"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void aFolderInPlaceOfAZipIsNamed() {
        assertThatThrownBy(() -> new ZipTree(temp, "JSIEC"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(temp.toString());
    }

    @Test
    void damagedContentsAreNoticed() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry("labels.csv"));
            out.write("image,label".getBytes(StandardCharsets.UTF_8));
        }
        Zips.replace(zip, "image,label", "image,lapel");
        try (ZipTree tree = new ZipTree(zip, "JSIEC")) {
            assertThatThrownBy(() -> drain(tree))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("labels.csv is damaged");
        }
    }

    @Test
    void anEntryLongerThanDeclaredIsCutOff() throws IOException {
        Zips.write(zip, "a name of 23 letters.png");
        Zips.set(zip, Zips.last(zip, "PK\u0001\u0002") + 24, 3, 0, 0, 0);
        try (ZipTree tree = new ZipTree(zip, "JSIEC")) {
            assertThat(tree.files().bytes(0)).isEqualTo(3);
            assertThatThrownBy(() -> drain(tree)).isInstanceOf(DataException.class);
        }
    }

    @Test
    void contentsMayBeReadByteByByte() throws IOException {
        try (ZipTree tree = tree("a/😀.png");
                InputStream in = tree.open(0)) {
            for (byte expected : "a/😀.png".getBytes(StandardCharsets.UTF_8)) {
                assertThat(in.read()).isEqualTo(expected & 0xff);
            }
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[0])).isZero();
        }
    }

    @Test
    void aTableOfTwoPackedPartsIsReadToItsEnd() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("labels.csv.gz"));
            for (String part : List.of("image,label\n", "1.png,Cyst\n")) {
                GZIPOutputStream packed = new GZIPOutputStream(out);
                packed.write(part.getBytes(StandardCharsets.UTF_8));
                packed.finish();
            }
        }
        // Java looks for a further part only where the stream says that there is more.
        try (ZipTree tree = new ZipTree(zip, "JSIEC");
                InputStream in = new GZIPInputStream(tree.open(0), 1)) {
            assertThat(in).hasContent("image,label\n1.png,Cyst\n");
        }
    }

    @Test
    void aSmallFileMayPackAsWellAsItWants() throws IOException {
        writeMebibytes(5, new byte[1 << 20]);
        try (ZipTree tree = new ZipTree(zip, "JSIEC");
                InputStream in = tree.open(0)) {
            assertThat(in.readAllBytes()).hasSize(5 << 20);
        }
    }

    @Test
    void aLargeTableThatPacksWellIsRead() throws IOException {
        byte[] lines = "patient 1,image 1,no finding at all\n".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
        byte[] mebibyte = Arrays.copyOf(lines, 1 << 20);
        RandomStream random = new RandomStream(1);
        for (int i = 0; i < 200; i++) {
            mebibyte[random.below(mebibyte.length)] = (byte) ('0' + random.below(10));
        }
        writeMebibytes(12, mebibyte);
        assertThat(Files.size(zip)).isBetween(15_000L, 120_000L);
        try (ZipTree tree = new ZipTree(zip, "JSIEC");
                InputStream in = tree.open(0)) {
            assertThat(in.readAllBytes()).hasSize(12 << 20);
        }
    }

    private void writeMebibytes(int count, byte[] mebibyte) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("zeros.csv"));
            for (int i = 0; i < count; i++) {
                out.write(mebibyte);
            }
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        writeMebibytes(20, new byte[1 << 20]);
        try (ZipTree tree = new ZipTree(zip, "JSIEC")) {
            assertThatThrownBy(() -> drain(tree))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("zeros.csv unpacks to more than 1000 times its size");
        }
    }

    @Test
    void anEntryThatDeclaresMoreThanTwoGibibytesIsNotOpened() throws IOException {
        Zips.write(zip, "1.png");
        int size = Zips.last(zip, "PK\u0001\u0002") + 24;
        Zips.set(zip, size, 0, 0, 0, 0x80);
        try (ZipTree tree = new ZipTree(zip, "JSIEC")) {
            assertThatCode(() -> tree.open(0).close()).doesNotThrowAnyException();
        }
        Zips.set(zip, size, 1, 0, 0, 0x80);
        try (ZipTree tree = new ZipTree(zip, "JSIEC")) {
            assertThatThrownBy(() -> tree.open(0))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("2 GiB");
        }
    }
}
