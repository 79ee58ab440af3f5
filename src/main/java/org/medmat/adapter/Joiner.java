package org.medmat.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.table.Columns;
import org.medmat.table.Row;
import org.medmat.tree.FileList;
import org.medmat.tree.PathFinder.Found;

/** Adds the columns of a source's joined tables to its rows. */
final class Joiner {

    private final List<Step> steps = new ArrayList<>();

    /** Adds the columns of one table. */
    @FunctionalInterface
    private interface Step {
        Fields extend(Fields row) throws IOException;
    }

    Joiner(List<Join> joins, FileList files, ImageFinder finder, LabelFiles labelFiles, Tally tally)
            throws IOException {
        for (Join join : joins) {
            if (join instanceof Join.ByKey byKey) {
                steps.add(byKey(byKey, files, labelFiles, tally));
            } else {
                steps.add(ownFile((Join.OwnFile) join, finder, labelFiles));
            }
        }
    }

    Fields extend(Fields row) throws IOException {
        Fields extended = row;
        for (Step step : steps) {
            extended = step.extend(extended);
        }
        return extended;
    }

    private static Step byKey(Join.ByKey join, FileList files, LabelFiles labelFiles, Tally tally) throws IOException {
        List<TableFiles.Hit> tables = TableFiles.nearest(join.table(), files, tally);
        if (tables.isEmpty()) {
            if (!join.optional()) {
                throw missing(join);
            }
            return row -> row;
        }
        List<String> on = List.copyOf(join.on().keySet());
        Map<String, Fields> partners = new HashMap<>();
        for (TableFiles.Hit table : tables) {
            labelFiles.read(table.file(), join.format(), row -> {
                StringBuilder key = new StringBuilder();
                for (String column : on) {
                    String cell = row.get(column);
                    if (cell == null) {
                        throw new MissingFieldException(column, "`on`");
                    }
                    key.append(cell).append('\0');
                }
                partners.put(key.toString(), keep(row, table.fields()));
            });
        }
        return row -> {
            StringBuilder key = new StringBuilder();
            for (Template template : join.on().values()) {
                key.append(template.fill(row)).append('\0');
            }
            Fields partner = partners.get(key.toString());
            return partner == null ? row : row.or(partner);
        };
    }

    /** Rows are handed on once; of a joined one its cells are kept. */
    private static Fields keep(Row row, Map<String, String> fieldsOfPath) {
        Columns columns = row.columns();
        String[] cells = columns.names().stream()
                .map(name -> {
                    String cell = row.get(name);
                    return cell == null ? "" : cell;
                })
                .toArray(String[]::new);
        Fields ofRow = name -> {
            int at = columns.find(name);
            return at < 0 ? null : cells[at];
        };
        return ofRow.or(Fields.of(fieldsOfPath));
    }

    private static Step ownFile(Join.OwnFile join, ImageFinder finder, LabelFiles labelFiles) {
        return row -> {
            Found found = finder.find(join.table(), row);
            if (found == null) {
                return row;
            }
            List<Fields> last = new ArrayList<>();
            labelFiles.read(found.file(), join.format(), record -> {
                last.clear();
                last.add(keep(record, Map.of()));
            });
            return last.isEmpty() ? row : row.or(last.get(0));
        };
    }

    private static DataException missing(Join join) {
        return new DataException(new Problem(
                Place.of(join.written()),
                "the table to join is not there",
                "download it too; it belongs to the dataset"));
    }
}
