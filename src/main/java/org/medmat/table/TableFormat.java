package org.medmat.table;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.text.SafePattern;

/**
 * What an adapter says of a table's form. What it leaves out is found out from the file.
 *
 * @param encoding where it is neither UTF-8 nor UTF-16
 * @param separator one character; {@code " "} stands for any run of blanks
 * @param header where the column names are
 * @param sheet a workbook's sheet
 * @param rows the way to the records of JSON or XML
 * @param lines an expression with named groups, for text that is no table
 */
public record TableFormat(
        @Nullable Charset encoding,
        @Nullable String separator,
        Header header,
        @Nullable String sheet,
        @Nullable String rows,
        @Nullable SafePattern lines) {

    /** Nothing said: the first line names the columns. */
    public static final TableFormat PLAIN = new TableFormat(null, null, new Header.Line(1), null, null, null);

    /** Where the column names are. */
    public sealed interface Header {
        /** In a line of the table, counted from 1; what stands above is no data. */
        record Line(int number) implements Header {}

        /** Nowhere: these are the names, and the first line is data. */
        record Names(List<String> names) implements Header {}
    }
}
