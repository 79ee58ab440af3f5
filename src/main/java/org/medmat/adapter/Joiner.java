package org.medmat.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.table.Row;

/** Adds the columns of a source's joined tables to its rows: a row comes once for each of its partners. */
final class Joiner {

    private final List<Step> steps = new ArrayList<>();
    private final Set<String> needed;
    private final ImageFinder finder;
    private final LabelFiles labelFiles;
    private final ScanTally tally;
    private boolean isUnable;

    /** Adds the columns of one table. */
    @FunctionalInterface
    private interface Step {
        List<NamedFields> extend(NamedFields row) throws IOException;
    }

    Joiner(Source source, List<Adapter.Share> shares, ImageFinder finder, LabelFiles labelFiles, ScanTally tally)
            throws IOException {
        this.needed = source.fields();
        shares.forEach(share -> share.by().fields().forEach(needed::add));
        this.finder = finder;
        this.labelFiles = labelFiles;
        this.tally = tally;
        for (Join join : source.extras().joins()) {
            if (join instanceof Join.ByKey byKey) {
                steps.add(byKey(byKey));
            } else if (join instanceof Join.OwnFile own) {
                steps.add(ownFile(own));
            } else {
                Join.Ranges ranges = (Join.Ranges) join;
                steps.add(row -> ranges(ranges, row));
            }
        }
    }

    /** Whether a table that every row needs is missing. */
    boolean isUnable() {
        return isUnable;
    }

    /** @param place of the row */
    List<NamedFields> extend(NamedFields row, Place place) throws IOException {
        List<NamedFields> extended = List.of(row);
        for (Step step : steps) {
            List<NamedFields> longer = new ArrayList<>(extended.size());
            for (NamedFields each : extended) {
                longer.addAll(step.extend(each));
                RowBudget.checkPartners(place, longer.size());
            }
            extended = longer;
        }
        spend(place, extended.size() - 1);
        return extended;
    }

    /** Of the rows that a scan may make. */
    void spend(Place place, long rows) throws IOException {
        labelFiles.budget().spend(place, rows);
    }

    private Step byKey(Join.ByKey join) throws IOException {
        List<TableFiles.Hit> tables = labelFiles.nearest(join.table());
        if (tables.isEmpty()) {
            if (!join.optional()) {
                isUnable = true;
                tally.missing(new Problem(
                        Place.of(join.written()),
                        "the table to join is not there, and the rows that need it give no item",
                        "download it too; it belongs to the dataset"));
            }
            return List::of;
        }
        List<String> on = List.copyOf(join.on().keySet());
        Keyed<NamedFields> partners = new Keyed<>();
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
                partners.add(key.toString(), keep(row, table.fields()));
            });
        }
        ScanTally.Partners counts = tally.partners(join.written());
        return row -> {
            StringBuilder key = new StringBuilder();
            for (Template template : join.on().values()) {
                key.append(template.fill(row)).append('\0');
            }
            List<NamedFields> found = partners.get(key.toString());
            counts.asked(!found.isEmpty());
            return found.isEmpty() ? List.of(row) : found.stream().map(row::or).toList();
        };
    }

    /** Rows are handed on once; of a joined one the cells are kept that somebody asks for. */
    private NamedFields keep(Row row, Map<String, String> fieldsOfPath) {
        Map<String, String> cells = new HashMap<>();
        for (String name : row.columns().names()) {
            if (needed.contains(name)) {
                String cell = row.get(name);
                cells.put(name, cell == null ? "" : cell);
            }
        }
        return NamedFields.of(Map.copyOf(cells)).or(NamedFields.of(fieldsOfPath));
    }

    private Step ownFile(Join.OwnFile join) {
        ScanTally.Partners counts = tally.partners(join.written());
        return row -> {
            ImageFinder.Found found = finder.find(join.table(), row);
            List<NamedFields> records = new ArrayList<>();
            counts.asked(join.optional() || found instanceof ImageFinder.Found.One);
            if (found instanceof ImageFinder.Found.Ambiguous) {
                tally.add(
                        "rows have two files of their own that lie equally near",
                        "name the folder too in the pattern",
                        Place.of(join.written()));
            } else if (found instanceof ImageFinder.Found.One one) {
                labelFiles.read(one.file(), join.format(), record -> {
                    records.add(row.or(keep(record, Map.of())));
                    RowBudget.checkPartners(Place.of(join.written()), records.size());
                });
            }
            return records.isEmpty() ? List.of(row) : records;
        };
    }

    private static List<NamedFields> ranges(Join.Ranges join, NamedFields row) {
        String text = join.of().fill(row).strip();
        if (text.matches("\\d{1,18}")) {
            long number = Long.parseLong(text);
            for (Join.Ranges.Range range : join.ranges()) {
                if (range.from() <= number && number <= range.to()) {
                    return List.of(row.or(NamedFields.of(Map.of(join.field(), range.value()))));
                }
            }
        }
        return List.of(row);
    }
}
