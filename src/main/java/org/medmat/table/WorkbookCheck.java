package org.medmat.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Looks through a workbook before it is read: the library that reads it would let a hostile one eat all memory. */
final class WorkbookCheck {

    static final long MOST_BYTES = 1L << 30;
    private static final int MOST_ENTRIES = 100_000;
    /** The last column a spreadsheet has is XFD. */
    private static final int COLUMN_LETTERS = 3;

    private static final int MOST_CELLS = 16_384;

    /** What the text of one cell may be scattered over. */
    private static final Set<String> IN_A_VALUE = Set.of("v", "f", "is", "t", "r", "rPh", "rPr");

    private final PackedFile source;
    private long bytes;

    private WorkbookCheck(PackedFile source) {
        this.source = source;
    }

    static void check(PackedFile source, Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            new WorkbookCheck(source).check(zip);
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            throw source.wrong(
                    "no workbook, or a damaged or locked one: " + e.getMessage(),
                    "open it with a spreadsheet program and save it as .xlsx, without a password");
        }
    }

    private void check(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw source.wrong("a workbook of more than " + MOST_ENTRIES + " parts", "save its sheet as .csv");
        }
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!names.add(entry.getName())) {
                throw source.wrong("a workbook that holds " + entry.getName() + " twice", "save its sheet as .csv");
            }
            long left = MOST_BYTES - bytes;
            Inflated inflated = new Inflated(source, zip.getInputStream(entry), entry::getCompressedSize, left);
            try (InputStream in = new BufferedInputStream(inflated)) {
                // drawings of old notes are not always well-formed, and nobody reads them
                if (!entry.getName().toLowerCase(Locale.ROOT).endsWith(".vml") && beginsAsMarkup(in)) {
                    String part = source.file() + " (" + entry.getName() + ")";
                    checkMarkup(new PackedFile(part, entry.getName(), () -> in));
                } else {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            bytes += inflated.count();
        }
    }

    private static boolean beginsAsMarkup(InputStream in) throws IOException {
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        return new String(head, StandardCharsets.ISO_8859_1).indexOf('<') >= 0;
    }

    private static void checkMarkup(PackedFile part) throws IOException {
        try (TextFile text = TextFile.open(part, null);
                Xml xml = new Xml(part, text)) {
            int length = 0;
            int cells = 0;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                switch (event) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        length += xml.reader().getTextLength();
                        TableLimits.checkCell(part, xml.line(), length);
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        String name = xml.reader().getLocalName();
                        length = IN_A_VALUE.contains(name) ? length : 0;
                        cells = name.equals("row") ? 0 : cells;
                        if (name.equals("c")) {
                            checkAddress(part, xml, ++cells);
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private static void checkAddress(PackedFile part, Xml xml, int cells) throws IOException {
        XMLStreamReader reader = xml.reader();
        String address = reader.getAttributeValue(null, "r");
        int letters = 0;
        while (address != null && letters < address.length() && Character.isLetter(address.charAt(letters))) {
            letters++;
        }
        if (letters > COLUMN_LETTERS || cells > MOST_CELLS) {
            throw part.wrong(xml.line(), "a cell further right than any spreadsheet goes", "save the sheet as .csv");
        }
    }
}
