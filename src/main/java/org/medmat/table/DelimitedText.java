package org.medmat.table;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.medmat.table.TableFormat.Header;

/** CSV and its relatives: a record is a line of values with separators between them. */
final class DelimitedText {

    private static final int SAMPLE = 1 << 16;

    private DelimitedText() {}

    static void read(PackedFile source, TableFormat format, RowSink sink) throws IOException {
        try (TextFile text = TextFile.open(source, format.encoding())) {
            TitledRows rows = new TitledRows(source, format.header(), sink);
            if (format.header() instanceof Header.Line header) {
                skipLines(text, header.number() - 1);
            }
            Records records = records(source, text, format.separator());
            for (String[] values = records.next(); values != null; values = records.next()) {
                rows.add(values, records.line());
            }
            rows.end();
        }
    }

    private static void skipLines(TextFile text, int count) throws IOException {
        while (text.lines() < count && text.nextLine() != null) {
            // what stands above the header is no data
        }
    }

    private static Records records(PackedFile source, TextFile text, @Nullable String declared) throws IOException {
        if (Separator.BLANKS.equals(declared)) {
            return new BlankRecords(text);
        }
        return new CsvRecords(source, text, declared == null ? Separator.find(sample(text)) : character(declared));
    }

    private static char character(String separator) {
        return separator.equals("tab") ? '\t' : separator.charAt(0);
    }

    private static String sample(TextFile text) throws IOException {
        Reader reader = text.reader();
        char[] sample = new char[SAMPLE];
        reader.mark(SAMPLE);
        int length = 0;
        int count = 0;
        while (length < SAMPLE && count >= 0) {
            length += count;
            count = reader.read(sample, length, SAMPLE - length);
        }
        reader.reset();
        return new String(sample, 0, length);
    }
}
