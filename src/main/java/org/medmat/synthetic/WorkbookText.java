package org.medmat.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made of plain text: a row a line, cells between tabs or commas, {@code [Name]} begins a sheet. */
final class WorkbookText {

    private static final Pattern SHEET = Pattern.compile("\\[([^\\],\t]+)\\]");
    /** What a spreadsheet program would keep as it is written; 007 and identifiers of many digits are texts. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d+)?");
    /** Later than the first day a zip can tell, which Java would write together with a time zone. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookText() {}

    static byte[] write(String text) {
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        String name = "Sheet1";
        for (String line : text.lines().toList()) {
            Matcher sheet = SHEET.matcher(line);
            if (sheet.matches()) {
                name = sheet.group(1);
                sheets.computeIfAbsent(name, added -> new ArrayList<>());
            } else {
                sheets.computeIfAbsent(name, added -> new ArrayList<>()).add(line);
            }
        }
        if (sheets.isEmpty()) {
            sheets.put(name, List.of());
        }
        return zip(sheets);
    }

    private static byte[] zip(Map<String, List<String>> sheets) {
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int number = 0;
            for (Map.Entry<String, List<String>> sheet : sheets.entrySet()) {
                String part = "worksheets/sheet" + ++number + ".xml";
                names.append("<sheet name=\"" + escape(sheet.getKey()) + "\" sheetId=\"" + number);
                names.append("\" r:id=\"rId" + number + "\"/>");
                relations.append(relation("rId" + number, "worksheet", part));
                types.append(type("/xl/" + part, "worksheet"));
                put(zip, "xl/" + part, worksheet(sheet.getValue()));
            }
            put(zip, "xl/workbook.xml", workbook(names));
            put(zip, "xl/_rels/workbook.xml.rels", relationships(relations));
            put(zip, "_rels/.rels", relationships(relation("rId1", "officeDocument", "xl/workbook.xml")));
            put(zip, "[Content_Types].xml", contentTypes(types));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String worksheet(List<String> lines) {
        StringBuilder rows = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 1; row <= lines.size(); row++) {
            String line = lines.get(row - 1);
            String[] cells = line.split(line.contains("\t") ? "\t" : ",", -1);
            rows.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < cells.length; column++) {
                rows.append(cell(column(column) + row, cells[column].strip()));
            }
            rows.append("</row>");
        }
        return rows.append("</sheetData></worksheet>").toString();
    }

    private static String cell(String address, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return NUMBER.matcher(text).matches()
                ? "<c r=\"" + address + "\"><v>" + text + "</v></c>"
                : "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + escape(text) + "</t></is></c>";
    }

    /** A to Z, AA to ZZ, ... */
    private static String column(int number) {
        String last = Character.toString('A' + number % 26);
        return number < 26 ? last : column(number / 26 - 1) + last;
    }

    private static String workbook(CharSequence sheets) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets + "</sheets></workbook>";
    }

    private static String relationships(CharSequence relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String contentTypes(CharSequence sheets) {
        return "<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("/xl/workbook.xml", "sheet.main") + sheets + "</Types>";
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + kind + "+xml\"/>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
