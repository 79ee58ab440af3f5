package org.medmat.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.TwinLine;
import org.medmat.cli.Built;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.PictureFinder;
import org.medmat.output.Journal;
import org.medmat.problem.CatalogException;
import org.medmat.tree.Downloads;

@DisplayName("Looking at all pictures")
class GalleryTest {

    @TempDir
    private static Path drawn;

    @TempDir
    private Path folder;

    private static Catalog catalog;
    private Path images;

    @BeforeAll
    static void draw() throws IOException {
        catalog = CatalogReader.read(null, null);
        Built.of(drawn.resolve("out"), drawn.resolve("images"), "2");
    }

    @BeforeEach
    void copy() throws IOException {
        images = folder.resolve("images");
        try (var files = Files.walk(drawn.resolve("images"))) {
            for (Path each : (Iterable<Path>) files::iterator) {
                Files.copy(each, images.resolve(drawn.resolve("images").relativize(each)));
            }
        }
    }

    private GalleryReport look(Path items, @Nullable Path against) throws IOException, InterruptedException {
        return Gallery.run(
                catalog,
                new GalleryOptions(items, new Downloads(images, Map.of()), against, false, 2),
                "1",
                GalleryProgress.NONE);
    }

    private GalleryReport look(@Nullable Path against) throws IOException, InterruptedException {
        GalleryReport report = look(drawn.resolve("out"), against);
        Path found = drawn.resolve("out/medmat-pictures");
        try (var files = Files.list(found)) {
            for (Path each : (Iterable<Path>) files::iterator) {
                Files.delete(each);
            }
        }
        return report;
    }

    private Path picture(String name) {
        return Built.kidney(images, name);
    }

    private static GalleryReport.Dataset kidneys(GalleryReport report) {
        return Objects.requireNonNull(report.counts().datasets().get(2));
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    @DisplayName("counts all that is wrong, shows some of it, and finds what is far smaller than the others")
    void countsWhatIsWrong() throws Exception {
        for (int i = 1; i <= 12; i++) {
            Files.writeString(picture("Cyst/Cyst- (" + i + ").jpg"), "x");
            Files.writeString(picture("Stone/Stone- (" + i + ").jpg"), "y");
        }
        BufferedImage tiny = new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_GRAY);
        tiny.setRGB(1, 1, 0xffffff);
        ImageIO.write(tiny, "jpg", picture("Tumor/Tumor- (1).jpg").toFile());
        GalleryReport report = look(null);
        assertThat(kidneys(report).wrong())
                .containsEntry("unreadable", 24L)
                .containsEntry("far smaller than the others", 1L);
        assertThat(kidneys(report).examples()).hasSize(20);
        assertThat(report.isWhole()).isFalse();
        assertThat(report.counts().groups()).containsEntry("bytes", 2L);
    }

    @Test
    @DisplayName("tells nothing of pictures where all are missing")
    void tellsOfMissingPictures() throws Exception {
        images = folder.resolve("nowhere");
        assertThat(kidneys(look(null)).wrong()).containsOnly(Map.entry("missing", 48L));
    }

    @Test
    @DisplayName("tells equal pixels from equal files")
    void tellsEqualPixels() throws Exception {
        byte[] whole = Files.readAllBytes(picture("Cyst/Cyst- (1).jpg"));
        Files.write(picture("Cyst/Cyst- (2).jpg"), Arrays.copyOf(whole, whole.length + 9));
        GalleryReport report = look(null);
        assertThat(report.counts().groups()).containsEntry("pixels", 1L).containsEntry("bytes", 0L);
        assertThat(report.examples().get(0).pictures())
                .extracting(GalleryReport.Picture::becomes)
                .containsExactlyInAnyOrder("kept", "copy");
        assertThat(report.counts().subsets().get(2)).isNotNull().matches(subset -> subset.twinsWithin() == 2);
    }

