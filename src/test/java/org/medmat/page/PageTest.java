package org.medmat.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@DisplayName("A page")
class PageTest {

    private static String written(Table table) {
        Html html = new Html();
        table.write(html);
        return html.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style><script>alert(1)</script>",
                "&lt;script&gt;"
            })
    @DisplayName("shows what a stranger wrote, and obeys none of it")
    void escapes(String hostile) throws Exception {
        Html html = new Html();
        html.open("p", "title", hostile).text(hostile).close();
        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.toString())));
        assertThat(read.getDocumentElement().getTextContent()).isEqualTo(hostile);
        assertThat(read.getDocumentElement().getAttribute("title")).isEqualTo(hostile);
        assertThat(read.getDocumentElement().getAttributes().getLength()).isEqualTo(1);
        assertThat(read.getElementsByTagName("*").getLength()).isEqualTo(1);
    }

    @Test
    @DisplayName("shows what would turn or hide its neighbours")
    void showsTheUnseen() {
        assertThat(new Html().text("a\u202eb\u0000c\u001bd").toString()).isEqualTo("a\\u202eb\\u0000c\\u001bd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://a", "//a", ""})
    @DisplayName("links to the web and within itself only")
    void linksNowhereElse(String address) {
        assertThat(new Html().link(address, "home").toString()).isEqualTo("home");
    }

    @Test
    void linksThere() {
        assertThat(new Html().link("https://a.org/?b=1&c=\"", "home").toString())
                .isEqualTo("<a href=\"https://a.org/?b=1&amp;c=&quot;\" rel=\"noreferrer\">home</a>");
        assertThat(new Html().link("#mat", "The mat").toString()).isEqualTo("<a href=\"#mat\">The mat</a>");
    }

    @Test
    @DisplayName("lets in its own style, nothing else and nothing from elsewhere")
    void hasAPolicy() throws Exception {
        String page = page();
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(page)
                .contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-" + hash + "&#39;;")
                .doesNotContain("style=\"")
                .doesNotContain("<script")
                .doesNotContain("@import");
        assertThat(style)
                .doesNotContain("url(")
                .contains("prefers-color-scheme: dark")
                .contains("@media print");
    }

    @Test
    @DisplayName("leads to each of its parts, and names them for those who hear it")
    void namesItsParts() throws IOException {
        assertThat(page())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .endsWith("</main></body></html>\n")
                .contains("<a href=\"#one\">The first</a>")
                .contains("<section id=\"one\" aria-labelledby=\"one-title\"><h2 id=\"one-title\">The first</h2>")
                .contains("<a class=\"skip\" href=\"#content\">")
                .contains("<dt>items</dt><dd>1,234</dd>");
    }

    private static String page() throws IOException {
        Page page = new Page(
                "A title",
                html -> Page.facts(html, List.of(new Page.Fact("items", Cell.number(1234)))),
                List.of(new Page.Section("one", "The first", html -> html.element("p", "text"))));
        return new String(page.write(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("draws bars beside their numbers, each row with a name")
    void drawsTables() {
        Table table = Table.of("Items", "By side.", Table.text("dataset"), Table.number("items"), Table.bar("bar"))
                .keyed("train", "test")
                .with(Stream.of(
                        List.of(Cell.text("A"), Cell.number(40), Cell.bar(List.of(30L, 10L), 80)),
                        List.of(Cell.text("B"), Cell.number(1), Cell.bar(List.of(0L, 1L), 100_000))));
        assertThat(written(table))
                .contains("<h3>Items</h3><p>By side.</p>")
                .contains("<th scope=\"col\" class=\"number\">items</th>")
                .contains("<th scope=\"row\" class=\"text\">A</th><td class=\"number\">40</td>")
                .contains("<rect class=\"part0\" x=\"0\" y=\"0\" width=\"375\"")
                .contains("<rect class=\"part1\" x=\"375\" y=\"0\" width=\"125\"")
                .as("the little there is shows")
                .contains("<rect class=\"part1\" x=\"0\" y=\"0\" width=\"4\"");
    }

    @Test
    @DisplayName("leaves out a table of nothing")
    void leavesOutEmptyTables() {
        assertThat(written(Table.of("Items", "", Table.text("dataset")))).isEmpty();
    }

    @Test
    @DisplayName("lets the keyboard move wide tables aside")
    void wideTablesTakeTheFocus() {
        Table.Column[] columns =
                Stream.of("a", "b", "c", "d", "e").map(Table::number).toArray(Table.Column[]::new);
        Table wide = Table.of("Wide", "", columns)
                .with(Stream.of(Stream.of(columns).map(column -> Cell.number(1)).toList()));
        assertThat(written(wide)).contains("role=\"region\" aria-label=\"Wide\" tabindex=\"0\"");
    }

    @Test
    @DisplayName("leaves out what is unknown in every row, and marks it where some know it")
    void leavesOutTheUnknown() {
        Table table = Table.of("T", "", Table.text("a"), Table.number("never"), Table.number("sometimes"))
                .with(Stream.of(
                        List.of(Cell.text("x"), Cell.NONE, Cell.number(1)),
                        List.of(Cell.text("y"), Cell.NONE, Cell.NONE)));
        assertThat(written(table))
                .doesNotContain("never")
                .contains(">x</th><td class=\"number\">1</td></tr>")
                .contains(">y</th><td class=\"number\"><span class=\"quiet\">\u2013</span></td></tr>");
    }

    @Test
    @DisplayName("tells what was reached beside what was to be expected")
    void drawsBullets() {
        Html html = new Html();
        Cell.bullet(0.62, 0.5, true).write(html);
        Cell.bullet(0.5, 0.5, false).write(html);
        assertThat(html.toString())
                .contains("class=\"band\" x=\"0\" y=\"0\" width=\"500\"")
                .contains("class=\"over\" x=\"0\" y=\"4\" width=\"620\"")
                .contains("class=\"part0\" x=\"0\" y=\"4\" width=\"500\"");
    }

    @Test
    @DisplayName("tints the fields of a matrix, and leaves holes open")
    void drawsMatrices() {
        Html html = new Html();
        Matrix.Field full = new Matrix.Field(Matrix.level(1234), false, Cell.text("1234"));
        Matrix.Field none = new Matrix.Field(Matrix.level(0), false, Cell.NONE);
        new Matrix(
                        "Mat",
                        "",
                        "modality and area",
                        List.of("Lung", "Skin", "Eye"),
                        List.of(new Matrix.Row("CT", "tomography", List.of(full, none, Matrix.Field.HOLE))))
                .write(html);
        assertThat(html.toString())
                .contains(
                        "<th scope=\"row\">CT <span class=\"quiet\">tomography</span></th><td class=\"level3\">1234</td><td class=\"level0\"></td>"
                                + "<td class=\"hole\"></td>")
                .contains("<th scope=\"col\">Lung</th>");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "99,1", "100,2", "999,2", "1000,3", "99999,4", "100000,5", "9000000000,5"})
    void tintsByTens(long count, int level) {
        assertThat(Matrix.level(count)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "999,999",
        "1000,1.0k",
        "9949,9.9k",
        "9950,10k",
        "12345,12k",
        "999499,999k",
        "999500,1.0M",
        "2345678,2.3M",
        "25000000,25M"
    })
    void abbreviates(long number, String brief) {
        assertThat(Cell.Words.brief(number)).isEqualTo(brief);
    }

    @Test
    void signsDifferences() {
        Html html = new Html();
        Cell.change(1200).write(html);
        Cell.change(0).write(html);
        Cell.change(-3).write(html);
        assertThat(html.toString()).isEqualTo("<span class=\"more\">+1,200</span><span class=\"fewer\">\u22123</span>");
    }
}
