package org.medmat.region;

import java.util.BitSet;
import org.medmat.problem.DataException;

/** Marked pixels kept as one bit each, where several masks unite or the order of a source does not run along rows. */
public final class Bitmap implements Spans {

    private final Size size;
    private final BitSet bits;

    public Bitmap(Size size) {
        this.size = size;
        this.bits = new BitSet(size.pixels());
    }

    public Size size() {
        return size;
    }

    /** In any order; a pixel that is marked already stays so. */
    @Override
    public void span(int y, int from, int to) {
        if (y < 0 || y >= size.height() || from < 0 || to > size.width()) {
            throw new IndexOutOfBoundsException("row " + y + ", " + from + " to " + to + " of " + size);
        }
        bits.set(y * size.width() + from, y * size.width() + to);
    }

    public boolean get(int x, int y) {
        return x >= 0 && x < size.width() && y >= 0 && y < size.height() && bits.get(y * size.width() + x);
    }

    /** Gives what is marked, from the top and from the left. */
    public void spans(Spans sink) throws DataException {
        int width = size.width();
        int end = 0;
        for (int begin = bits.nextSetBit(0); begin >= 0; begin = bits.nextSetBit(end)) {
            // A stretch may run on over the end of a row.
            int y = begin / width;
            end = Math.min(bits.nextClearBit(begin), (y + 1) * width);
            sink.span(y, begin - y * width, end - y * width);
        }
    }

    public Outline outline() throws DataException {
        Extent extent = new Extent();
        spans(extent);
        return extent.outline();
    }
}
