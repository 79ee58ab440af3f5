package org.medmat.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medmat.table.ReadTable.gzip;
import static org.medmat.table.ReadTable.rows;
import static org.medmat.table.ReadTable.separated;
import static org.medmat.table.ReadTable.way;
import static org.medmat.table.ReadTable.zip;
import static org.medmat.table.TinyWorkbook.cells;
import static org.medmat.table.TinyWorkbook.row;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.medmat.problem.DataException;

/** Files that are damaged, or made to do harm, are refused with a plain word. */
class TableLimitsTest {

    private static final String LONG = "x".repeat(TableLimits.CELL + 1);

    private static AbstractThrowableAssert<?, ?> assertRefused(String name, byte[] bytes) {
        return assertThatThrownBy(() -> rows(name, bytes, TableFormat.PLAIN))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(name);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(String name, String text) {
        return assertRefused(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Long before the gigabyte is read. */
    private static void assertRefusedSoon(String name, String beginning, String again) {
        Endless endless = new Endless(beginning, again);
        assertThatThrownBy(() -> Tables.read(name, () -> endless, TableFormat.PLAIN, row -> {}))
                .as("%s: %s%s...", name, beginning, again)
                .isInstanceOf(DataException.class)
                .hasMessageContaining(name);
        assertThat(endless.at).as("%s: %s%s...", name, beginning, again).isLessThan(100_000_000);
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** Hardly compressible, so that half of it is half of the text. */
    private static String noise() {
        StringBuilder text = new StringBuilder("id,x\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(i)
                    .append(',')
                    .append(Integer.toHexString(i * 0x9e3779b9))
                    .append('\n');
        }
        return text.toString();
    }

    @Nested
    class PackedFiles {

        @Test
        void thatAreCutOff() {
            assertRefused("a.csv.gz", cut(gzip(noise().getBytes(StandardCharsets.UTF_8))))
                    .hasMessageContaining("damaged or cut off");
            assertRefused("a.csv.zip", cut(zip("a.csv", noise()))).hasMessageContaining("damaged or cut off");
            assertRefused(
                    "a.xlsx", cut(new TinyWorkbook().sheet("S", row(1, "x")).bytes()));
            assertRefused("a.json.gz", cut(gzip(("[\"" + noise() + "\"]").getBytes(StandardCharsets.UTF_8))));
            assertRefused("a.xml.gz", cut(gzip(("<a>" + noise() + "</a>").getBytes(StandardCharsets.UTF_8))))
                    .hasMessageContaining("damaged or cut off");
        }

        @Test
        void thatGoOnBehindTheirEndWereReadInSilence() {
            byte[] packed = gzip("id,x\n1,a\n".getBytes(StandardCharsets.UTF_8));
            byte[] longer = Arrays.copyOf(packed, packed.length + 9);
            Arrays.fill(longer, packed.length, longer.length, (byte) 'x');
            assertRefused("a.csv.gz", longer).hasMessageContaining("Unexpected data after a valid .gz stream");
        }

        @Test
        void thatAreNotPackedAtAll() {
            assertRefused("a.csv.gz", "id,x\n");
            assertRefused("a.csv.zip", "id,x\n");
            assertRefused("a.xlsx", "id,x\n").hasMessageContaining("save it as .xlsx");
            assertRefused("a.csv.gz", "");
        }

        @Test
        void thatAreBombs() {
            String zeros = ("0".repeat(999_999) + "\n").repeat(30);
            assertRefused("a.csv.gz", gzip(zeros.getBytes(StandardCharsets.UTF_8)))
                    .hasMessageContaining("unpacks to more than");
            assertRefused("a.csv.zip", zip("a.csv", zeros)).hasMessageContaining("unpacks to more than");
            assertRefused("a.xlsx", zip("xl/media/image1.png", zeros)).hasMessageContaining("unpacks to more than");
        }
    }

    @Nested
    class Texts {

        @Test
        void withAQuoteThatIsNeverClosed() {
            assertRefused("a.csv", "id,x\n1,a\n\n2,\"b\n3,c\n4,d\n")
                    .hasMessageContaining("a.csv:4:")
                    .hasMessageContaining("never closed");
            assertRefused("a.csv", "id,x\n1,a\n2,\"b\" c\n")
                    .hasMessageContaining("a.csv:3:")
                    .hasMessageContaining("text follows the quote");
            assertRefused("a.csv", "id,x\n" + "1,a\n".repeat(1500) + "2,\"b\n").hasMessageContaining("a.csv:1502:");
        }

        @Test
        void withAQuoteThatWouldSwallowAHugeFile() {
            Opener endless = () -> new Endless("id,x\n1,\"", "2,b\n");
            assertThatThrownBy(() -> Tables.read("a.csv", endless, TableFormat.PLAIN, row -> {}))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("a.csv:2:")
                    .hasMessageContaining("never closed");
        }

        @Test
        void withALineWithoutEnd() {
            Opener endless = () -> new Endless("", "x ");
            assertThatThrownBy(() -> Tables.read("a.txt", endless, separated(" "), row -> {}))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("a.txt:1:");
        }

        @Test
        void withAHugeValue() {
            assertRefused("a.csv", "id,x\n1," + LONG).hasMessageContaining("a.csv:2: a value longer than 1,048,576");
            assertRefused("a.json", "[\n{\"x\": \"" + LONG + "\"}]").hasMessageContaining("a.json:2: a value longer");
            assertRefused("a.xml", "<a>\n<b>" + LONG + "</b></a>").hasMessageContaining("a value longer");
            assertRefused("a.xlsx", new TinyWorkbook().sheet("S", row(1, LONG)).bytes())
                    .hasMessageContaining("a value longer");
        }

        @Test
        void withACellOfAGigabyte() {
            assertRefusedSoon("a.csv", "id,x\n1,", "x");
            assertRefusedSoon("a.csv", "id,x\n1,\"", "x");
            assertRefusedSoon("a.tsv", "id\tx\n1\t", "x");
            assertRefusedSoon("a.csv", "", "x");
            assertRefusedSoon("a.json", "[{\"x\": \"", "x");
            assertRefusedSoon("a.json", "[{\"", "x");
            assertRefusedSoon("a.json", "[{\"x\": 1", "1");
            assertRefusedSoon("a.xml", "<a><b><c>", "x");
            assertRefusedSoon("a.xml", "<a><b c=\"", "x");
            assertRefusedSoon("a.xml", "<", "x");
            assertRefusedSoon("a.xml", "<a><!-- ", "x");
        }

        @Test
        void withAMillionColumns() {
            assertRefusedSoon("a.csv", "", "x,");
            assertRefusedSoon("a.csv", "id,x\n1", ",1");
            assertRefusedSoon("a.tsv", "", "x\t");
            assertRefused("a.json", "[{" + numbered("\"%d\": 1, ") + "\"x\": 1}]");
            assertRefused("a.json", "[{\"x\": {" + numbered("\"%d\": 1, ") + "\"x\": 1}}]");
            assertRefused("a.xml", "<a><b>" + numbered("<c%1$d>1</c%1$d>") + "</b></a>");
            assertRefused("a.xml", "<a><b " + numbered("c%d=\"1\" ") + "/></a>");
        }

        private static String numbered(String text) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 1_000_000; i++) {
                all.append(text.replace("%1$d", "" + i).replace("%d", "" + i));
            }
            return all.toString();
        }

        @Test
        void withTooManyColumns() {
            assertRefused("a.csv", "x,".repeat(TableLimits.COLUMNS) + "x\n")
                    .hasMessageContaining("more than 10,000 columns");
        }
    }

    @Nested
    class Json {

        @Test
        void thatIsTooDeep() {
            assertRefused("a.json", "[".repeat(100_000)).hasMessageContaining("a.json:1:");
            assertRefused("a.json", "{\"a\":".repeat(100_000)).hasMessageContaining("a.json:1:");
        }

        @Test
        void ofWhichAnEnclosingTextIsHuge() throws IOException {
            String text = "{\"imageData\": \"" + LONG + "\", \"shapes\": [{\"label\": \"x\"}]}";
            assertThat(rows("a.json", text, way("shapes[]"))).hasSize(1);
        }

        @Test
        void whoseNestedNamesAteAllMemory() {
            String fields = IntStream.range(0, 5_000)
                    .mapToObj(i -> "\"" + i + "\": 1")
                    .collect(Collectors.joining(", ", "{", "}"));
            String around = "{\"" + "n".repeat(9_000) + "\": ";
            assertRefused("a.json", "[" + around.repeat(90) + fields + "}".repeat(90) + "]")
                    .hasMessageContaining("a.json:1: a record longer than");
        }

        @Test
        void whoseEnclosingTextsTogetherAteAllMemory() {
            String text = "x".repeat(TableLimits.CELL);
            String fields = IntStream.range(0, 20)
                    .mapToObj(i -> "\"" + i + "\": \"" + text + "\"")
                    .collect(Collectors.joining(", "));
            assertThatThrownBy(() -> rows("a.json", "{" + fields + ", \"shapes\": [1]}", way("shapes[]")))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("a record longer than");
        }

        @Test
        void withBytesThatAreNoText() {
            assertRefused("a.json", new byte[] {'[', '"', (byte) 0xe9, '"', ']'})
                    .hasMessageContaining("offset 2");
        }
    }

    @Nested
    class Markup {

        private static final String LAUGHS = "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

        @Test
        void withEntities() {
            assertRefused("a.xml", LAUGHS + "<r><o>&b;</o></r>");
            assertRefused("a.xml", "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><r><o>&x;</o></r>");
        }

        @Test
        void withEntitiesInAttributes() {
            assertRefused("a.xml", LAUGHS + "<r><o x=\"&b;\"/></r>");
        }

        @Test
        void withAnEntityInAWorkbook() {
            String sheet = LAUGHS + "<r>&b;</r>";
            assertRefused("a.xlsx", zip("xl/worksheets/sheet1.xml", sheet)).hasMessageContaining("sheet1.xml");
        }

        @Test
        void thatIsTooDeep() {
            // Later Javas have a limit and words of their own.
            assertRefused("a.xml", "<a>".repeat(100_000)).hasMessageMatching("(?s)a.xml:1: .*(deep|depth).*");
        }

        @Test
        void whoseAttributeOrCommentOrDocumentTypeAteAllMemory() {
            String endless = "x".repeat(TableLimits.RECORD + (1 << 20));
            for (String text : List.of("<r><o x='" + endless, "<r><!--" + endless, "<!DOCTYPE r [<!--" + endless)) {
                assertRefused("a.xml", text).hasMessageContaining("a.xml:1: a record longer than");
            }
        }

        @Test
        void whoseRepeatedFieldWasCopiedForEveryTurn() throws IOException {
            assertRefused("a.xml", "<r><o>" + "<x>1</x>".repeat(TableLimits.CELL) + "</o></r>")
                    .hasMessageContaining("a value longer than");
            assertThat(rows("a.xml", "<r><o><x>1</x><x/><x> 2 </x><y/><x>3</x><y>4</y></o></r>"))
                    .containsExactly(Map.of("x", "1\n2\n3", "y", "4"));
        }

        @Test
        void butADocumentTypeAloneDoesNoHarm() throws IOException {
            String text = "<!DOCTYPE r SYSTEM \"http://localhost:9/none.dtd\"><r><o>1</o></r>";
            assertThat(rows("a.xml", text)).hasSize(1);
        }
    }

    @Nested
    class Workbooks {

        @Test
        void withACellFarOutside() {
            byte[] book = new TinyWorkbook()
                    .sheet("S", cells(1, "<c r=\"ZZZZZZ1\"><v>1</v></c>"))
                    .bytes();
            assertRefused("a.xlsx", book).hasMessageContaining("further right");
        }

        @Test
        void withARowWithoutEnd() {
            byte[] book = new TinyWorkbook()
                    .sheet("S", cells(1, "<c><v>1</v></c>".repeat(20_000)))
                    .bytes();
            assertRefused("a.xlsx", book).hasMessageContaining("further right");
        }

        @Test
        void withANumberOfABillionDigits() throws IOException {
            byte[] book = new TinyWorkbook()
                    .sheet("S", row(1, "x") + cells(2, "<c r=\"A2\"><v>1E999999999</v></c>"))
                    .bytes();
            assertThat(rows("a.xlsx", book, TableFormat.PLAIN).get(0)).containsEntry("x", "1E999999999");
        }

        @Test
        void thatAreNonsense() {
            assertRefused("a.xlsx", zip("a.txt", "x"));
            assertRefused("a.xlsx", new TinyWorkbook().bytes());
            String badType = cells(2, "<c r=\"A2\" t=\"q\"><v>1</v></c>");
            assertRefused(
                    "a.xlsx",
                    new TinyWorkbook().sheet("S", row(1, "x") + badType).bytes());
            String badShared = cells(2, "<c r=\"A2\" t=\"s\"><v>9</v></c>");
            assertRefused(
                    "a.xlsx",
                    new TinyWorkbook().sheet("S", row(1, "x") + badShared).bytes());
        }
    }

    /** Damage at any place is refused in words, or goes unnoticed; nothing else comes of it. */
    @Test
    void anyFlippedByteIsRefusedInWordsOrUnnoticed() throws IOException {
        byte[] book = new TinyWorkbook()
                .sheet("S", row(1, "x", "y") + row(2, "1", "2"))
                .bytes();
        damageEverywhere("a.xlsx", book);
        damageEverywhere("a.csv", "id,x\n1,\"a\nb\"\n2,é\n".getBytes(StandardCharsets.UTF_8));
        damageEverywhere("a.json", "[{\"a\": 1.0, \"b\": [1, [2]]}, \"é\"]".getBytes(StandardCharsets.UTF_8));
        damageEverywhere("a.xml", "<r a='1'><o>x&amp;</o><!-- c --></r>".getBytes(StandardCharsets.UTF_8));
        damageEverywhere("a.csv.gz", gzip("id,x\n1,a\n".getBytes(StandardCharsets.UTF_8)));
        damageEverywhere("a.csv.zip", zip("a.csv", "id,x\n1,a\n"));
    }

    private static void damageEverywhere(String name, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            for (int flip : new int[] {0x01, 0xff}) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= (byte) flip;
                try {
                    rows(name, damaged, TableFormat.PLAIN);
                } catch (IOException e) {
                    assertThat(e).as("%s, byte %d", name, i).isInstanceOf(DataException.class);
                }
            }
        }
    }

    /** A beginning, and then the same again and again, a gigabyte of it. */
    private static final class Endless extends InputStream {

        private static final long END = 1L << 30;

        private final byte[] beginning;
        private final byte[] again;
        private long at;

        Endless(String beginning, String again) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            for (int i = 0; i < length; i++) {
                int next = read();
                if (next < 0) {
                    return i == 0 ? -1 : i;
                }
                bytes[from + i] = (byte) next;
            }
            return length;
        }

        @Override
        public int read() {
            long place = at++;
            if (place == END) {
                return -1;
            }
            return place < beginning.length ? beginning[(int) place] : again[(int) (place % again.length)];
        }
    }
}
