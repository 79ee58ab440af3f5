package org.medmat.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.Seeds;
import org.medmat.table.TableFormat.Header;
import org.medmat.text.SafePattern;

/** Label files of every form as targets of a fuzzer. */
public final class TableTargets {

    private static final List<@Nullable Charset> CHARSETS = Arrays.asList(
            null,
            Charset.forName("GB18030"),
            Charset.forName("windows-1252"),
            Charset.forName("ISO-8859-1"),
            Charset.forName("UTF-16LE"),
            Charset.forName("UTF-16"),
            Charset.forName("UTF-32"),
            Charset.forName("Shift_JIS"),
            Charset.forName("ISO-2022-JP"));
    private static final List<@Nullable String> SEPARATORS =
            Arrays.asList(null, ",", ";", "\t", " ", "|", "\\", "\u00a7");
    private static final List<Header> HEADERS =
            List.of(new Header.Line(1), new Header.Names(List.of("id", "class")), new Header.Line(3));
    private static final List<@Nullable String> JSON_WAYS = Arrays.asList(
            null, "[]", "datasets[].annotations[]", "[].bbox[]", "a", "a[]", "a.b", "a.b[].c", "images[]", "[].[]");
    private static final List<@Nullable String> XML_WAYS =
            Arrays.asList(null, "object", "annotation", "a/b", "/a//b/", "Report");

