package org.medmat.table;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reads label files of every form as rows of text. */
public final class Tables {

    private static final List<String> TEXT = List.of("csv", "tsv", "txt", "tab", "list");

    private Tables() {}

    /**
     * Hands the rows of a table to the sink, one after the other.
     *
     * @param fileName its ending tells what the file is, before {@code .gz} or {@code .zip}
     * @throws org.medmat.problem.DataException when the file is not as it must be
     */
    public static void read(String fileName, Opener opener, TableFormat format, RowSink sink) throws IOException {
        read(fileName, opener, format, RowReader::read, sink);
    }

    /** Reads all rows of a table, and gives them to a sink. */
    @FunctionalInterface
    public interface RowReader {
        void read(RowSink to) throws IOException;
    }

    /** How rows go from who reads them to who takes them. */
    @FunctionalInterface
    public interface Handing {
        void hand(RowReader reader, RowSink sink) throws IOException;
    }

    /** The same, where the rows may be read on another thread than the one that takes them. */
    public static void read(String fileName, Opener opener, TableFormat format, Handing handing, RowSink sink)
            throws IOException {
        PackedFile source = Packed.unpack(fileName, opener);
        handing.hand(to -> readUnpacked(source, format, to), row -> {
            try {
                sink.row(row);
            } catch (DoubledColumnException e) {
                throw source.wrong(
                        row.number(),
                        String.valueOf(e.getMessage()),
                        "leave the right one in the table, or give the other another name");
            }
        });
    }

    private static void readUnpacked(PackedFile source, TableFormat format, RowSink sink) throws IOException {
        String ending = ending(source.name());
        if (ending.equals("xls")) {
            throw source.wrong(
                    "an old workbook (.xls), which is not read",
                    "open it with a spreadsheet program and save it as .xlsx or .csv");
        }
        if (ending.equals("xlsx")) {
            Workbook.read(source, format, sink);
        } else if (format.lines() != null) {
            MatchedLines.read(source, format, format.lines(), sink);
        } else if (TEXT.contains(ending)) {
            DelimitedText.read(source, format, sink);
        } else if (ending.equals("json")) {
            JsonRows.read(source, format, false, sink);
        } else if (ending.equals("jsonl") || ending.equals("ndjson")) {
            JsonRows.read(source, format, true, sink);
        } else if (ending.equals("xml")) {
            XmlRows.read(source, format, sink);
        } else {
            throw source.wrong(
                    "no table: the ending of " + source.name() + " is not known",
                    "tables end in .csv, .tsv, .txt, .tab, .list, .xlsx, .json, .jsonl, .ndjson or .xml,"
                            + " each also packed as .gz or alone in a .zip; other text is read with `lines`");
        }
    }

    private static String ending(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
