package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.Selection;
import org.medmat.output.Manifest;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Problem;
import org.medmat.question.Distractors;
import org.medmat.tree.Downloads;

@DisplayName("When something is wrong with a download")
class RefusalsTest {

    @TempDir
    Path folder;

    private Workplace workplace;

    @BeforeEach
    void download() throws IOException {
        workplace = Workplace.full(folder);
    }

    @Test
    void everyRowIsAnItemOrAccountedFor() throws Exception {
        for (BuildReport.Built built : workplace.order().run().built()) {
            Manifest.Dataset entry = built.entry();
            long skipped = entry.rows().skipped().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(entry.rows().read())
                    .as(entry.name())
                    .isEqualTo(entry.rows().asked() + skipped);
            if (entry.subset() != 4 && entry.subset() != 6) {
                assertThat(entry.rows().asked())
                        .as(entry.name())
                        .isEqualTo(entry.items().train() + entry.items().test());
            }
        }
    }

    @Test
    void missingImagesAreCountedAndTold() throws Exception {
        BuildReport.Built built = workplace.order().datasets(2).run().built().get(0);
        assertThat(built.entry().rows().skipped())
                .isEqualTo(Map.of("missing image", 2L, "no label", 1L, "excluded", 1L, "filtered", 1L));
        assertThat(built.problems()).hasSize(2).first().satisfies(problem -> {
            assertThat(problem.place()).hasToString("tables/labels.csv:33");
            assertThat(problem.what()).contains("not there");
        });
        assertThat(built.isPartial()).isTrue();
    }

    /** It said that none of the files was what the adapter looks for. */
    @Test
    void whoseRowsAllContradictEachOtherTheReasonIsNamed() throws Exception {
        Workplace place = OwnDatasets.in(folder.resolve("own"), OwnDatasets.TABLE);
        OwnDatasets.table(place.folderOf(10), "a,p,cyst", "a,p,stone", "b,q,cyst", "b,q,tumor");
        Problem why = place.order().datasets(10).run().failed().get(0).problem();
        assertThat(why.what())
                .contains(
                        "none of its 4 rows became a sample: 2 contradiction, 2 merged; the first: a.png: rows of this image")
                .doesNotContain("looked for");
    }

    /** Large tables are split into rows on a thread of their own. */
    @Test
    void aColumnThatStandsTwiceInALargeTableIsNamed() throws Exception {
        Workplace place = OwnDatasets.in(folder.resolve("own"), OwnDatasets.TABLE);
        OwnDatasets.table(place.folderOf(10), "a,p,cyst", "b,q,stone");
        String rows = ("a,p,cyst,cyst," + "x".repeat(1000) + "\n").repeat(1100);
        Files.writeString(
                place.folderOf(10).resolve("labels.csv"),
                "image,patient,finding,finding,note\n" + rows + "b,q,stone,cyst\n");
        Problem why = place.order().datasets(10).run().failed().get(0).problem();
        assertThat(why.place()).hasToString("labels.csv:1102");
        assertThat(why.what()).contains("two columns are called \"finding\"", "\"stone\" and \"cyst\"");
    }

    @Test
    void imagesWithoutAWrongOptionAreCounted() throws Exception {
        Map<String, byte[]> files = BuildCatalog.files();
        files.merge("subsets/01-kidney.yaml", bytes("overlaps: {Cyst: [Normal, Stone, Tumor]}\n"), RefusalsTest::join);
        BuildReport report =
                workplace.order().of(CatalogReader.of(files)).datasets(1).run();
        Manifest.Dataset entry = report.built().get(0).entry();
        assertThat(entry.rows().skipped()).isEqualTo(Map.of("no wrong option", 10L));
        assertThat(entry.items().train() + entry.items().test())
                .isEqualTo(entry.images().found() - 10)
                .isEqualTo(23);
    }

    @Test
    void aDownloadThatIsTooSmallIsPartial() throws Exception {
        Files.delete(workplace.folderOf(1).resolve("Scans/Tumor/5.jpg"));
        BuildReport report = workplace.order().datasets(1).run();
        assertThat(report.built().get(0).difference().images()).isEqualTo(-1);
        assertThat(report.isWhole()).isFalse();
    }

    @Test
    void aDownloadThatIsTooLargeIsWhole() throws Exception {
        Files.writeString(workplace.folderOf(1).resolve("Scans/Tumor/6.jpg"), "one more");
        BuildReport report = workplace.order().datasets(1).run();
        assertThat(report.built().get(0).difference().images()).isEqualTo(1);
        assertThat(report.isWhole()).isTrue();
    }

