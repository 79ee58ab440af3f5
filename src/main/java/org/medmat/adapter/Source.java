package org.medmat.adapter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One place that samples come from.
 *
 * @param rows where its rows come from
 * @param each further fields; the row is taken once for each of them
 * @param joins further columns from other tables
 * @param only field: values of which a row must have one
 * @param except field: values of which a row must have none
 * @param label how a row gives its raw values
 * @param unsure how it gives those of which it isn't known whether they hold
 * @param regions how a row tells where things are in its image; empty: it is about the whole image
 * @param patient what must stay on one side of the split
 * @param split the dataset's own split
 * @param optional whether it may find nothing
 */
public record Source(
        RowSource rows,
        List<Map<String, Template>> each,
        List<Join> joins,
        Map<String, Words> only,
        Map<String, Words> except,
        LabelFinder label,
        @Nullable Unsure unsure,
        List<RegionSource> regions,
        @Nullable Template patient,
        SplitSource split,
        boolean optional) {

    /** Raw values that may hold, and what they mean. */
    public record Unsure(LabelFinder values, LabelMap labels) {}
}
