package org.medmat.table;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;

/** The fields of one record of JSON or XML after the other; records with the same fields share their columns. */
final class Fields {

    private final Source source;
    private final Map<String, String> values = new LinkedHashMap<>();
    private Columns columns = new Columns(List.of());
    private long line;
    private long length;

    Fields(Source source) {
        this.source = source;
    }

    /** @param line of the file, for messages */
    void begin(long line) {
        this.line = line;
        values.clear();
        length = 0;
    }

    void put(String name, String value) throws DataException {
        Limits.checkCell(source, line, value.length());
        String before = values.get(name);
        lengthen(value.length() + (before == null ? name.length() : -before.length()));
        values.put(name, Blanks.strip(value));
        Limits.checkColumns(source, line, values.size());
    }

    /** Names count too: what is deep inside a record has the names of all that is around it. */
    private void lengthen(int by) throws DataException {
        length += by;
        if (length > Limits.RECORD) {
            throw Limits.recordTooLong(source, line);
        }
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /** A field of something that encloses the record: it hides nothing. */
    void inherit(String name, String value) throws DataException {
        if (values.putIfAbsent(name, value) == null) {
            lengthen(name.length());
        }
        Limits.checkColumns(source, line, values.size());
    }

    Row row(int number) {
        if (!hasSameNames()) {
            columns = new Columns(List.copyOf(values.keySet()));
        }
        return new Row(columns, values.values().toArray(new String[0]), number);
    }

    private boolean hasSameNames() {
        if (columns.names().size() != values.size()) {
            return false;
        }
        Iterator<String> names = columns.names().iterator();
        return values.keySet().stream().allMatch(name -> name.equals(names.next()));
    }
}
