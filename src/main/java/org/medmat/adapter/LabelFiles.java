package org.medmat.adapter;

import java.io.IOException;
import java.util.List;
import org.medmat.file.ReadAhead;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.table.Row;
import org.medmat.table.RowSink;
import org.medmat.table.TableFormat;
import org.medmat.table.Tables;
import org.medmat.tree.FileTree;

/** Reads the label files of a tree and remembers which ones. */
final class LabelFiles {

    /** So many bytes that it pays to split their lines on one processor while another one thinks about the rows. */
    private static final long WORTH_A_THREAD = 1 << 20;

    private final FileTree tree;
    private final ScanTally tally;
    private final RowBudget budget;

    LabelFiles(FileTree tree, ScanTally tally) {
        this.tree = tree;
        this.tally = tally;
        this.budget = new RowBudget(tree.files().size());
    }

    /** Of what is read here and made of it. */
    RowBudget budget() {
        return budget;
    }

    /** The tables that patterns mean; of copies the nearest to the root. */
    List<TableFiles.Hit> nearest(List<PathPattern> patterns) {
        return TableFiles.nearest(patterns, tree.files(), tally);
    }

    /** Reads a table; a column that a template asks for and the table lacks is told with the columns it has. */
    void read(int file, TableFormat format, RowSink sink) throws IOException {
        String path = tree.files().path(file);
        tally.read(path);
        tally.saw(file);
        budget.spendOnFile(Place.of(path), tree.files().bytes(file));
        RowSink told = row -> {
            budget.spend(new Place(path, row.number()), 1);
            try {
                sink.row(row);
            } catch (MissingFieldException e) {
                throw noColumn(path, row, e);
            }
        };
        if (tree.files().bytes(file) < WORTH_A_THREAD) {
            Tables.read(path, () -> tree.open(file), format, told);
        } else {
            Tables.read(path, () -> tree.open(file), format, LabelFiles::readAhead, told);
        }
    }

    private static void readAhead(Tables.RowReader rows, RowSink sink) throws IOException {
        ReadAhead.<Row>read(to -> rows.read(to::take), Row::length, sink::row);
    }

    private static DataException noColumn(String path, Row row, MissingFieldException e) {
        return new DataException(
                new Problem(
                        new Place(path, row.number()),
                        "there is no column \"" + e.field() + "\" for " + e.written() + "; the columns are "
                                + String.join(", ", row.columns().names()),
                        "if the file was edited or re-saved, restore the original; if the dataset has changed, mend the adapter"));
    }
}
