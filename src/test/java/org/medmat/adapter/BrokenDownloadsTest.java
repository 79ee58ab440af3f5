package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.item.OwnSplit;
import org.medmat.problem.DataException;
import org.medmat.sample.SkipReason;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.MapTree;

@DisplayName("A download that is not as its adapter expects")
class BrokenDownloadsTest {

    private static Scan scan(String adapter, MapTree tree) throws IOException {
        return Scanner.scan(TinyCatalog.adapter(adapter), tree);
    }

    private static void assertRefused(ThrowingCallable scan, String... words) {
        assertThatThrownBy(scan).isInstanceOf(DataException.class).hasMessageContainingAll(words);
    }

    private static final String TABLE = """
            samples:
              - table: labels.csv
                image: "{id}.png"
                label: "{finding}"
            labels: {polyp: Polyp, cancer: Cancer}
            """;

    @Test
    void lacksItsTable() throws IOException {
        assertTellsWhatIsMissing(scan(TABLE, MapTree.of("1.png")), "labels.csv", "the label file is not there");
    }

    private static void assertTellsWhatIsMissing(Scan scan, String file, String what) {
        assertThat(scan.missing()).singleElement().satisfies(problem -> {
            assertThat(problem.place().file()).contains(file);
            assertThat(problem.what()).contains(what);
        });
        assertThat(scan.problems()).containsAll(scan.missing());
    }

    @Test
    void lacksAColumnOfItsTable() {
        assertRefused(
                () -> scan(TABLE, MapTree.of("1.png").with("labels.csv", "id,diagnosis\n1,polyp\n")),
                "labels.csv",
                "\"finding\"");
    }

    @Test
    void lacksAFieldThatItsFileNamesShouldHave() {
        assertRefused(() -> scan("""
                        samples:
                          - files: "{id}.png"
                            label: "{id}"
                            patient: "{patient}"
                        labels: {polyp: Polyp}
                        """, MapTree.of("polyp.png")), "there is no field \"patient\"");
    }

    private static final String LISTED = """
            samples:
              - files: "{id}.png"
                label: polyp
                split:
                  train: {listed: "train.txt", as: "{id}"}
                  test: {listed: "test.txt", as: "{id}"}
                  %s
            labels: {polyp: Polyp}
            """;

    @Test
    void lacksTheListOfAPartOfItsSplit() throws IOException {
        Scan scan =
                scan(LISTED.formatted("otherwise: train"), MapTree.of("1.png").with("train.txt", "1\n"));
        assertTellsWhatIsMissing(scan, "test.txt", "the list of the test part is not there");
        assertThat(scan.samples().hasOwnSplit())
                .as("half a split would train with what is for testing")
                .isFalse();
    }

    @Test
    void mayLackListsThatAreOptional() throws IOException {
        Scan scan = scan(LISTED.formatted("optional: true"), MapTree.of("1.png", "2.png"));
        assertThat(scan.samples().hasOwnSplit()).isFalse();
    }

    @Test
    void mayListItsImagesWithBlankLinesAndAByteOrderMark() throws IOException {
        Scan scan = scan(
                LISTED.formatted("otherwise: train"),
                MapTree.of("1.png", "2.png", "3.png").with("train.txt", "1\n").with("test.txt", "\ufeff2\r\n\r\n"));
        assertThat(List.of(
                        scan.samples().ownSplit(0),
                        scan.samples().ownSplit(1),
                        scan.samples().ownSplit(2)))
                .containsExactly(OwnSplit.TRAIN, OwnSplit.TEST, OwnSplit.TRAIN);
    }

    private static final String PARTS = """
            samples:
              - table: labels.csv
                image: "{id}.png"
                label: polyp
                split: "{part}"
            labels: {polyp: Polyp}
            splits: {gold: test}
            """;

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({"TRAIN, TRAIN", "Val, VALIDATION", "gold, TEST", "' test ', TEST", "'', "})
    void namesThePartsOfItsSplit(String word, OwnSplit part) throws IOException {
        Scan scan = scan(PARTS, MapTree.of("1.png").with("labels.csv", "id,part\n1," + word + "\n"));
        assertThat(scan.samples().ownSplit(0)).isEqualTo(part);
    }

    @Test
    void namesAPartOfItsSplitThatNobodyKnows() {
        assertRefused(
                () -> scan(PARTS, MapTree.of("1.png").with("labels.csv", "id,part\n1,\"sil\nver\"\n")),
                "labels.csv",
                "\"sil ver\" is no part of a split");
    }

    private static final String JOINED = """
            samples:
              - files: "{id}.png"
                label: "{finding?}"
                join:
                  - table: labels.csv
                    on: {image: "{id}"}
                    %s
            labels: {polyp: Polyp, cancer: Cancer}
            """;

    @Test
    void lacksATableToJoin() throws IOException {
        Scan scan = scan(JOINED.formatted("optional: false"), MapTree.of("1.png"));
        assertTellsWhatIsMissing(scan, "labels.csv", "the table to join is not there");
        assertThat(scan.skipped(SkipReason.MISSING_TABLE)).isEqualTo(1);
        assertThat(scan(JOINED.formatted("optional: true"), MapTree.of("1.png")).skipped(SkipReason.NO_LABEL))
                .isEqualTo(1);
    }

