package org.medmat.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.table.Row;
import org.medmat.table.TableFormat;
import org.medmat.table.Tables;
import org.medmat.tree.FileTree;

/** What a table, or several of one kind, holds. */
final class TableSeen {

    private static final int MOST_COLUMNS = 1_000;
    /** What else must stay on one side, from the widest to the narrowest. */
    private static final List<String> PATIENT = List.of("patient", "subject", "person", "case", "study");
    private static final Set<String> SPLIT = Set.of("split", "set", "partition", "fold", "subset", "usage", "phase");

    private final TableFile file;
    private final Map<String, ColumnSeen> columns = new LinkedHashMap<>();
    private int rows;

    private TableSeen(TableFile file) {
        this.file = file;
    }

    static TableSeen read(TableFile file, FileTree tree, ImageNames names) throws IOException {
        TableSeen seen = new TableSeen(file);
        for (int each : file.files()) {
            Tables.read(tree.files().path(each), () -> tree.open(each), TableFormat.PLAIN, row -> seen.add(row, names));
        }
        return seen;
    }

    private void add(Row row, ImageNames names) {
        rows++;
        for (String name : row.columns().names()) {
            ColumnSeen column = columns.get(name);
            if (column == null && columns.size() < MOST_COLUMNS) {
                column = new ColumnSeen(name, isCalled(PATIENT, name));
                columns.put(name, column);
            }
            String cell = row.get(name);
            if (column != null && cell != null) {
                column.add(cell, names);
            }
        }
    }

    TableFile file() {
        return file;
    }

    /** Whether every row has the column. */
    boolean isWhole(ColumnSeen column) {
        return column.cells() >= rows;
    }

    /** A column as it stands between braces, before what is done to its value. */
    String reference(ColumnSeen column) {
        return isWhole(column) ? column.name() : column.name() + "?";
    }

    List<ColumnSeen> columns() {
        return List.copyOf(columns.values());
    }

    /** The column that names most images; of several the first. */
    Optional<ColumnSeen> image() {
        return columns.values().stream()
                .filter(column -> Patterns.isField(column.name()) && column.named().cardinality() >= 2)
                .max(Comparator.comparingInt((ColumnSeen column) -> column.named().cardinality())
                        .thenComparing(Comparator.comparingInt(this::place).reversed()));
    }

    private int place(ColumnSeen column) {
        return new ArrayList<>(columns.values()).indexOf(column);
    }

    /** The column of whom an image shows, if some have several images. */
    @Nullable ColumnSeen patient(ColumnSeen image) {
        for (String word : PATIENT) {
            for (ColumnSeen column : columns.values()) {
                if (column != image
                        && Patterns.isField(column.name())
                        && isCalled(List.of(word), column.name())
                        && column.repeats()) {
                    return column;
                }
            }
        }
        return null;
    }

    /** The column that tells the part of the split. */
    @Nullable ColumnSeen split() {
        return columns.values().stream()
                .filter(column -> Patterns.isField(column.name())
                        && column.words().stream().anyMatch(SPLIT::contains)
                        && SplitWords.split(column.values()))
                .findFirst()
                .orElse(null);
    }

    /** The last word may have {@code id} glued to it: {@code patientid}. */
    private static boolean isCalled(List<String> wanted, String name) {
        return ColumnSeen.words(name).stream()
                .map(word -> word.endsWith("id") ? word.substring(0, word.length() - 2) : word)
                .anyMatch(wanted::contains);
    }
}
