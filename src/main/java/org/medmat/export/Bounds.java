package org.medmat.export;

import java.util.Collection;
import java.util.Optional;
import org.medmat.finished.TrainerPart;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * How much a consumer takes.
 *
 * @param picture how many bytes a picture may have
 * @param records how many a file may have
 * @param file how many bytes it may have
 */
record Bounds(long picture, long records, long file) {

    static final Bounds NONE = new Bounds(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    private static final long MEGABYTE = 1_000_000;

    /** Of base64, for three bytes. */
    private static final int LETTERS = 4;

    Optional<String> unfit(long bytes) {
        return bytes <= picture
                ? Optional.empty()
                : Optional.of("its picture has " + bytes + " bytes, and at most " + picture + " are taken");
    }

    /**
     * Refuses a file that would be too large, before it is written. Texts are not counted: pictures in base64 outweigh them.
     *
     * @param turns how often an item is asked
     */
    void check(Form form, Collection<States> files, int turns) throws DataException {
        for (TrainerPart split : TrainerPart.values()) {
            long items = 0;
            long bytes = 0;
            for (States states : files) {
                for (int item = 0; item < states.size(); item++) {
                    if (states.isChosen(item) && states.split(item) == split) {
                        items += turns;
                        bytes += turns * (states.bytes(item) / (LETTERS - 1) * LETTERS);
                    }
                }
            }
            if (items > records) {
                throw tooMuch(form, split, items + " records, and at most " + records + " are taken");
            }
            if (bytes > file) {
                throw tooMuch(
                        form,
                        split,
                        "more than " + bytes / MEGABYTE + " MB, and at most " + file / MEGABYTE + " MB are taken");
            }
        }
    }

    private static DataException tooMuch(Form form, TrainerPart split, String what) {
        return new DataException(new Problem(
                Place.of(form.facts().word() + ", " + split.word()),
                "a file of it would have " + what,
                "export fewer items with --limit, --dataset or --split, each part into a folder of its own"));
    }
}
