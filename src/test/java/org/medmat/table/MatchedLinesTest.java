package org.medmat.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.table.ReadTable.lines;
import static org.medmat.table.ReadTable.numbers;
import static org.medmat.table.ReadTable.rows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medmat.problem.DataException;

class MatchedLinesTest {

    private static final String README = """
        The table follows.

        mdb001 G CIRC B 535 425 197
        mdb003 D NORM\s
        and mdb005 is no record
        """;
    private static final String MAMMOGRAM = "(?<id>mdb\\d{3}) [FGD] (?<class>[A-Z]{4})(?: (?<severity>[BM]))?.*";

    @Test
    void aLineThatMatchesIsARecord() throws IOException {
        assertThat(rows("README.txt", README, lines(MAMMOGRAM)))
                .containsExactly(
                        Map.of("id", "mdb001", "class", "CIRC", "severity", "B"),
                        Map.of("id", "mdb003", "class", "NORM", "severity", ""));
        assertThat(numbers("README.txt", README, lines(MAMMOGRAM))).containsExactly(3, 4);
    }

    @Test
    void groupsAreColumnsInTheirOrder() throws IOException {
        assertThat(rows("a.txt", "(x)b1", lines("\\(?<?x\\)(?<z>.)(?<!y)(?<a>.)"))
                        .get(0)
                        .keySet())
                .containsExactly("z", "a");
    }

    @Test
    void anyTextMayBeReadSo() throws IOException {
        for (String name : List.of("README", "a.csv", "a.md", "a.json")) {
            assertThat(rows(name, "\ufeff x \n\n", lines("(?<reading>.*)"))).containsExactly(Map.of("reading", "x"));
        }
    }

    @Test
    void anExpressionThatTakesForEverIsStopped() {
        assertThatThrownBy(() -> rows("a.txt", "x\n" + "a".repeat(200), lines("(?<a>.*.*.*.*.*)=")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.txt:2:")
                .hasMessageContaining("takes too long");
        assertThatThrownBy(() -> rows("a.txt", "ab".repeat(100_000), lines("(?<a>(a|b)*)")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.txt:1:");
    }
}