    @Test
    void lacksTheColumnByWhichATableIsJoined() {
        assertRefused(
                () -> scan(
                        JOINED.formatted("optional: true"),
                        MapTree.of("1.png").with("labels.csv", "name,finding\n1,polyp\n")),
                "labels.csv",
                "\"image\"");
    }

    @Test
    void hasImagesThatFindNoPartner() throws IOException {
        Scan scan = scan(
                JOINED.formatted("optional: false"),
                MapTree.of("1.png", "2.png").with("labels.csv", "image,finding\n1,polyp\n1,cancer\n"));
        assertThat(scan.samples().size()).isZero();
        assertThat(scan.skipped(SkipReason.CONTRADICTION))
                .as("every partner counts, not the last only")
                .isEqualTo(1);
        assertThat(scan.skipped(SkipReason.MERGED)).isEqualTo(1);
        assertThat(scan.skipped(SkipReason.NO_LABEL)).isEqualTo(1);
        assertThat(scan.sources()).contains(new Scan.Matched("labels.csv, rows named there", 1));
    }

    private static final String COLUMNS = """
            samples:
              - table: labels.csv
                image: "{id}.png"
                label: {columns: [polyp, cancer]}
            labels: {polyp: Polyp, cancer: Cancer}
            """;

    @Test
    void lacksAColumnThatIsALabel() {
        assertRefused(
                () -> scan(COLUMNS, MapTree.of("1.png").with("labels.csv", "id,polyp\n1,1\n")),
                "labels.csv",
                "\"cancer\"");
    }

    @Test
    void saysNeitherYesNorNoInAColumnThatIsALabel() throws IOException {
        Scan scan = scan(COLUMNS, MapTree.of("1.png").with("labels.csv", "id,polyp,cancer\n1,0,perhaps\n"));
        assertThat(scan.unknown().keySet()).containsExactly("cancer=perhaps");
    }

    @Test
    void hasManyRowsWithoutTheirImageOfWhichTheFirstAreTold() throws IOException {
        Scan scan = scan(TABLE, MapTree.of("1.png").with("labels.csv", "id,finding\n" + "x,polyp\n".repeat(5000)));
        assertThat(scan.skipped(SkipReason.MISSING_IMAGE)).isEqualTo(5000);
        assertThat(scan.problems()).hasSizeBetween(1, 4999);
        assertThat(scan.problems().get(0).what()).isEqualTo("the image of this row is not there");
    }

    private static final String REGIONS = """
            samples:
              - table: boxes.tsv
                image: "{id}.png"
                label: {of: "{findings}", separated: ";"}
                regions:
                  - %s
            labels: {polyp: Polyp, cancer: Cancer}
            exclude: [unusable]
            """;
    private static final String BOX = REGIONS.formatted("box: [\"{l}\", \"{t}\", \"{r}\", \"{b}\"]");
    private static final String BOXES = REGIONS.formatted("boxes: \"{boxes}\"");

    private static MapTree pictures(String table) {
        Map<String, byte[]> contents =
                new TreeMap<>(new TreeRecipe(List.of(), List.of(), Map.of("1.png", "40x30", "2.png", "40x30"), Map.of())
                        .contents(path -> new byte[0]));
        return new MapTree(contents).with("boxes.tsv", table);
    }

    @Test
    void hasABoxThatIsNoNumbers() throws IOException {
        Scan scan = scan(BOX, pictures("id\tfindings\tl\tt\tr\tb\n1\tpolyp\t1\t2\tten\t20\n2\tpolyp\t1\t2\t10\t20\n"));
        assertThat(scan.samples().size()).isEqualTo(1);
        assertThat(scan.skipped(SkipReason.UNREADABLE)).isEqualTo(1);
        assertThat(scan.problems().get(0).what()).isEqualTo("\"ten\" is no number of a box");
    }

    @Test
    void hasABoxThatIsBlankOrOutsideItsImage() throws IOException {
        Scan scan = scan(BOX, pictures("id\tfindings\tl\tt\tr\tb\n1\tpolyp\t1\t2\t\t20\n2\tpolyp\t50\t50\t60\t60\n"));
        assertThat(scan.samples().size()).isZero();
        assertThat(scan.skipped(SkipReason.NO_REGION)).isEqualTo(2);
    }

    @Test
    void hasMoreBoxesThanFindings() throws IOException {
        Scan scan = scan(
                BOXES,
                pictures(
                        "id\tfindings\tboxes\n1\tpolyp;cancer\t[[1,2,3,4]]\n2\tpolyp;cancer\t[[1,2,3,4],[5,6,7,8]]\n"));
        assertThat(scan.samples().size()).isEqualTo(1);
        assertThat(scan.samples().truth(0).labels().size()).isEqualTo(2);
        assertThat(scan.skipped(SkipReason.UNREADABLE)).isEqualTo(1);
        assertThat(scan.problems().get(0).what()).isEqualTo("has 1 regions for 2 values");
    }

    @Test
    void marksThingsInAnImageThatIsLeftOut() throws IOException {
        Scan scan = scan(BOXES, pictures("id\tfindings\tboxes\n1\tunusable\t[[1,2,3,4]]\n2\tpolyp\t[[1,2,3,4]]\n"));
        assertThat(scan.samples().path(0)).isEqualTo("2.png");
        assertThat(scan.skipped(SkipReason.EXCLUDED)).isEqualTo(1);
    }
}
