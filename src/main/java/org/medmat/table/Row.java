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
        if (columns.isDoubled(at)) {
            return agreed(columns.names().get(at), at);
        }
        return cell(at);
    }

    /** What all columns of a name say. */
    private String agreed(String name, int first) {
        String said = cell(first);
        for (int other = first + 1; other < columns.names().size(); other++) {
            if (columns.names().get(other).equals(name) && !cell(other).equals(said)) {
                throw new DoubledColumnException(name, said, cell(other));
            }
        }
        return said;
    }

    /** The cell of a column by its place; empty where the row is too short. */
    public String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    /** How many characters its cells have. */
    public int length() {
        int length = 0;
        for (String cell : cells) {
            length += cell.length();
        }
        return length;
    }

    public int number() {
        return number;
    }
}
