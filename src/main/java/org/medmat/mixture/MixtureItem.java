package org.medmat.mixture;

import java.util.Comparator;
import org.medmat.item.Side;

/**
 * An item that may be chosen.
 *
 * @param place where it stands
 * @param traits by which it is chosen
 * @param draw a number that only its key and the seed decide: the smaller, the earlier it is chosen
 * @param group of what must stay on one side
 * @param isOwnValidation whether its dataset itself calls it validation
 */
record MixtureItem(Spot place, Traits traits, long draw, long group, boolean isOwnValidation) {

    /** In the order in which items are chosen. */
    static final Comparator<MixtureItem> BY_DRAW = Comparator.comparingLong(MixtureItem::draw)
            .thenComparingInt(each -> each.place().file())
            .thenComparingInt(each -> each.place().number());

    /**
     * @param file the number of its file
     * @param number its place in the file, counted from 0
     */
    record Spot(int file, int number) {}

    /**
     * @param kind a hash of what is asked
     * @param label a hash of the answer; of the kind where answers don't come again
     */
    record Traits(int dataset, int subset, Side side, long kind, long label) {}

    int subset() {
        return traits.subset();
    }

    int dataset() {
        return traits.dataset();
    }

    boolean isFor(Side side) {
        return traits.side() == side;
    }
}
