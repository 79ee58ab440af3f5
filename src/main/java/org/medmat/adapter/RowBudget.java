package org.medmat.adapter;

import java.util.Locale;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * How many rows a scan may read and make: more than any real download has, and few enough that a small file that unpacks, or is joined, to
 * very many can't keep a build busy for hours. For one thread.
 */
final class RowBudget {

    /** Of a table whose images are not here yet. */
    private static final long FREE = 4_000_000;

    private static final long FOR_EACH_FILE = 100;

    /** A row of so many bytes counts as one, a longer one as several; an empty file that is read again and again counts too. */
    private static final long BYTES_OF_ROW = 1024;

    private static final int MOST_PARTNERS = 100_000;

    private final long most;
    private long left;

    /** @param files how many files the download has */
    RowBudget(int files) {
        this.most = FREE + FOR_EACH_FILE * files;
        this.left = most;
    }

    void spend(Place place, long rows) throws DataException {
        left -= rows;
        if (left < 0) {
            throw new DataException(
                    new Problem(
                            place,
                            String.format(
                                    Locale.ROOT,
                                    "the download gives more than %,d rows by here, %,d and %,d for each of its files",
                                    most,
                                    FREE,
                                    FOR_EACH_FILE),
                            "look whether its label files are what they should be, or whether a `join` finds far too many partners"));
        }
    }

    /** A file that is read, whatever it holds. */
    void spendOnFile(Place place, long bytes) throws DataException {
        spend(place, 1 + bytes / BYTES_OF_ROW);
    }

    /** So many rows that one row is joined to are in memory at once. */
    static void checkPartners(Place place, int partners) throws DataException {
        if (partners > MOST_PARTNERS) {
            throw new DataException(new Problem(
                    place,
                    String.format(Locale.ROOT, "this row is joined to more than %,d others", MOST_PARTNERS),
                    "look whether `on` names what belongs together"));
        }
    }
}
