package org.medmat.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.table.ReadTable.numbers;
import static org.medmat.table.ReadTable.rows;
import static org.medmat.table.ReadTable.way;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medmat.problem.DataException;

class JsonRowsTest {

    @Test
    void aListIsItsElements() throws IOException {
        assertThat(rows("a.json", "[{\"id\": 1, \"label\": \"x\"}, {\"id\": 2, \"other\": \"y\"}]"))
                .containsExactly(Map.of("id", "1", "label", "x"), Map.of("id", "2", "other", "y"));
        assertThat(numbers("a.json", "[{},\n{},\n{}]", TableFormat.PLAIN)).containsExactly(1, 2, 3);
    }

    @Test
    void anObjectIsItsValuesWithTheirKeys() throws IOException {
        assertThat(rows("a.json", "{\"1.png\": {\"label\": 3}, \"2.png\": [1, 2], \"3.png\": \"x\"}"))
                .containsExactly(
                        Map.of("label", "3", "key", "1.png"),
                        Map.of("value", "1\n2", "key", "2.png"),
                        Map.of("value", "x", "key", "3.png"));
    }

    @Test
    void plainElementsAreValues() throws IOException {
        assertThat(rows("a.json", "[\"a.png\", 2, [1, 2]]"))
                .containsExactly(Map.of("value", "a.png"), Map.of("value", "2"), Map.of("value", "1\n2"));
    }

    @Test
    void linesAreObjects() throws IOException {
        String text = "{\"id\": 1}\n\n{\"id\": 2}\r\n{\"id\": 3}";
        for (String name : new String[] {"a.jsonl", "a.ndjson"}) {
            assertThat(rows(name, text)).containsExactly(Map.of("id", "1"), Map.of("id", "2"), Map.of("id", "3"));
        }
        assertThat(rows("a.jsonl", "")).isEmpty();
    }

    @Test
    void everyScalarIsTheTextThatIsWritten() throws IOException {
        assertThat(rows(
                        "a.json",
                        "[{\"a\": 1.0, \"b\": 1e5, \"c\": 12345678901234567890.10, \"d\": true, \"e\": false,"
                                + " \"f\": null, \"g\": \" é\\u00e9 \", \"h\": NaN, \"i\": -0}]"))
                .containsExactly(Map.of(
                        "a",
                        "1.0",
                        "b",
                        "1e5",
                        "c",
                        "12345678901234567890.10",
                        "d",
                        "true",
                        "e",
                        "false",
                        "f",
                        "",
                        "g",
                        "éé",
                        "h",
                        "NaN",
                        "i",
                        "-0"));
    }

    @Test
    void innerObjectsAreFlattened() throws IOException {
        assertThat(rows("a.json", "[{\"box\": {\"x\": 1, \"size\": {\"w\": 2}}, \"none\": {}}]"))
                .containsExactly(Map.of("box.x", "1", "box.size.w", "2"));
    }

    @Test
    void listsOfPlainValuesAreOneALine() throws IOException {
        assertThat(rows("a.json", "[{\"labels\": [\"a\", \"b, c\", 1.0], \"none\": []}]"))
                .containsExactly(Map.of("labels", "a\nb, c\n1.0", "none", ""));
    }

    @Test
    void deeperListsStayJson() throws IOException {
        assertThat(rows("a.json", "[{\"polygon\": [[1.0, 2e1], [3, null]], \"boxes\": [ {\"x\": \"é\\\"\"} ]}]"))
                .containsExactly(Map.of("polygon", "[[1.0,2e1],[3,null]]", "boxes", "[{\"x\":\"é\\\"\"}]"));
    }

    @Test
    void aListTooLongForAValueIsLeftOut() throws IOException {
        String list = "[" + "[123456789],".repeat(100_000) + "[]]";
        assertThat(rows("a.json", "[{\"id\": 1, \"mask\": " + list + ", \"x\": 2}]"))
                .containsExactly(Map.of("id", "1", "x", "2"));
    }

