package org.medmat.verify;

import java.util.List;
import java.util.SortedMap;
import org.medmat.guess.Measure;
import org.medmat.problem.Problem;

/**
 * What the check of an output folder found. A program that tells it ends with 0 if it {@link #holds}, else with 1.
 *
 * @param files how many files of items were read
 * @param items how many items they hold
 * @param sameCatalog whether the folder was built with the catalog that it was checked with; if not, some problems may
 *     come from that
 * @param problems sorted; of many alike in one file only the first
 * @param counts how many problems there are of each kind, told or not; kinds without any are missing
 * @param guessers what is reached without the pictures, by the name of a pair of files
 */
public record CheckVerdict(
        long files,
        long items,
        boolean sameCatalog,
        List<Problem> problems,
        SortedMap<CheckRule, Long> counts,
        SortedMap<String, Measure> guessers) {

    /** Whether there are no problems but warnings. */
    public boolean holds() {
        return counts.keySet().stream().allMatch(CheckRule::isWarning);
    }

    /** How many problems there are, told or not. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
