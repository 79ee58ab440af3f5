package org.medmat.table;

import org.jspecify.annotations.Nullable;

/** A record of a table: named fields, all text. */
public final class Row {

    private final Columns columns;
    private final String[] cells;
    private final int number;

    /**
     * @param cells trimmed; a short row lacks its last cells
     * @param number the line or record this row begins at, from 1, for messages
     */
    Row(Columns columns, String[] cells, int number) {
        this.columns = columns;
        this.cells = cells;
        this.number = number;
    }

    public Columns columns() {
        return columns;
    }

    /** The field, empty where the row is too short; null when there is no such column. */
    public @Nullable String get(String column) {
        int at = columns.find(column);
        if (at < 0) {
            return null;
        }
        return at < cells.length ? cells[at] : "";
    }

    public int number() {
        return number;
    }
}