    @Test
    void theWayLeadsToTheRecords() throws IOException {
        String text = "{\"info\": {\"year\": 2020}, \"annotations\": [{\"id\": 1}, {\"id\": 2}]}";
        assertThat(rows("a.json", text, way("annotations[]"))).containsExactly(Map.of("id", "1"), Map.of("id", "2"));
        assertThat(rows("a.json", text, way("info"))).containsExactly(Map.of("year", "2020"));
    }

    @Test
    void theWayMayLeadThroughObjectsAndTopLevelLists() throws IOException {
        String list = "[{\"a\": {\"b\": [{\"id\": 1}]}}, {\"a\": {\"b\": null}}, {\"a\": {\"b\": [{\"id\": 2}]}}]";
        assertThat(rows("a.json", list, way("[].a.b[]"))).containsExactly(Map.of("id", "1"), Map.of("id", "2"));
        assertThat(rows("a.json", "{\"images\": {\"1.png\": {\"id\": 1}}}", way("images[]")))
                .containsExactly(Map.of("id", "1", "key", "1.png"));
    }

    @Test
    void aRecordHasThePlainFieldsOfWhatEnclosesIt() throws IOException {
        String text = "{\"version\": 3, \"labelGroups\": [{\"name\": \"Calculated\", \"kind\": \"g\", \"tags\": [1],"
                + " \"labels\": [{\"id\": \"L1\", \"name\": \"Normal\"}], \"late\": 1}]}";
        assertThat(rows("a.json", text, way("labelGroups[].labels[]")))
                .containsExactly(Map.of(
                        "id", "L1",
                        "name", "Normal",
                        "kind", "g",
                        "labelGroups.name", "Calculated",
                        "labelGroups.kind", "g",
                        "version", "3"));
    }

    @Test
    void fieldsOfOneBranchDoNotReachTheNext() throws IOException {
        String text = "{\"g\": [{\"a\": 1, \"r\": [{\"id\": 1}]}, {\"r\": [{\"id\": 2}]}]}";
        assertThat(rows("a.json", text, way("g[].r[]")))
                .containsExactly(Map.of("id", "1", "a", "1", "g.a", "1"), Map.of("id", "2"));
    }

    @Test
    void keysOnTheWayAreInherited() throws IOException {
        String text = "{\"case1\": {\"boxes\": [{\"x\": 1}]}, \"case2\": {\"boxes\": [{\"x\": 2}]}}";
        assertThat(rows("a.json", text, way("[].boxes[]")))
                .containsExactly(Map.of("x", "1", "key", "case1"), Map.of("x", "2", "key", "case2"));
    }

    @Test
    void aWayThatLeadsNowhereIsRefused() {
        assertThatThrownBy(() -> rows("a.json", "{\"images\": []}", way("annotations[]")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("nothing at `rows: annotations[]`");
        assertThatThrownBy(() -> rows("a.json", "{\"a\": [{\"b\": 1}]}", way("a.b[]")))
                .hasMessageContaining("write [] after the key of a list");
        assertThatThrownBy(() -> rows("a.json", "{\"a\": 1}", way("a[]"))).hasMessageContaining("expects a list");
    }

    @Test
    void marksAndUtf16AreUnderstood() throws IOException {
        assertThat(rows("a.json", "\ufeff[{\"id\": 1}]")).containsExactly(Map.of("id", "1"));
        byte[] wide = "[{\"id\": 1}]".getBytes(StandardCharsets.UTF_16LE);
        assertThat(rows("a.json", wide, TableFormat.PLAIN)).containsExactly(Map.of("id", "1"));
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        assertThatThrownBy(() -> rows("a.json", "[{\"id\": 1},\n{\"id\" 2}]"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.json:2:");
        assertThatThrownBy(() -> rows("a.json", "[{\"id\": 1},\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.json:2:");
        assertThatThrownBy(() -> rows("a.json", "")).hasMessageContaining("empty");
        assertThatThrownBy(() -> rows("a.json", "{}\n{}")).hasMessageContaining(".jsonl");
    }
}
