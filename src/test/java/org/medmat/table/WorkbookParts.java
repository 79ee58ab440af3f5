package org.medmat.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook with a sound frame around parts of any content. */
final class WorkbookParts {

    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookParts() {}

    /** @param parts what stands in the sheet, in the shared texts, in the styles and in the list of sheets; those left out are empty */
    static byte[] zip(List<byte[]> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.setLevel(0);
            put(zip, "[Content_Types].xml", "<Types>", types().getBytes(StandardCharsets.UTF_8), "</Types>");
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships>", relations(), "</Relationships>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet" + MAIN + "><sheetData>",
                    part(parts, 0),
                    "</sheetData></worksheet>");
            put(zip, "xl/sharedStrings.xml", "<sst" + MAIN + ">", part(parts, 1), "</sst>");
            put(zip, "xl/styles.xml", "<styleSheet" + MAIN + ">", part(parts, 2), "</styleSheet>");
            byte[] sheets = parts.size() > 3
                    ? parts.get(3)
                    : "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets>".getBytes(StandardCharsets.UTF_8);
            put(zip, "xl/workbook.xml", "<workbook" + MAIN + " xmlns:r=\"" + OFFICE + "\">", sheets, "</workbook>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] part(List<byte[]> parts, int at) {
        return at < parts.size() ? parts.get(at) : new byte[0];
    }

    private static byte[] relations() {
        return ("<Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Target=\"sharedStrings.xml\"/>"
                        + "<Relationship Id=\"r3\" Target=\"styles.xml\"/>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String types() {
        return "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPES + "sharedStrings+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>";
    }

    private static void put(ZipOutputStream zip, String name, String begin, byte[] content, String end)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(begin.getBytes(StandardCharsets.UTF_8));
        zip.write(content);
        zip.write(end.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
