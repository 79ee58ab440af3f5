package org.medmat.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.table.ReadTable.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.problem.DataException;

@DisplayName("A table that says two things under one name")
class AmbiguousTablesTest {

    private static final String TWO = "id,label,label\n1,cyst,cyst\n2,cyst,stone\n";

    private static List<String> asked(String column) throws IOException {
        List<String> cells = new ArrayList<>();
        Tables.read(
                "a.csv",
                () -> new ByteArrayInputStream(TWO.getBytes(StandardCharsets.UTF_8)),
                TableFormat.PLAIN,
                row -> cells.add(row.get(column)));
        return cells;
    }

    /** The first column won. */
    @Test
    void gaveTheFirstOfTwoColumnsWithoutAWord() {
        for (String spelt : List.of("label", "LABEL")) {
            assertThatThrownBy(() -> asked(spelt))
                    .isInstanceOf(DataException.class)
                    .hasMessageContainingAll("a.csv:3", "two columns are called \"label\"", "\"cyst\" and \"stone\"");
        }
    }

    @Test
    void isReadWhereNobodyAsksForThem() throws IOException {
        assertThat(asked("id")).containsExactly("1", "2");
    }

    @Test
    void isReadWhereBothSayTheSame() throws IOException {
        assertThat(rows("a.csv", "id,label,label\n1,cyst,cyst\n2\n"))
                .containsExactly(Map.of("id", "1", "label", "cyst"), Map.of("id", "2", "label", ""));
    }

    /** The last value won. */
    @Test
    void gaveTheLastOfTwoValuesOfAKeyWithoutAWord() throws IOException {
        assertThatThrownBy(() -> rows("a.json", "[{\"id\": 1},\n{\"label\": \"cyst\", \"label\": \"stone\"}]"))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("a.json:2", "the key \"label\" twice", "\"cyst\"", "\"stone\"");
        assertThatThrownBy(() -> rows("a.jsonl", "{\"a\": {\"b\": 1}, \"a.b\": 2}"))
                .hasMessageContaining("the key \"a.b\" twice");
        assertThat(rows("a.jsonl", "{\"label\": \"cyst\", \"label\": \"cyst \"}"))
                .containsExactly(Map.of("label", "cyst"));
    }

    @Test
    void isNotPrintedWhole() {
        String long1 = "x".repeat(100_000);
        assertThatThrownBy(() -> rows("a.jsonl", "{\"a\": \"" + long1 + "\", \"a\": 2}"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }
}
