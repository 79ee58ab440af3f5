package org.medmat.split;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.medmat.item.Side;
import org.medmat.sample.Fates;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;

/**
 * The sides of a dataset's samples.
 *
 * @param test those of the test side, by number; never changed
 * @param groups how many patients, or single images, were kept together
 * @param parted how many of them the dataset's own split has on both sides
 */
public record Split(BitSet test, SplitRule rule, int groups, int parted) {

    /** With the groups of twins on the sides that are decided of them. */
    public Split pinned(Samples samples, Grouping grouping, Fates fates) {
        Map<Long, Side> decided = new HashMap<>();
        for (int sample = 0; fates != Fates.NONE && sample < samples.size(); sample++) {
            Fates.Fate fate = fates.of(samples.path(sample));
            if (fate != null) {
                decided.merge(grouping.group(sample), fate.side(), (one, other) -> one == Side.TEST ? one : other);
            }
        }
        if (decided.isEmpty()) {
            return this;
        }
        BitSet pinned = (BitSet) test.clone();
        for (int sample = 0; sample < samples.size(); sample++) {
            Side side = decided.get(grouping.group(sample));
            if (side != null) {
                pinned.set(sample, side == Side.TEST);
            }
        }
        return new Split(pinned, rule, groups, parted);
    }

    public Side side(int sample) {
        return test.get(sample) ? Side.TEST : Side.TRAIN;
    }
}