    @Test
    void aValueThatNobodyNamedIsToldWithItsCountPlaceAndRemedy() throws Exception {
        replace(2, "tables/labels.csv", "p01_1,01,c,", "p01_1,01,kyste,");
        Problem problem = onlyFailure(workplace.order().run(), 2);
        assertThat(problem.place().file()).endsWith("datasets/002-patients.yaml");
        assertThat(problem.what()).contains("\"kyste\", 1 times, first in tables/labels.csv:2");
        assertThat(problem.remedy()).contains("`labels`", "\"kyste\":");
    }

    @Test
    void aMissingTableIsNamed() throws Exception {
        Files.delete(workplace.folderOf(2).resolve("tables/labels.csv"));
        Problem problem = onlyFailure(workplace.order().run(), 2);
        assertThat(problem.what()).contains("**/labels.csv: the label file is not there");
    }

    @Test
    void aMissingColumnIsNamedBesideThoseThatAreThere() throws Exception {
        replace(2, "tables/labels.csv", "finding", "diagnosis");
        Problem problem = onlyFailure(workplace.order().run(), 2);
        assertThat(problem.place()).hasToString("tables/labels.csv:2");
        assertThat(problem.what()).contains("\"finding\"", "{finding}", "image, patient, diagnosis, quality");
    }

    @Test
    void aFolderWithoutItsImagesIsTold() throws Exception {
        Path root = workplace.folderOf(1);
        Files.move(root.resolve("Scans/Cyst"), folder.resolve("Cyst"));
        for (String label : new String[] {"Normal", "Stone", "Tumor"}) {
            Files.move(root.resolve("Scans/" + label), root.resolve("Scans/other " + label));
        }
        Problem problem = onlyFailure(workplace.order().run(), 1);
        assertThat(problem.what()).contains("none of its 24 files", "**/{class=Cyst|Normal|Stone|Tumor}/*.jpg");
        assertThat(problem.remedy()).contains("medmat try 1");
    }

    @Test
    void theFilesThatItHadBeforeStayButAreNoLongerVouchedFor() throws Exception {
        SortedMap<String, String> before = workplace.order().files();
        Files.delete(workplace.folderOf(2).resolve("tables/labels.csv"));
        BuildReport report = workplace.order().run();
        assertThat(report.leftovers())
                .containsExactly(
                        "Original_Medical_Datasets/Ori--02-test.json",
                        "Original_Medical_Datasets/Ori--02-train.json",
                        "medmat-origins/Ori--02-test.jsonl",
                        "medmat-origins/Ori--02-train.jsonl");
        assertThat(Workplace.filesIn(workplace.out()).get("Original_Medical_Datasets/Ori--02-train.json"))
                .isEqualTo(before.get("Original_Medical_Datasets/Ori--02-train.json"));
    }

    @Test
    void nothingIsWrittenIfNothingCouldBeBuilt() throws Exception {
        workplace.order().run();
        SortedMap<String, String> before = Workplace.filesIn(workplace.out());
        Files.delete(workplace.folderOf(2).resolve("tables/labels.csv"));
        BuildReport report = workplace.order().datasets(2).run();
        assertThat(report.built()).isEmpty();
        assertThat(report.isWhole()).isFalse();
        assertThat(Workplace.filesIn(workplace.out())).isEqualTo(before);
    }

    @Test
    void aDatasetAskedForByNumberIsMissed() throws Exception {
        Files.move(workplace.folderOf(3), folder.resolve("away"));
        BuildReport report = workplace.order().datasets(3, 5).run();
        assertThat(report.absent()).extracting("number").containsExactly(3);
        assertThat(report.isWhole()).isFalse();
        assertThat(workplace.order().run().absent())
                .as("who asks for all gets what is there")
                .isEmpty();
    }

    @Test
    void strictBuildsRefuseAMissingDataset() throws Exception {
        Files.move(workplace.folderOf(3), folder.resolve("away"));
        assertRefused(workplace.order().strictly().datasets(3, 5), "Skin with its own split");
    }

    @Test
    void strictBuildsRefuseAFailure() throws Exception {
        replace(2, "tables/labels.csv", "p01_1,01,c,", "p01_1,01,kyste,");
        assertRefused(workplace.order().strictly(), "kyste");
    }

    @Test
    void strictBuildsRefuseMissingImages() {
        assertRefused(workplace.order().strictly(), "dataset 2", "2 rows with \"missing image\"");
    }

    @Test
    void strictBuildsRefuseADownloadThatIsTooSmall() throws Exception {
        Files.delete(workplace.folderOf(1).resolve("Scans/Tumor/5.jpg"));
        assertRefused(workplace.order().strictly().datasets(1), "dataset 1", "32 images of 33");
    }

