package org.medmat.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.table.ReadTable.headerLine;
import static org.medmat.table.ReadTable.rows;
import static org.medmat.table.ReadTable.sheet;
import static org.medmat.table.TinyWorkbook.cells;
import static org.medmat.table.TinyWorkbook.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medmat.problem.DataException;

class WorkbookTest {

    private static String only(String cell) throws IOException {
        byte[] book = new TinyWorkbook()
                .sheet("S", row(1, "x", "y") + cells(2, cell, "<c r=\"B2\"><v>1</v></c>"))
                .bytes();
        return rows("a.xlsx", book, TableFormat.PLAIN).get(0).get("x");
    }

    @Test
    void theFirstVisibleSheetIsRead() throws IOException {
        byte[] book = new TinyWorkbook()
                .hiddenSheet("notes", row(1, "n") + row(2, "no"))
                .sheet("Labels", row(1, " ID ", "Eye") + row(2, "7", " left\u00a0"))
                .sheet("more", row(1, "m") + row(2, "no"))
                .bytes();
        assertThat(rows("a.xlsx", book, TableFormat.PLAIN)).containsExactly(Map.of("ID", "7", "Eye", "left"));
        assertThat(rows("a.XLSX", book, sheet("more"))).containsExactly(Map.of("m", "no"));
        assertThat(rows("a.xlsx", book, sheet("NOTES "))).containsExactly(Map.of("n", "no"));
    }

    @Test
    void aSheetThatLacksIsRefusedWithTheOnesThereAre() throws IOException {
        byte[] book = new TinyWorkbook()
                .sheet("Left", row(1, "x"))
                .sheet("Right", row(1, "x"))
                .bytes();
        assertThatThrownBy(() -> rows("a.xlsx", book, sheet("Middle")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Middle")
                .hasMessageContaining("Left, Right");
    }

    @Test
    void numbersAreWrittenPlainly() throws IOException {
        assertThat(only("<c r=\"A2\"><v>7</v></c>")).isEqualTo("7");
        assertThat(only("<c r=\"A2\"><v>7.0</v></c>")).isEqualTo("7");
        assertThat(only("<c r=\"A2\"><v>1.5</v></c>")).isEqualTo("1.5");
        assertThat(only("<c r=\"A2\"><v>1E-3</v></c>")).isEqualTo("0.001");
        assertThat(only("<c r=\"A2\"><v>1.2345E+10</v></c>")).isEqualTo("12345000000");
        assertThat(only("<c r=\"A2\"><v>0.0</v></c>")).isEqualTo("0");
    }

    @Test
    void textsStayTexts() throws IOException {
        assertThat(only("<c r=\"A2\" t=\"inlineStr\"><is><t>007</t></is></c>")).isEqualTo("007");
        assertThat(only("<c r=\"A2\" t=\"inlineStr\"><is><t>#N/A</t></is></c>")).isEqualTo("#N/A");
    }

    @Test
    void truthFailuresAndFormulasAreReadAsSeen() throws IOException {
        assertThat(only("<c r=\"A2\" t=\"b\"><v>1</v></c>")).isEqualTo("TRUE");
        assertThat(only("<c r=\"A2\" t=\"b\"><v>0</v></c>")).isEqualTo("FALSE");
        assertThat(only("<c r=\"A2\" t=\"e\"><v>#DIV/0!</v></c>")).isEmpty();
        assertThat(only("<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")).isEmpty();
        assertThat(only("<c r=\"A2\"><f>1+1</f><v>2.0</v></c>")).isEqualTo("2");
        assertThat(only("<c r=\"A2\" t=\"str\"><f>A1</f><v>x</v></c>")).isEqualTo("x");
        assertThat(only("<c r=\"A2\" t=\"b\"><f>TRUE()</f><v>1</v></c>")).isEqualTo("TRUE");
        assertThat(only("<c r=\"A2\"/>")).isEmpty();
    }

    @Test
    void sharedAndRichTextsAreRead() throws IOException {
        byte[] book = new TinyWorkbook()
                .sharedStrings("<si><t>grade</t></si><si><r><t>mild </t></r><r><rPr><b/></rPr><t>NPDR</t></r></si>")
                .sheet("S", cells(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>") + cells(2, "<c r=\"A2\" t=\"s\"><v>1</v></c>"))
                .bytes();
        assertThat(rows("a.xlsx", book, TableFormat.PLAIN)).containsExactly(Map.of("grade", "mild NPDR"));
    }

    @Test
    void namesBrokenOverLinesAreOneName() throws IOException {
        byte[] book = new TinyWorkbook()
                .sheet("S", row(1, "Risk of \n macular edema") + row(2, "1"))
                .bytes();
        assertThat(rows("a.xlsx", book, TableFormat.PLAIN)).containsExactly(Map.of("Risk of macular edema", "1"));
    }

    @Test
    void theHeaderIsALineOfTheSheet() throws IOException {
        byte[] book = new TinyWorkbook()
                .sheet("S", row(1, "A title") + row(3, "", "eye") + row(4, "", "") + row(6, "7", "left"))
                .bytes();
        assertThat(rows("a.xlsx", book, headerLine(3))).containsExactly(Map.of("#", "7", "eye", "left"));
        List<Integer> numbers = new ArrayList<>();
        Tables.read("a.xlsx", () -> new ByteArrayInputStream(book), headerLine(3), row -> numbers.add(row.number()));
        assertThat(numbers).containsExactly(6);
    }

    @Test
    void cellsThatLackAreEmpty() throws IOException {
        byte[] book = new TinyWorkbook()
                .sheet("S", row(1, "a", "b", "c") + cells(2, "<c r=\"C2\"><v>3</v></c>") + row(3, "1"))
                .bytes();
        assertThat(rows("a.xlsx", book, TableFormat.PLAIN))
                .containsExactly(Map.of("a", "", "b", "", "c", "3"), Map.of("a", "1", "b", "", "c", ""));
    }

    @Test
    void anEmptySheetHasNoColumnNames() {
        assertThatThrownBy(
                        () -> rows("a.xlsx", new TinyWorkbook().sheet("S", "").bytes(), TableFormat.PLAIN))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no column names");
    }
}
