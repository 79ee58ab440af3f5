package org.medmat.region;

import org.medmat.problem.DataException;

/** Takes the rows of a mask from the top. */
@FunctionalInterface
public interface MaskSink {
    void row(int y, PixelRow row) throws DataException;
}
