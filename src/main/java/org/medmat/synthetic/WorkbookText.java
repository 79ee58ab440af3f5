package org.medmat.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made of plain text: a row a line, cells between tabs or commas, {@code [Name]} begins a sheet. */
final class WorkbookText {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private WorkbookText() {}

    static byte[] write(String text) {
        Map<String, StringBuilder> sheets = new LinkedHashMap<>();
        StringBuilder rows = null;
        int row = 0;
        for (String line : text.lines().toList()) {
            if (line.matches("\\[[^\\],]+\\]")) {
                rows = sheets.computeIfAbsent(line.substring(1, line.length() - 1), name -> new StringBuilder());
                row = 0;
                continue;
            }
            if (rows == null) {
                rows = sheets.computeIfAbsent("Sheet1", name -> new StringBuilder());
            }
            row(rows, ++row, line.contains("\t") ? line.split("\t", -1) : line.split(",", -1));
        }
        return zip(sheets);
    }

    private static void row(StringBuilder rows, int number, String[] cells) {
        rows.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].strip();
            if (!cell.isEmpty()) {
                String at = (char) ('A' + i) + Integer.toString(number);
                if (cell.matches("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d+)?")) {
                    rows.append("<c r=\"").append(at).append("\"><v>").append(cell).append("</v></c>");
                } else {
                    rows.append("<c r=\"").append(at).append("\" t=\"inlineStr\"><is><t>").append(escape(cell)).append("</t></is></c>");
                }
            }
        }
        rows.append("</row>");
    }

    private static byte[] zip(Map<String, StringBuilder> sheets) {
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int number = 0;
            for (Map.Entry<String, StringBuilder> sheet : sheets.entrySet()) {
                String part = "sheet" + ++number;
                names.append("<sheet name=\"" + escape(sheet.getKey()) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
                relations.append(relation("rId" + number, OFFICE + "/worksheet", "worksheets/" + part + ".xml"));
                types.append(type("/xl/worksheets/" + part + ".xml", "worksheet"));
                put(zip, "xl/worksheets/" + part + ".xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
            }
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + names + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relationships(relations.toString()));
            put(zip, "_rels/.rels", relationships(relation("rId1", OFFICE + "/officeDocument", "xl/workbook.xml")));
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + type("/xl/workbook.xml", "sheet.main") + types + "</Types>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relationships(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
