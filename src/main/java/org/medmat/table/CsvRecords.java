package org.medmat.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;

/** Values between separators, quoted where they hold one, as RFC 4180 says and spreadsheets write. */
final class CsvRecords implements Records {

    private static final Pattern LINE = Pattern.compile("line:? (.+?)(?:\\)|, position)");

    private final PackedFile source;
    private final TextFile text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int skipped;
    private int line;
    private long end;

    /** @param text at the beginning of a line */
    CsvRecords(PackedFile source, TextFile text, char separator) throws IOException {
        this.source = source;
        this.text = text;
        skipped = text.lines();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        parser = CSVParser.builder().setReader(text.reader()).setFormat(format).get();
        records = parser.iterator();
    }

    @Override
    public String @Nullable [] next() throws IOException {
        text.recordBegins(skipped + end + 1);
        String[] values;
        try {
            if (!records.hasNext()) {
                return null;
            }
            values = records.next().values();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CSVException broken ? brokenQuote(broken) : e.getCause();
        }
        long begin = end + 1;
        end = parser.getCurrentLineNumber();
        if (end > begin) {
            begin = end - lineBreaks(values);
        }
        line = (int) Math.min(skipped + begin, Integer.MAX_VALUE);
        return values;
    }

    @Override
    public int line() {
        return line;
    }

    private static int lineBreaks(String[] values) {
        int count = 0;
        for (String value : values) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '\r' || c == '\n' && (i == 0 || value.charAt(i - 1) != '\r')) {
                    count++;
                }
            }
        }
        return count;
    }

    private DataException brokenQuote(CSVException e) {
        String message = String.valueOf(e.getMessage());
        boolean unclosed = message.contains("EOF");
        return source.wrong(
                skipped + lineIn(message),
                unclosed
                        ? "the quote that opens a value in this line is never closed"
                        : "text follows the quote that closes a value in this line",
                "double the quotes inside a quoted value, or write the value without quotes");
    }

    /** The parser tells the line in its message only, with the digits of the default locale. */
    private long lineIn(String message) {
        Matcher matcher = LINE.matcher(message);
        if (!matcher.find()) {
            return end + 1;
        }
        return matcher.group(1)
                .chars()
                .map(c -> Character.digit(c, 10))
                .filter(digit -> digit >= 0)
                .asLongStream()
                .reduce(0, (number, digit) -> number * 10 + digit);
    }
}