    private TableTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget("delimited-text", 500, TableTargets::delimited, TableTargets::readDelimited),
                new FuzzTarget("json-rows", 1000, TableTargets::json, TableTargets::readJson),
                new FuzzTarget("xml-rows", 220, TableTargets::xml, TableTargets::readXml),
                new FuzzTarget("matched-lines", 150, TableTargets::lines, TableTargets::readLines),
                new FuzzTarget(
                        "workbook",
                        1000,
                        () -> Seeds.ofFixtures(".xlsx"),
                        input -> read("t.xlsx", input.rest(), TableFormat.PLAIN)),
                new FuzzTarget("workbook-sheet", 950, TableTargets::sheets, TableTargets::readSheet),
                new FuzzTarget("packed-table", 900, TableTargets::packed, TableTargets::readPacked));
    }

    private static void readDelimited(Input input) throws IOException {
        TableFormat format = new TableFormat(
                input.choice(CHARSETS), input.choice(SEPARATORS), input.choice(HEADERS), null, null, null);
        read("t.csv", input.rest(), format);
    }

    private static Stream<byte[]> delimited() {
        String table = "id,class,note\n1,Cyst,\"a \"\"quoted\"\"\nline\"\n2,Stein,Größe 气胸\n";
        Stream<byte[]> encoded = IntStream.range(0, CHARSETS.size()).mapToObj(i -> {
            Charset charset = CHARSETS.get(i);
            return Input.of(table.getBytes(charset == null ? UTF_8 : charset), i, 0, 0);
        });
        Stream<byte[]> separated = IntStream.range(0, SEPARATORS.size()).mapToObj(i -> {
            String separator = SEPARATORS.get(i);
            return Input.of(separator == null ? table : table.replace(",", separator), 0, i, i % HEADERS.size());
        });
        Stream<byte[]> fixtures = Seeds.ofFixtures(".csv", ".tsv", ".txt").map(bytes -> Input.of(bytes, 0, 0, 0));
        return Stream.of(encoded, separated, fixtures).flatMap(each -> each);
    }

    private static void readJson(Input input) throws IOException {
        String name = input.choice(List.of("t.json", "t.jsonl"));
        String way = input.choice(JSON_WAYS);
        read(name, input.rest(), new TableFormat(null, null, new Header.Line(1), null, way, null));
    }

    private static Stream<byte[]> json() {
        String deep =
                "{\"a\":{\"b\":[{\"c\":[1.50,-0.0,1e9]},{\"c\":null}]},\"images\":[{\"id\":\"\\u0041\",\"x\":{\"y\":[[1],[]]}}]}";
        return Stream.of(
                        IntStream.range(0, JSON_WAYS.size()).mapToObj(way -> Input.of(deep, 0, way)),
                        Stream.of(
                                Input.of("{\"a\":1}\n{\"a\":NaN}\n", 1, 0),
                                Input.of("{\"k1\":{\"class\":\"A\"},\"k2\":{\"class\":\"B\"}}", 0, 0)),
                        Seeds.ofFixtures(".json")
                                .flatMap(json -> Stream.of(Input.of(json, 0, 0), Input.of(json, 0, 2))))
                .flatMap(each -> each);
    }

    private static void readXml(Input input) throws IOException {
        String way = input.choice(XML_WAYS);
        read("t.xml", input.rest(), new TableFormat(null, null, new Header.Line(1), null, way, null));
    }

    private static Stream<byte[]> xml() {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<annotation a='1'><object><name>A &amp; B</name>"
                + "<box><x>1</x></box></object><object><![CDATA[x]]></object></annotation>";
        String type = "<!DOCTYPE a [<!ENTITY x \"y\">]><a><b>&x;&#65;</b><?pi?><!-- c --></a>";
        return Stream.concat(
                IntStream.range(0, XML_WAYS.size())
                        .boxed()
                        .flatMap(way -> Stream.of(Input.of(text, way), Input.of(type, way))),
                Seeds.ofFixtures(".xml").map(xml -> Input.of(xml, 0)));
    }

    /** The first line is the expression. */
    private static void readLines(Input input) throws IOException {
        Charset charset = input.choice(CHARSETS);
        List<byte[]> parts = input.parts();
        Pattern expression;
        try {
            expression = Pattern.compile(new String(parts.get(0), UTF_8));
        } catch (PatternSyntaxException e) {
            return;
        }
        byte[] text = parts.size() > 1 ? parts.get(1) : new byte[0];
        SafePattern lines = new SafePattern(expression);
        read("t.md", text, new TableFormat(charset, null, new Header.Line(1), null, null, lines));
    }

    private static Stream<byte[]> lines() {
        return Stream.of(
                Input.of("(?<id>\\d+) (?<class>\\w+)\0001 Cyst\n2 Stone\r\n", 0),
                Input.of("(?:(?<a>x+)+)+y|(?<b>.*)\0xxxxxxxxxxxxxxxxxxxxxxxxxxxx\n", 0),
                Input.of("(?<a>(?:a|b)*)\\\\(?<c>.)\0ababab\\c", 1));
    }

    /** Up to four parts: the sheet's cells, the shared texts, the styles, the list of sheets. */
    private static void readSheet(Input input) throws IOException {
        List<byte[]> parts = input.parts();
        read("t.xlsx", TinyWorkbook.of(parts), TableFormat.PLAIN);
    }

    private static Stream<byte[]> sheets() {
        String rows =
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>class</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>43831.5</v></c><c r=\"B2\" t=\"b\"><v>1</v></c></row>"
                        + "<row r=\"3\"><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><f>A1&amp;B1</f><v>x</v></c></row>";
        String shared = "<si><t>id</t></si><si><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r></si>";
        String styles = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
        String formula = "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A3\" si=\"0\">B1+1</f><v>1E3</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>-0.10</v></c></row>";
        return Stream.of(Input.of(rows + "\0" + shared + "\0" + styles), Input.of(formula), Input.of(rows));
    }

    private static void readPacked(Input input) throws IOException {
        String name = input.choice(List.of("t.csv.gz", "t.zip", "t.json.gz"));
        read(name, input.rest(), TableFormat.PLAIN);
    }

    private static Stream<byte[]> packed() {
        byte[] csv = "id,class\n1,Cyst\n".getBytes(UTF_8);
        return Stream.of(
                Input.of(ReadTable.gzip(csv), 0),
                Input.of(ReadTable.gzip("[{\"a\":1}]".getBytes(UTF_8)), 2),
                Input.of(ReadTable.zip("__MACOSX/._t.csv", "x", "t.csv", "id,class\n1,Cyst\n"), 1),
                Input.of(ReadTable.zip("a/t.json", "[{\"a\":1}]"), 1));
    }

    private static void read(String name, byte[] bytes, TableFormat format) throws IOException {
        Tables.read(name, () -> new ByteArrayInputStream(bytes), format, row -> {
            for (String column : row.columns().names()) {
                if (row.get(column) == null || row.number() < 1) {
                    throw new AssertionError("row " + row.number() + ", column " + column);
                }
            }
        });
    }
}
