package org.medmat.table;

import java.util.ArrayList;
import java.util.List;

/** Writes the few parts a workbook needs. */
final class TinyWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<String> names = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private String sharedStrings = "";

    /** @param rows the markup between {@code <sheetData>} and its end */
    TinyWorkbook sheet(String name, String rows) {
        names.add("<sheet name=\"" + name + "\" ");
        sheets.add(rows);
        return this;
    }

    TinyWorkbook hiddenSheet(String name, String rows) {
        sheet(name, rows);
        names.add(names.remove(names.size() - 1) + "state=\"hidden\" ");
        return this;
    }

    /** @param items {@code <si>} elements */
    TinyWorkbook sharedStrings(String items) {
        sharedStrings = items;
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
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            list.append(names.get(i - 1)).append("sheetId=\"" + i + "\" r:id=\"r" + i + "\"/>");
            relations.append("<Relationship Id=\"r" + i + "\" Target=\"worksheets/sheet" + i + ".xml\"/>");
            parts.add("xl/worksheets/sheet" + i + ".xml");
            parts.add(HEAD + "<worksheet" + MAIN + "><sheetData>" + sheets.get(i - 1) + "</sheetData></worksheet>");
        }
        types.append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>");
        if (!sharedStrings.isEmpty()) {
            types.append("<Override PartName=\"/xl/strings.xml\" ContentType=\"" + TYPES + "sharedStrings+xml\"/>");
            parts.add("xl/strings.xml");
            parts.add(HEAD + "<sst" + MAIN + ">" + sharedStrings + "</sst>");
        }
        parts.add("[Content_Types].xml");
        parts.add(HEAD + "<Types>" + types + "</Types>");
        parts.add("xl/workbook.xml");
        parts.add(HEAD + "<workbook" + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets>" + list + "</sheets></workbook>");
        parts.add("xl/_rels/workbook.xml.rels");
        parts.add(HEAD + "<Relationships>" + relations + "</Relationships>");
        return ReadTable.zip(parts.toArray(new String[0]));
    }
}
