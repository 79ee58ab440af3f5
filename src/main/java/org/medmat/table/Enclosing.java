package org.medmat.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medmat.problem.DataException;

/** The plain fields of what encloses a record, as far as they have been read: those that come after it are not known. */
final class Enclosing {

    private final PackedFile source;
    private final Deque<Level> levels = new ArrayDeque<>();
    private long length;

    Enclosing(PackedFile source) {
        this.source = source;
    }

    /** @param name the key or element that holds the fields to come; empty at the top */
    void enter(String name) {
        levels.push(new Level(name, new LinkedHashMap<>()));
    }

    void leave() {
        levels.pop().fields().forEach((name, value) -> length -= name.length() + value.length());
    }

    void put(String name, String value, long line) throws DataException {
        if (value.length() <= TableLimits.CELL) {
            Map<String, String> fields = levels.element().fields();
            String stripped = Blanks.strip(value);
            String before = fields.put(name, stripped);
            length += stripped.length() + (before == null ? name.length() : -before.length());
            if (length > TableLimits.RECORD) {
                throw TableLimits.recordTooLong(source, line);
            }
            TableLimits.checkColumns(source, line, fields.size());
        }
    }

    /** Gives the record all fields under their own names, the nearest first, and under {@code holder.name}. */
    void inheritTo(RecordFields record) throws DataException {
        for (Level level : levels) {
            for (Map.Entry<String, String> field : level.fields().entrySet()) {
                record.inherit(field.getKey(), field.getValue());
                if (!level.name().isEmpty()) {
                    record.inherit(level.name() + "." + field.getKey(), field.getValue());
                }
            }
        }
    }

    private record Level(String name, Map<String, String> fields) {}
}
