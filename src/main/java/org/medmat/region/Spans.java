package org.medmat.region;

import org.medmat.problem.DataException;

/** Takes the pixels of an object as stretches of rows. */
@FunctionalInterface
public interface Spans {

    /**
     * Columns {@code from} to {@code to - 1} of row {@code y}. A source gives them from the top and from the left, none twice, unless it says
     * otherwise.
     */
    void span(int y, int from, int to) throws DataException;
}
