package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.sample.SkipReason;
import org.medmat.tree.MapTree;

@DisplayName("What is joined without a table of keys")
class JoinedOwnFilesTest {

    private static Map<String, String> labels(Scan scan) {
        Map<String, String> labels = new TreeMap<>();
        for (int i = 0; i < scan.samples().size(); i++) {
            labels.put(scan.samples().path(i), scan.samples().truth(i).labels().toString());
        }
        return labels;
    }

    @Test
    void isTheValueOfTheRangeThatANumberLiesIn() throws IOException {
        Scan scan = Scanner.scan(
                TinyCatalog.adapter("""
                        samples:
                          - files: "{frame}.png"
                            label: "{sequence?}"
                            join:
                              - ranges: {"1": 2..25, "2": [26..50, "61"]}
                                of: "{frame}"
                                as: sequence
                        labels: {"1": Polyp, "2": Cancer}
                        """),
                MapTree.of(
                        "1.png",
                        "2.png",
                        "025.png",
                        "26.png",
                        "50.png",
                        "51.png",
                        "60.png",
                        "61.png",
                        "62.png",
                        "x.png",
                        "-3.png",
                        "3.5.png",
                        "99999999999999999999.png"));
        assertThat(labels(scan))
                .isEqualTo(Map.of("2.png", "[0]", "025.png", "[0]", "26.png", "[1]", "50.png", "[1]", "61.png", "[1]"));
        assertThat(scan.skipped(SkipReason.NO_LABEL)).isEqualTo(8);
        assertThat(scan.problems()).isEmpty();
    }

    private static final String OWN = """
            samples:
              - files: "images/{id}.png"
                label: "{finding?}"
                join:
                  - {table: "**/{id}.txt", lines: "(?<finding>.+)"}
            labels: {polyp: Polyp, cancer: Cancer, ulcer: Ulcer}
            """;

    private static Scan own(MapTree tree) throws IOException {
        return Scanner.scan(TinyCatalog.adapter(OWN, true), tree);
    }

    @Test
    void isARowForEachRecordOfAFileOfItsOwn() throws IOException {
        Scan scan = own(MapTree.of("images/1.png", "images/2.png", "images/3.png")
                .with("texts/1.txt", "polyp\nulcer\n")
                .with("texts/2.txt", "cancer\n"));
        assertThat(labels(scan)).isEqualTo(Map.of("images/1.png", "[0, 2]", "images/2.png", "[1]"));
        assertThat(scan.rows()).isEqualTo(4);
        assertThat(scan.skipped(SkipReason.MERGED)).isEqualTo(1);
        assertThat(scan.skipped(SkipReason.NO_LABEL)).isEqualTo(1);
        assertThat(scan.labelFiles()).containsExactly("texts/1.txt", "texts/2.txt");
        assertThat(scan.sources()).contains(new Scan.Matched("**/{id}.txt, rows named there", 2));
        assertThat(scan.problems()).isEmpty();
    }

    @Test
    void isToldOfWhereTwoFilesMayBeItsOwn() throws IOException {
        Scan scan = own(MapTree.of("images/1.png", "images/2.png")
                .with("a/1.txt", "polyp\n")
                .with("b/1.txt", "ulcer\n")
                .with("a/2.txt", "cancer\n"));
        assertThat(labels(scan)).isEqualTo(Map.of("images/2.png", "[1]"));
        assertThat(scan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("rows have two files of their own", ": 1 in all");
            assertThat(problem.place()).hasToString("**/{id}.txt");
        });
    }

    @Test
    void isOneFileWhereTheOtherIsACopyOfIt() throws IOException {
        Scan scan = own(MapTree.of("images/1.png").with("a/1.txt", "polyp\n").with("b/1.txt", "polyp\n"));
        assertThat(labels(scan)).isEqualTo(Map.of("images/1.png", "[0]"));
        assertThat(scan.problems()).isEmpty();
    }

    @Test
    void isToldOfWhereNoRowHasAFileOfItsOwn() throws IOException {
        Scan scan = own(MapTree.of("images/1.png", "images/2.png").with("texts/one.txt", "polyp\n"));
        assertThat(scan.problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .isEqualTo("none of 2 rows is named in it"));
    }
}
