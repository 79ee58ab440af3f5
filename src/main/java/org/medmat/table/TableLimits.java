package org.medmat.table;

import java.util.Locale;
import org.medmat.problem.DataException;

/** How big the parts of a table may be: generous for real ones, and small enough that no file eats all memory. */
final class TableLimits {

    static final int CELL = 1 << 20;
    static final int RECORD = 16 << 20;
    static final int COLUMNS = 10_000;
    static final int DEPTH = 100;

    private static final int SHOWN = 60;

    private TableLimits() {}

    static void checkCell(PackedFile source, long line, int length) throws DataException {
        if (length > CELL) {
            throw source.wrong(
                    line,
                    String.format(Locale.ROOT, "a value longer than %,d characters", CELL),
                    "look whether this is the right file, and undamaged");
        }
    }

    static void checkColumns(PackedFile source, long line, int columns) throws DataException {
        if (columns > COLUMNS) {
            throw source.wrong(
                    line,
                    String.format(Locale.ROOT, "a record with more than %,d columns", COLUMNS),
                    "look whether this is the right file, and whether `separator` or `rows` must be given");
        }
    }

    static DataException recordTooLong(PackedFile source, long line) {
        return source.wrong(
                line,
                String.format(Locale.ROOT, "a record longer than %,d characters begins here", RECORD),
                "look whether a quote that opens here is never closed");
    }

    /** A value as messages show it: its beginning. */
    static String quoted(String value) {
        return '"' + (value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value) + '"';
    }
}
