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
 * @param manifest the SHA-256 of the manifest's file, which nobody can change who keeps it elsewhere; empty where there is none
 * @param again what of the items was made again
 * @param problems sorted; of many alike in one file only the first
 * @param counts how many problems there are of each kind, told or not; kinds without any are missing
 * @param guessers what is reached without the pictures, by the name of a pair of files
 */
public record CheckVerdict(
        long files,
        long items,
        String manifest,
        Again again,
        List<Problem> problems,
        SortedMap<CheckRule, Long> counts,
        SortedMap<String, Measure> guessers) {

    /**
     * How many items of datasets could be made again without the downloads, and compared.
     *
     * @param wholly with question, options, order and letter
     * @param partly with key and question, and the letter of those that ask about a region
     * @param not not at all: only the rules for items hold of them
     * @param unjudged why none of a whole subset, or folder, are
     */
    public record Again(long wholly, long partly, long not, List<String> unjudged) {}

    /** Whether there are no problems but warnings. */
    public boolean holds() {
        return counts.keySet().stream().allMatch(CheckRule::isWarning);
    }

    /** How many problems there are, told or not. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
