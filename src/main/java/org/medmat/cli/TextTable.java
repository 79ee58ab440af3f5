package org.medmat.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows and columns for people; the last column may be long. */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();
    private final String alignment;

    /** @param alignment for each column {@code l} or {@code r} */
    TextTable(String alignment, String... header) {
        this.alignment = alignment;
        rows.add(header);
    }

    void row(Object... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = String.valueOf(cells[i]);
        }
        rows.add(row);
    }

    @Override
    public String toString() {
        int[] widths = new int[alignment.length()];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String blanks = " ".repeat(widths[i] - width(row[i]));
                line.append(i == 0 ? "" : "  ").append(alignment.charAt(i) == 'r' ? blanks + row[i] : row[i] + blanks);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
