package org.medmat.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medmat.table.TableFormat;
import org.medmat.table.Tables;

class WorkbookTextTest {

    private static List<Map<String, String>> read(String text, @Nullable String sheet) throws IOException {
        byte[] workbook = WorkbookText.write(text);
        TableFormat format = new TableFormat(null, null, new TableFormat.Header.Line(1), sheet, null, null);
        List<Map<String, String>> rows = new ArrayList<>();
        Tables.read("labels.xlsx", () -> new ByteArrayInputStream(workbook), format, row -> {
            Map<String, String> fields = new LinkedHashMap<>();
            row.columns().names().forEach(column -> fields.put(column, row.get(column)));
            rows.add(fields);
        });
        return rows;
    }

    @Test
    void linesAreRowsAndCommasSeparateCells() throws IOException {
        assertThat(read("id, label\n1, Cyst\n2,", null))
                .containsExactly(Map.of("id", "1", "label", "Cyst"), Map.of("id", "2", "label", ""));
    }

    @Test
    void aLineWithATabHasItsCellsBetweenTabs() throws IOException {
        assertThat(read("id\tfindings\n1\tcataract, mild\n", null))
                .containsExactly(Map.of("id", "1", "findings", "cataract, mild"));
    }

    @Test
    void aNameInBracketsBeginsASheet() throws IOException {
        String text = "[Left]\nid\n1\n[Right eyes]\nid\n2\n3\n";
        assertThat(read(text, null)).containsExactly(Map.of("id", "1"));
        assertThat(read(text, "Right eyes")).containsExactly(Map.of("id", "2"), Map.of("id", "3"));
    }

    @Test
    void textsAreKeptAsTheyAreWritten() throws IOException {
        String text = "a,b,c,d,e\n007,-1.5,12345678901234567890,\"<R&D>\",ä😀";
        assertThat(read(text, null).get(0).values())
                .containsExactly("007", "-1.5", "12345678901234567890", "\"<R&D>\"", "ä😀");
    }

    @Test
    void columnsGoOnBehindZ() throws IOException {
        String names = IntStream.range(0, 800).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String values = IntStream.range(0, 800).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        assertThat(read(names + "\n" + values, null).get(0))
                .containsEntry("c26", "v26")
                .containsEntry("c799", "v799");
    }

    @Test
    void manyRowsAreReadToTheLast() throws IOException {
        assertThat(read("id,image\n" + Ranges.expandLines("{1..20000},image_{1..20000}.png"), null))
                .hasSize(20_000)
                .last()
                .isEqualTo(Map.of("id", "20000", "image", "image_20000.png"));
    }

    @Test
    void theBytesDependOnTheTextOnly() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            byte[] there = WorkbookText.write("a\n1");
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            assertThat(WorkbookText.write("a\n1")).isEqualTo(there);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
