package org.medmat.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.sample.Side;

/** The split that a dataset comes with. */
public sealed interface OwnSplit {

    OwnSplit NONE = new Nothing();

    /** None: the samples are split by seed. */
    record Nothing() implements OwnSplit {}

    /** A word of the row says it. */
    record Word(Template word) implements OwnSplit {}

    /**
     * Lists of names say it.
     *
     * @param otherwise where no list names the row; null: it has no split
     * @param optional whether the lists may all be missing; then there is no split
     */
    record Listed(List<PartList> lists, @Nullable Side otherwise, boolean optional) implements OwnSplit {}

    /** Files with one name a line, of which those named belong to a side. */
    record PartList(Side side, List<PathPattern> files, Template as) {}
}
