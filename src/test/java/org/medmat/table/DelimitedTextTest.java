package org.medmat.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.table.ReadTable.columns;
import static org.medmat.table.ReadTable.encoded;
import static org.medmat.table.ReadTable.gzip;
import static org.medmat.table.ReadTable.headerLine;
import static org.medmat.table.ReadTable.numbers;
import static org.medmat.table.ReadTable.rows;
import static org.medmat.table.ReadTable.separated;
import static org.medmat.table.ReadTable.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;

class DelimitedTextTest {

    private static final List<Map<String, String>> ONE_EYE = List.of(Map.of("id", "7", "eye", "left"));

    @Nested
    class Separators {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t", "|"})
        void areFoundInTheHeader(String separator) throws IOException {
            assertThat(rows("a.csv", "id" + separator + "eye\n7" + separator + "left\n"))
                    .isEqualTo(ONE_EYE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a.tsv", "a.txt", "a.TAB", "a.list", "a.b/train.Csv"})
        void areFoundWhateverTheEnding(String name) throws IOException {
            assertThat(rows(name, "id;eye\n7;left\n")).isEqualTo(ONE_EYE);
        }

        @Test
        void insideQuotesDoNotCount() throws IOException {
            assertThat(rows("a.csv", "\"Age, in years, at scan\";Sex\n50;M\n"))
                    .containsExactly(Map.of("Age, in years, at scan", "50", "Sex", "M"));
        }

        @Test
        void standEquallyOftenInAllLines() throws IOException {
            assertThat(rows("a.csv", "1,5;2;3\n4;5;6,5\n", columns("x", "y", "z")))
                    .containsExactly(Map.of("x", "1,5", "y", "2", "z", "3"), Map.of("x", "4", "y", "5", "z", "6,5"));
        }

        @Test
        void ofValuesAreNotThoseOfColumns() throws IOException {
            assertThat(rows("a.csv", "Image,Findings\n1.png,Mass|Nodule|Hernia\n"))
                    .containsExactly(Map.of("Image", "1.png", "Findings", "Mass|Nodule|Hernia"));
        }

        @Test
        void mayBeMissing() throws IOException {
            assertThat(rows("a.list", "image\nimages/1, left.png\n"))
                    .containsExactly(Map.of("image", "images/1, left.png"));
        }

        @Test
        void areDeclaredWhereTheyCannotBeGuessed() throws IOException {
            assertThat(rows("a.csv", "id:eye\n7:left\n", separated(":"))).isEqualTo(ONE_EYE);
            assertThat(rows("a.csv", "id,x\teye\n7\tleft\n", separated("tab")))
                    .containsExactly(Map.of("id,x", "7", "eye", "left"));
        }

        @Test
        void ofBlanksAreAnyRunOfThem() throws IOException {
            String text = "REFNUM BG CLASS \nmdb001  G\tCIRC\n  mdb003 D \n\nmdb005 F \"ill defined\"\n";
            assertThat(rows("a.txt", text, separated(" ")))
                    .containsExactly(
                            Map.of("REFNUM", "mdb001", "BG", "G", "CLASS", "CIRC"),
                            Map.of("REFNUM", "mdb003", "BG", "D", "CLASS", ""),
                            Map.of("REFNUM", "mdb005", "BG", "F", "CLASS", "ill defined"));
        }
    }

    @Nested
    class Values {

        @Test
        void mayHoldSeparatorsQuotesAndLineBreaksWhenQuoted() throws IOException {
            assertThat(rows("a.csv", "id,note\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2, \"d, e\" \r\n"))
                    .containsExactly(Map.of("id", "1", "note", "a, \"b\"\r\nc"), Map.of("id", "2", "note", "d, e"));
        }

        @Test
        void areTrimmedOfBlanksAndNoBreakBlanks() throws IOException {
            assertThat(rows("a.csv", "id,x\n \u00a07\u00a0 ,\"  y \"\n")).containsExactly(Map.of("id", "7", "x", "y"));
        }

        @Test
        void stayAsTheyAreWritten() throws IOException {
            assertThat(rows("a.csv", "id,x,y\n007,1.0,NA\n"))
                    .containsExactly(Map.of("id", "007", "x", "1.0", "y", "NA"));
        }

        @Test
        void mayHoldAQuoteInTheirMiddle() throws IOException {
            assertThat(rows("a.csv", "id,x\n1,5\" film\n")).containsExactly(Map.of("id", "1", "x", "5\" film"));
        }

        @Test
        void thatLackAreEmptyAndSurplusOnesAreIgnored() throws IOException {
            assertThat(rows("a.csv", "a,b\n1\n1,2,3\n"))
                    .containsExactly(Map.of("a", "1", "b", ""), Map.of("a", "1", "b", "2"));
        }
    }

    @Nested
    class Headers {

        @Test
        void areTrimmedOfBlanksAndMarks() throws IOException {
            assertThat(rows("a.csv", "\ufeffImageId, EncodedPixels,\u00a0\ufeffx \n1,-1,2\n"))
                    .containsExactly(Map.of("ImageId", "1", "EncodedPixels", "-1", "x", "2"));
        }

        @Test
        void withoutNamesGetSome() throws IOException {
            assertThat(rows("a.csv", ",name,,\n0,x,1,2\n"))
                    .containsExactly(Map.of("#", "0", "name", "x", "#3", "1", "#4", "2"));
        }

        @Test
        void brokenOverLinesAreOneName() throws IOException {
            assertThat(rows("a.csv", "\"Retinopathy\ngrade\",b\n1,2\n"))
                    .containsExactly(Map.of("Retinopathy grade", "1", "b", "2"));
        }

        @Test
        void mayStandInALaterLine() throws IOException {
            String text = "A \"study, of; eyes\n\nid;eye\n7;left\n";
            assertThat(rows("a.csv", text, headerLine(3))).isEqualTo(ONE_EYE);
            assertThat(numbers("a.csv", text, headerLine(3))).containsExactly(4);
        }

        @Test
        void areFoundBelowBlankLines() throws IOException {
            assertThat(rows("a.csv", "\n  \nid,eye\n7,left\n")).isEqualTo(ONE_EYE);
        }

        @Test
        void mayBeMissingWhenNamesAreGiven() throws IOException {
            assertThat(rows("a.csv", "7,left\n", columns("id", "eye"))).isEqualTo(ONE_EYE);
            assertThat(rows("a.csv", "", columns("id", "eye"))).isEmpty();
        }

        @Test
        void mustBeThere() {
            assertThatThrownBy(() -> rows("a/b.csv", ""))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("a/b.csv")
                    .hasMessageContaining("no column names");
            assertThatThrownBy(() -> rows("b.csv", "x\n1\n", headerLine(5))).hasMessageContaining("line 5");
        }
    }

    @Nested
    class Rows {

        @Test
        void areNotMadeOfBlankLines() throws IOException {
            assertThat(rows("a.csv", "id,eye\n\n7,left\n  \n,,\n\n")).isEqualTo(ONE_EYE);
        }

        @Test
        void haveTheNumberOfTheirFirstLine() throws IOException {
            String text = "id,x\n1,a\n\n2,\"b\n\nb\"\n\n\"3\r\n\",\"c\"\r\n4,d";
            assertThat(numbers("a.csv", text, TableFormat.PLAIN)).containsExactly(2, 4, 8, 10);
            assertThat(numbers("a.txt", "x y\n\n1 2\n", separated(" "))).containsExactly(3);
        }

        @Test
        void mayEndAnyWay() throws IOException {
            for (String end : List.of("\n", "\r\n", "\r")) {
                assertThat(rows("a.csv", "id,eye" + end + "7,left")).isEqualTo(ONE_EYE);
            }
        }
    }

    @Nested
    class Encodings {

        @Test
        void areUtf8WithOrWithoutMark() throws IOException {
            assertThat(rows("a.csv", "\ufeff\"id\",é\n1,眼\n")).containsExactly(Map.of("id", "1", "é", "眼"));
        }

        @Test
        void areUtf16WithOrWithoutMark() throws IOException {
            for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                for (String mark : List.of("", "\ufeff")) {
                    byte[] bytes = (mark + "id\teye\r\n7\tleft\r\n").getBytes(charset);
                    assertThat(rows("a.csv", bytes, TableFormat.PLAIN)).isEqualTo(ONE_EYE);
                }
            }
        }

        @Test
        void areDeclaredWhereTheyAreNeither() throws IOException {
            for (String name : List.of("GB18030", "windows-1252")) {
                Charset charset = Charset.forName(name);
                String label = name.startsWith("GB") ? "白内障" : "œdème";
                assertThat(rows("a.csv", ("id,label\n1," + label).getBytes(charset), encoded(charset)))
                        .containsExactly(Map.of("id", "1", "label", label));
            }
        }

        @Test
        void ofWesternTextAreProposed() {
            byte[] bytes = "id,label\n1,x\n2,\u00e9panchement\n".getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> rows("a.csv", bytes, TableFormat.PLAIN))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("a.csv:3:")
                    .hasMessageContaining("offset 15")
                    .hasMessageContaining("UTF-8")
                    .hasMessageContaining("`encoding: windows-1252`");
        }

