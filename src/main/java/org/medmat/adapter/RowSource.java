package org.medmat.adapter;

import java.util.List;
import org.medmat.table.TableFormat;

/** Where rows come from. */
public sealed interface RowSource {

    /** The patterns of which the first that matches anything is used. */
    List<PathPattern> patterns();

    /**
     * Every file that matches is a row and its own image.
     *
     * @param not files to leave out
     */
    record Files(List<PathPattern> patterns, List<PathPattern> not) implements RowSource {}

    /**
     * Every record of a table is a row.
     *
     * @param image where the row's image is, tried in turn
     */
    record Records(List<PathPattern> patterns, TableFormat format, List<ImagePattern> image) implements RowSource {}
}
