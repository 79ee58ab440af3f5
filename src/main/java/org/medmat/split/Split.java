package org.medmat.split;

import java.util.BitSet;
import org.medmat.item.Side;

/**
 * The sides of a dataset's samples.
 *
 * @param test those of the test side, by number; never changed
 * @param groups how many patients, or single images, were kept together
 * @param parted how many of them the dataset's own split has on both sides
 */
public record Split(BitSet test, SplitRule rule, int groups, int parted) {

    public Side side(int sample) {
        return test.get(sample) ? Side.TEST : Side.TRAIN;
    }
}