    @Test
    void strictBuildsBuildWhatIsWhole() throws Exception {
        assertThat(workplace.order().strictly().datasets(1, 3, 4, 5).run().isWhole())
                .isTrue();
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() throws Exception {
        BuildReport dry = workplace.order().dry().run();
        assertThat(workplace.out()).doesNotExist();
        BuildReport real = workplace.order().run();
        assertThat(dry.built())
                .extracting(built -> built.entry().images().labels())
                .isEqualTo(real.built().stream()
                        .map(built -> built.entry().images().labels())
                        .toList());
        assertThat(dry.built())
                .extracting(built -> built.entry().items().test())
                .isEqualTo(real.built().stream()
                        .map(built -> built.entry().items().test())
                        .toList());
    }

    @Test
    void aBuildIntoADownloadIsRefusedAndNothingIsWritten() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), workplace.folderOf(1));
        for (Path inside :
                new Path[] {workplace.folderOf(1), workplace.folderOf(1).resolve("a/b"), link, link.resolve("a")}) {
            assertThatThrownBy(() -> workplace.order().datasets(2).into(inside).run())
                    .isInstanceOf(CatalogException.class)
                    .hasMessageContainingAll(inside.toString(), "lies inside the download of dataset 1");
        }
        assertThat(workplace.folderOf(1)).isDirectoryNotContaining("glob:**{a,.medmat*}");
        Path twin = workplace.data().resolve(workplace.dataset(1).folder() + "-out");
        assertThat(workplace.order().datasets(2).into(twin).run().files())
                .as("a folder whose name only begins as the download's")
                .isNotEmpty();
    }

    @Test
    void theOldFilesStayIfABuildBreaksOffInTheMiddle() throws Exception {
        SortedMap<String, String> before = workplace.order().files();
        Progress breaking = new BreakingProgress(() -> {
            throw new IllegalStateException("broken off");
        });
        assertThatThrownBy(() -> run(breaking)).hasStackTraceContaining("broken off");
        assertThat(Workplace.filesIn(workplace.out())).isEqualTo(before);
    }

    @Test
    void theOldFilesStayIfABuildIsInterrupted() throws Exception {
        SortedMap<String, String> before = workplace.order().files();
        try {
            assertThatThrownBy(() -> run(new BreakingProgress(Thread.currentThread()::interrupt)))
                    .isInstanceOfAny(InterruptedException.class, IOException.class);
        } finally {
            Thread.interrupted();
        }
        assertThat(Workplace.filesIn(workplace.out())).isEqualTo(before);
    }

    private void run(Progress progress) throws IOException, InterruptedException {
        BuildOptions options = new BuildOptions(
                new Scope(new Downloads(workplace.data(), Map.of()), Selection.ALL),
                new Choices(43, 4, Distractors.FAIR),
                new Target(workplace.out(), "med-mat/"),
                2,
                false,
                Trust.TIMES);
        Build.run(workplace.catalog(), options, Workplace.VERSION, progress);
    }

    private void assertRefused(Workplace.Order order, String... told) {
        assertThatThrownBy(order::run).isInstanceOf(DataException.class).hasMessageContainingAll(told);
        assertThat(workplace.out()).satisfiesAnyOf(out -> assertThat(out).doesNotExist(), out -> assertThat(out)
                .isEmptyDirectory());
    }

    private static Problem onlyFailure(BuildReport report, int dataset) {
        assertThat(report.failed()).hasSize(1);
        assertThat(report.failed().get(0).dataset().number()).isEqualTo(dataset);
        assertThat(report.built()).as("the others").hasSize(8);
        assertThat(report.isWhole()).isFalse();
        return report.failed().get(0).problem();
    }

    private void replace(int dataset, String path, String old, String now) throws IOException {
        Path file = workplace.folderOf(dataset).resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second) {
        return bytes(new String(first, StandardCharsets.UTF_8) + new String(second, StandardCharsets.UTF_8));
    }

    /** Does something when the second file is half written. */
    private static final class BreakingProgress implements Progress {
        private final Runnable action;
        private int calls;

        BreakingProgress(Runnable action) {
            this.action = action;
        }

        @Override
        public void begin(int datasets) {}

        @Override
        public void kept(int datasets) {}

        @Override
        public void scanned(int dataset, long samples) {}

        @Override
        public void reached(int dataset, String station, long count) {}

        @Override
        public void written(long items) {
            if (++calls == 2) {
                action.run();
            }
        }
    }
}
