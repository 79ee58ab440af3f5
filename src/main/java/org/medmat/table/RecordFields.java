package org.medmat.table;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medmat.problem.DataException;

/** The fields of one record of JSON or XML after the other; records with the same fields share their columns. */
final class RecordFields {

    private final PackedFile source;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, StringBuilder> several = new LinkedHashMap<>();
    private Columns columns = new Columns(List.of());
    private long line;
    private long length;

    RecordFields(PackedFile source) {
        this.source = source;
    }

    /** @param line of the file, for messages */
    void begin(long line) {
        this.line = line;
        values.clear();
        several.clear();
        length = 0;
    }

    /** A field that must not come again with another value: nobody could say which is meant. */
    void put(String name, String value) throws DataException {
        String before = values.get(name);
        if (before != null && !before.equals(Blanks.strip(value))) {
            throw source.wrong(
                    line,
                    "a record has the key \"" + name + "\" twice: with " + TableLimits.quoted(before) + " and with "
                            + TableLimits.quoted(Blanks.strip(value)),
                    "leave the right one in the file");
        }
        set(name, value);
    }

    private void set(String name, String value) throws DataException {
        TableLimits.checkCell(source, line, value.length());
        String before = values.get(name);
        lengthen(value.length() + (before == null ? name.length() : -before.length()));
        values.put(name, Blanks.strip(value));
        TableLimits.checkColumns(source, line, values.size());
    }

    /** Names count too: what is deep inside a record has the names of all that is around it. */
    private void lengthen(int by) throws DataException {
        length += by;
        if (length > TableLimits.RECORD) {
            throw TableLimits.recordTooLong(source, line);
        }
    }

    /** A field that comes again has several values, one a line, as a list has in JSON. */
    void add(String name, String value) throws DataException {
        String first = values.get(name);
        if (first == null || first.isEmpty()) {
            set(name, value);
            return;
        }
        String stripped = Blanks.strip(value);
        if (!stripped.isEmpty()) {
            StringBuilder lines = several.computeIfAbsent(name, any -> new StringBuilder(first));
            lines.append('\n').append(stripped);
            TableLimits.checkCell(source, line, lines.length());
            lengthen(1 + stripped.length());
        }
    }

    /** A field of something that encloses the record: it hides nothing. */
    void inherit(String name, String value) throws DataException {
        if (values.putIfAbsent(name, value) == null) {
            lengthen(name.length());
        }
        TableLimits.checkColumns(source, line, values.size());
    }

    Row row(int number) {
        several.forEach((name, lines) -> values.put(name, lines.toString()));
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
