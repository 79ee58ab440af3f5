package org.medmat.adapter;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.medmat.problem.Problem;
import org.medmat.sample.Samples;
import org.medmat.sample.SkipReason;
import org.medmat.tree.Spelling;

/**
 * What an adapter found in a tree.
 *
 * @param layout the form that fitted
 * @param samples the finished samples
 * @param rows how many rows were read
 * @param skipped why rows gave no item
 * @param raws the raw values, in order, with how often each came
 * @param unknown raw values that nobody named
 * @param spellings how many names were found only with another spelling
 * @param sources what each source matched
 * @param labelFiles the label files that were read
 * @param facts what was found out of pictures, by path and question
 * @param problems what a user should know, told with row or path
 * @param missing of them those that tell of a missing label file
 */
public record Scan(
        String layout,
        Samples samples,
        long rows,
        Map<SkipReason, Long> skipped,
        SortedMap<String, RawValue> raws,
        SortedMap<String, RawValue> unknown,
        Map<Spelling, Long> spellings,
        List<Matched> sources,
        SortedSet<String> labelFiles,
        SortedMap<String, String> facts,
        List<Problem> problems,
        List<Problem> missing) {

    /** How often a raw value came, and one place where it did. */
    public record RawValue(long count, String example, String meaning) {}

    /** A pattern of a source and how much it matched. */
    public record Matched(String pattern, long files) {}

    public long skipped(SkipReason reason) {
        return skipped.getOrDefault(reason, 0L);
    }
}
