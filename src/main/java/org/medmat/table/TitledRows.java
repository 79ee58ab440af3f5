package org.medmat.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;
import org.medmat.table.TableFormat.Header;

/** Finds the column names among the records of a table, and hands on the records after it. */
final class TitledRows {

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private final PackedFile source;
    private final Header header;
    private final RowSink sink;
    private @Nullable Columns columns;

    TitledRows(PackedFile source, Header header, RowSink sink) {
        this.source = source;
        this.header = header;
        this.sink = sink;
        if (header instanceof Header.Names names) {
            columns = new Columns(names.names());
        }
    }

    /** @param cells are stripped in place */
    void add(String[] cells, int line) throws IOException {
        TableLimits.checkColumns(source, line, cells.length);
        boolean blank = true;
        for (int i = 0; i < cells.length; i++) {
            TableLimits.checkCell(source, line, cells[i].length());
            cells[i] = Blanks.strip(cells[i]);
            blank &= cells[i].isEmpty();
        }
        if (blank) {
            return;
        }
        if (columns != null) {
            sink.row(new Row(columns, cells, line));
        } else if (!(header instanceof Header.Line first) || line >= first.number()) {
            columns = new Columns(names(cells));
        }
    }

    void end() throws DataException {
        if (columns == null && header instanceof Header.Line first) {
            throw source.wrong(
                    "no column names: nothing stands in line " + first.number() + " or below",
                    "get the file again if it should not be empty; else correct `header`");
        }
    }

    private static List<String> names(String[] cells) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            String unnamed = i == 0 ? Columns.UNNAMED_FIRST : Columns.UNNAMED_FIRST + (i + 1);
            names.add(
                    cells[i].isEmpty() ? unnamed : LINE_BREAK.matcher(cells[i]).replaceAll(" "));
        }
        return names;
    }
}
