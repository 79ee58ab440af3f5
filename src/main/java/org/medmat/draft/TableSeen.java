package org.medmat.draft;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.table.Row;
import org.medmat.table.TableFormat;
import org.medmat.table.TableFormat.Header;
import org.medmat.table.Tables;
import org.medmat.tree.FileTree;

/** What a table, or several of one kind, holds. */
final class TableSeen {

    private static final int MOST_COLUMNS = 1_000;
    /** What else must stay on one side, from the widest to the narrowest. */
    private static final List<String> PATIENT = List.of("patient", "subject", "person", "case", "study");
    /** What else such a column's name may hold; "patient age" is another one. */
    private static final Set<String> IDENTITY = Set.of(
            "", "id", "uid", "no", "nr", "num", "number", "name", "code", "key", "index", "instance", "the", "of");

    private final TableFile file;
    private final List<String> header;
    private final Map<String, ColumnSeen> columns = new LinkedHashMap<>();
    private int rows;

    private TableSeen(TableFile file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    static TableSeen read(TableFile file, FileTree tree, ImageNames names) throws IOException {
        TableSeen seen = read(file, List.of(), tree, names);
        boolean beginsWithData =
                seen.image().map(column -> names.isName(column.name())).orElse(false);
        return beginsWithData ? read(file, seen.numberedColumns(), tree, names) : seen;
    }

    private static TableSeen read(TableFile file, List<String> header, FileTree tree, ImageNames names)
            throws IOException {
        TableSeen seen = new TableSeen(file, header);
        Header columns = header.isEmpty() ? new Header.Line(1) : new Header.Names(header);
        TableFormat format = new TableFormat(null, null, columns, null, null, null);
        for (int each : file.files()) {
            Tables.read(tree.files().path(each), () -> tree.open(each), format, row -> seen.add(row, names));
        }
        return seen;
    }

    private List<String> numberedColumns() {
        return IntStream.rangeClosed(1, columns.size())
                .mapToObj(i -> "column " + i)
                .toList();
    }

    private void add(Row row, ImageNames names) {
        rows++;
        List<String> all = row.columns().names();
        for (int at = 0; at < all.size(); at++) {
            String name = all.get(at);
            ColumnSeen column = columns.get(name);
            if (column == null && columns.size() < MOST_COLUMNS) {
                column = new ColumnSeen(name, isCalled(PATIENT, name));
                columns.put(name, column);
            }
            if (column != null) {
                column.add(row.cell(at), names);
            }
        }
    }

    /** Names for the columns of a table that has none; else nothing. */
    List<String> header() {
        return header;
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
                .filter(column ->
                        Patterns.isField(column.name()) && column.named().cardinality() >= 2)
                .sorted(Comparator.comparingInt(
                        (ColumnSeen column) -> -column.named().cardinality()))
                .findFirst();
    }

    /** The column of whom an image shows, if some have several images. */
    @Nullable
    ColumnSeen patient(ColumnSeen image) {
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
    @Nullable
    ColumnSeen split() {
        return columns.values().stream()
                .filter(column -> Patterns.isField(column.name()) && SplitWords.split(column.values()))
                .findFirst()
                .orElse(null);
    }

    /** The last word may have {@code id} glued to it: {@code patientid}. */
    private static boolean isCalled(List<String> wanted, String name) {
        List<String> words = ColumnSeen.words(name).stream()
                .map(word -> word.endsWith("id") ? word.substring(0, word.length() - 2) : word)
                .toList();
        return words.stream().anyMatch(wanted::contains)
                && words.stream().allMatch(word -> PATIENT.contains(word) || IDENTITY.contains(word));
    }
}
