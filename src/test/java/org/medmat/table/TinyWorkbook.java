package org.medmat.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the few parts a workbook needs: a sound frame around contents of any kind. */
final class TinyWorkbook {

    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<byte[]> sheets = new ArrayList<>();
    private final StringBuilder named = new StringBuilder();
    private byte[] sharedStrings = {};
    private byte[] styles = {};
    private byte[] list = {};

    /** @param parts what stands in the sheet, in the shared texts, in the styles and in the list of sheets; those left out are empty */
    static byte[] of(List<byte[]> parts) {
        TinyWorkbook book = new TinyWorkbook().sheet("S", "");
        book.sheets.set(0, part(parts, 0));
        book.sharedStrings = part(parts, 1);
        book.styles = part(parts, 2);
        book.list = part(parts, 3);
        return book.bytes();
    }

    private static byte[] part(List<byte[]> parts, int at) {
        return at < parts.size() ? parts.get(at) : new byte[0];
    }

    /** @param rows the markup between {@code <sheetData>} and its end */
    TinyWorkbook sheet(String name, String rows) {
        return sheet(name, "", rows);
    }

    TinyWorkbook hiddenSheet(String name, String rows) {
        return sheet(name, " state=\"hidden\"", rows);
    }

    private TinyWorkbook sheet(String name, String state, String rows) {
        sheets.add(rows.getBytes(UTF_8));
        String id = sheets.size() + "\"";
        named.append("<sheet name=\"" + name + "\"" + state + " sheetId=\"" + id + " r:id=\"r" + id + "/>");
        return this;
    }

    /** @param items {@code <si>} elements */
    TinyWorkbook sharedStrings(String items) {
        sharedStrings = items.getBytes(UTF_8);
        return this;
    }

    /** A row of texts. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append("<c r=\"").append((char) ('A' + i)).append(number);
            row.append("\" t=\"inlineStr\"><is><t>").append(texts[i]).append("</t></is></c>");
        }
        return row + "</row>";
    }

    /** A row of cells as they are in the file. */
    static String cells(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    byte[] bytes() {
        StringBuilder relations = new StringBuilder();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 1; i <= sheets.size(); i++) {
                String part = "worksheets/sheet" + i + ".xml";
                relations.append("<Relationship Id=\"r" + i + "\" Target=\"" + part + "\"/>");
                put(
                        zip,
                        "xl/" + part,
                        "<worksheet" + MAIN + "><sheetData>",
                        sheets.get(i - 1),
                        "</sheetData></worksheet>");
            }
            relations.append("<Relationship Id=\"styles\" Target=\"styles.xml\"/>");
            if (sharedStrings.length > 0) {
                put(zip, "xl/sharedStrings.xml", "<sst" + MAIN + ">", sharedStrings, "</sst>");
            }
            put(zip, "xl/styles.xml", "<styleSheet" + MAIN + ">", styles, "</styleSheet>");
            byte[] listed = list.length > 0 ? list : ("<sheets>" + named + "</sheets>").getBytes(UTF_8);
            put(zip, "xl/workbook.xml", "<workbook" + MAIN + " xmlns:r=\"" + OFFICE + "\">", listed, "</workbook>");
            byte[] related = relations.toString().getBytes(UTF_8);
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships>", related, "</Relationships>");
            byte[] types = (type("workbook", "sheet.main")
                            + type("sharedStrings", "sharedStrings")
                            + type("styles", "styles"))
                    .getBytes(UTF_8);
            put(zip, "[Content_Types].xml", "<Types>", types, "</Types>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPES + kind + "+xml\"/>";
    }

    private static void put(ZipOutputStream zip, String part, String begin, byte[] content, String end)
            throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(begin.getBytes(UTF_8));
        zip.write(content);
        zip.write(end.getBytes(UTF_8));
        zip.closeEntry();
    }
}