    @Test
    @DisplayName(
            "compares with a benchmark in a folder or in a zip, looks at nothing outside of it, and leaves its own twins alone")
    void comparesWithABenchmark() throws Exception {
        Path benchmark = Files.createDirectories(folder.resolve("benchmark"));
        replace(picture("Cyst/Cyst- (1).jpg"), benchmark.resolve("a.jpg"));
        BufferedImage own = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 3600; i++) {
            own.setRGB(i % 60, i / 60, (i * 7919 % 251) * 0x10101);
        }
        ImageIO.write(own, "png", benchmark.resolve("b.png").toFile());
        replace(benchmark.resolve("b.png"), benchmark.resolve("c.png"));
        Files.createSymbolicLink(benchmark.resolve("d.jpg"), picture("Stone/Stone- (1).jpg"));
        GalleryReport report = look(benchmark);
        assertThat(report.counts().groups()).containsEntry("in the benchmark", 1L);
        assertThat(kidneys(report).twinsInBenchmark()).isEqualTo(1);
        assertThat(report.counts().subsets()).as("a benchmark is of no subset").containsOnlyKeys(2);
        Path zip = folder.resolve("benchmark.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.jpg"));
            Files.copy(benchmark.resolve("a.jpg"), (OutputStream) out);
        }
        assertThat(look(zip).counts().groups()).containsEntry("in the benchmark", 1L);
        assertThatExceptionOfType(CatalogException.class).isThrownBy(() -> look(folder.resolve("none")));
    }

    @Test
    @DisplayName(
            "looks at the pictures of released files, which have no manifest, and tells one that stands on both sides by itself")
    void looksAtReleasedFiles() throws Exception {
        Path released = Files.createDirectories(folder.resolve("released"));
        Path train = drawn.resolve("out/Aggregated_Subsets/Subset--02-train.json");
        Files.copy(train, released.resolve("Subset--02-train.json"));
        Files.copy(train, released.resolve("Subset--02-test.json"));
        replace(picture("Cyst/Cyst- (1).jpg"), picture("Cyst/Cyst- (2).jpg"));
        replace(picture("Cyst/Cyst- (1).jpg"), picture("Cyst/Cyst- (4).jpg"));
        GalleryReport report = look(released, null);
        assertThat(report.counts().pictures()).isEqualTo(44);
        assertThat(report.examples().get(0).pictures())
                .extracting(GalleryReport.Picture::stands)
                .containsOnly("both");
        assertThat(report.counts().groups()).containsEntry("on both sides", 1L);
    }

    @Test
    @DisplayName(
            "looks again at a file that was written just now, as far as its times say: it may change without being told from this one")
    void looksAgainAtWhatMayChange() throws Exception {
        Path items = folder.resolve("items");
        Built.again(items, images, "2");
        Thread.sleep(50);
        look(items, null);
        assertThat(look(items, null).looked()).isZero();
        PictureFindings found = PictureFindings.of(items, ItemFolder.of(items, catalog));
        assertThat(found).isNotNull().matches(now -> !now.isOlder());
        assertThat(found.counts(catalog).groups().values()).containsOnly(0L);
        Files.setLastModifiedTime(
                picture("Cyst/Cyst- (1).jpg"), FileTime.from(Instant.now().plusSeconds(3600)));
        assertThat(look(items, null).looked()).isEqualTo(1);
        assertThat(look(items, null).looked()).isEqualTo(1);
    }

    @Test
    @DisplayName("says in words what groups of twins are")
    void saysInWords() {
        TwinSorts sorts = new TwinSorts("near");
        sorts.add(new TwinLine(1, "near", "test", 2, "a", "train", "", "contradiction"));
        sorts.add(new TwinLine(1, "near", "test", 3, "b", "test", "", "contradiction"));
        sorts.add(new TwinLine(1, "near", "test", 0, "c", "", "", "kept"));
        assertThat(sorts.words())
                .containsExactly(
                        "of near copies",
                        "across datasets",
                        "on both sides",
                        "with contradicting labels",
                        "in the benchmark");
        assertThat(TwinSorts.inWords("pixels")).isEqualTo("of equal pixels");
        assertThat(TwinSorts.inWords("bytes")).isEqualTo("of equal files");
    }

    @Test
    @DisplayName("ends where a picture brings down the one that looks at it")
    void endsWhereLookingFails() throws Exception {
        ExecutorService workers = Executors.newSingleThreadExecutor();
        try (KnownPictures known = KnownPictures.of(folder);
                Journal journal = Journal.begin(Files.createDirectories(folder.resolve("journal")))) {
            Looking looking = new Looking(workers, 1, known, journal, (named, kept) -> {}, GalleryProgress.NONE);
            // It lies nowhere.
            looking.see(
                    new Named(2, "a.png", 2, new Named.Said()), Optional.of(new PictureFinder.Found(null, null, 0)), 1);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(looking::finish)
                    .withCauseInstanceOf(IllegalStateException.class);
        } finally {
            workers.shutdownNow();
        }
    }
}
