package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.item.OwnSplit;
import org.medmat.sample.SkipReason;
import org.medmat.tree.MapTree;

@DisplayName("Files that belong to a dataset and are not there")
class MissingFilesTest {

    private static final String SOURCES = """
            samples:
              - files: "whole/{id}.png"
                label: polyp
              - table: labels.csv
                image: "tabled/{id}.png"
                label: polyp
              - files: "joined/{id}.png"
                label: polyp
                join:
                  - {table: meta.csv, on: {name: "{id}"}}
              - files: "split/{id}.png"
                label: cancer
                split:
                  train: {listed: train.txt, as: "{id}"}
                  val: {listed: val.txt, as: "{id}"}
                  test: {listed: test.txt, as: "{id}"}
              - files: "absent/{id}.png"
                label: polyp
            labels: {polyp: Polyp, cancer: Cancer}
            """;
    private static final MapTree PICTURES =
            MapTree.of("whole/1.png", "tabled/1.png", "joined/1.png", "joined/2.png", "split/1.png", "split/2.png");

    private static Scan scan(String adapter, MapTree tree) throws IOException {
        return Scanner.scan(TinyCatalog.adapter(adapter), tree);
    }

    private static List<String> missing(Scan scan) {
        return scan.missing().stream()
                .map(problem -> problem.place().toString())
                .toList();
    }

    @Test
    void areAllNamedAndCostOnlyTheirOwnRows() throws IOException {
        Scan scan = scan(SOURCES, PICTURES.with("test.txt", "1\n"));
        assertThat(missing(scan)).containsExactly("labels.csv", "meta.csv", "train.txt", "val.txt", "absent/{id}.png");
        assertThat(scan.problems()).containsAll(scan.missing());
        assertThat(scan.samples().size()).isEqualTo(3);
        assertThat(scan.samples().path(0)).isEqualTo("split/1.png");
        assertThat(scan.samples().path(2)).isEqualTo("whole/1.png");
        assertThat(scan.skipped(SkipReason.MISSING_TABLE)).isEqualTo(2);
        assertThat(scan.rows()).isEqualTo(5);
    }

    /** With one of the lists, all others would have counted as of the other part. */
    @Test
    void leaveNoPartOfASplitOfWhichOneListIsMissing() throws IOException {
        Scan scan = scan(SOURCES, PICTURES.with("test.txt", "1\n"));
        assertThat(scan.samples().hasOwnSplit()).isFalse();
        Scan whole = scan(
                SOURCES,
                PICTURES.with("test.txt", "1\n").with("train.txt", "9\n").with("val.txt", "2\n"));
        assertThat(missing(whole)).containsExactly("labels.csv", "meta.csv", "absent/{id}.png");
        assertThat(whole.samples().ownSplit(0)).isEqualTo(OwnSplit.TEST);
        assertThat(whole.samples().ownSplit(1)).isEqualTo(OwnSplit.VALIDATION);
    }

    @Test
    void areNotMissedWhereTheyAreOptional() throws IOException {
        String optional = SOURCES.replace("\"{id}\"}}", "\"{id}\"}, optional: true}")
                .replace("    label: polyp\n", "    label: polyp\n    optional: true\n")
                .replace("as: \"{id}\"}\n  - files", "as: \"{id}\"}\n      optional: true\n  - files");
        Scan scan = scan(optional, PICTURES);
        assertThat(scan.missing()).isEmpty();
        assertThat(scan.skipped(SkipReason.MISSING_TABLE)).isZero();
        assertThat(scan.samples().size()).isEqualTo(5);
    }

    @Test
    void areEachSaidToBeWhatTheyAre() throws IOException {
        assertThat(scan(SOURCES, PICTURES).missing())
                .extracting(problem -> problem.what().split(":|,")[0])
                .containsExactly(
                        "the label file is not there",
                        "the table to join is not there",
                        "the list of the train part is not there",
                        "the list of the val part is not there",
                        "the list of the test part is not there",
                        "no file is there of this name");
    }
}