        @Test
        void ofChineseTextAreProposed() {
            byte[] bytes = "id,label\n1,正常眼底\n2,白内障\n".getBytes(Charset.forName("GB18030"));
            assertThatThrownBy(() -> rows("a.csv", bytes, TableFormat.PLAIN))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("`encoding: GB18030`");
        }

        @Test
        void thatAreDeclaredWronglyAreRefused() {
            byte[] bytes = "id\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> rows("a.csv", bytes, encoded(StandardCharsets.UTF_8)))
                    .hasMessageContaining("`encoding: UTF-8` does not hold");
        }
    }

    @Nested
    class PackedTables {

        @Test
        void mayBeGzipped() throws IOException {
            byte[] packed = gzip("id,eye\n7,left\n".getBytes(StandardCharsets.UTF_8));
            assertThat(rows("train.CSV.gz", packed, TableFormat.PLAIN)).isEqualTo(ONE_EYE);
        }

        @Test
        void mayBeAloneInAZip() throws IOException {
            byte[] packed = zip("__MACOSX/._a.csv", "junk", "data/.DS_Store", "junk", "data/a.csv", "id,eye\n7,left\n");
            assertThat(rows("labels.zip", packed, TableFormat.PLAIN)).isEqualTo(ONE_EYE);
        }

        @Test
        void mayNotHaveCompanyInAZip() {
            assertThatThrownBy(() -> rows("a.csv.zip", zip("a.csv", "x\n1", "b.csv", "x\n1"), TableFormat.PLAIN))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("a.csv, b.csv");
            assertThatThrownBy(() -> rows("a.csv.zip", zip(".x", ""), TableFormat.PLAIN))
                    .hasMessageContaining("empty zip");
        }
    }

    @Test
    void unknownEndingsAreRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> rows("a.parquet", ""))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.parquet")
                .hasMessageContaining(".csv, .tsv");
        assertThatThrownBy(() -> rows("a.xls", "")).hasMessageContaining("save it as .xlsx or .csv");
    }

    @Test
    void aSinkMayStopTheReading() {
        assertThatThrownBy(() -> Tables.read(
                        "a.csv",
                        () -> new java.io.ByteArrayInputStream("x\n1\n".getBytes(StandardCharsets.UTF_8)),
                        TableFormat.PLAIN,
                        row -> {
                            throw new IllegalStateException("enough");
                        }))
                .isInstanceOf(IllegalStateException.class);
    }
}
