package org.medmat.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.item.OwnSplit;

/** The split that a dataset comes with. */
public sealed interface SplitSource {

    SplitSource NONE = new Nothing();

    /** None: the samples are split by seed. */
    record Nothing() implements SplitSource {}

    /** A word of the row says it. */
    record Word(Template word) implements SplitSource {}

    /**
     * Lists of names say it.
     *
     * @param otherwise where no list names the row; null: it has none
     * @param optional whether the lists may all be missing; then there is no split
     */
    record Listed(List<PartList> lists, @Nullable OwnSplit otherwise, boolean optional) implements SplitSource {}

    /** Files with one name a line, of which those named belong to a part. */
    record PartList(OwnSplit part, List<PathPattern> files, Template as) {}
}
