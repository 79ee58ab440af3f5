package org.medmat.split;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.medmat.item.Side;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;

/** Splits a dataset as another one is split that is made of the same download. */
public final class Following {

    private Following() {}

    /**
     * A group is for testing as soon as one picture in it is, or is of a patient who is; so no picture comes to be trained here and tested
     * there.
     *
     * @param leaders the samples of the other dataset, of the same tree
     * @param split how these are split
     */
    public static Split split(Samples samples, Grouping grouping, Samples leaders, Split split) {
        Map<Integer, Side> byImage = new HashMap<>();
        Set<Long> testPatients = new HashSet<>();
        for (int leader = 0; leader < leaders.size(); leader++) {
            byImage.put(leaders.image(leader), split.side(leader));
            if (split.side(leader) == Side.TEST) {
                testPatients.add(leaders.patient(leader));
            }
        }
        testPatients.remove(0L);
        Set<Long> tested = new HashSet<>();
        for (int sample = 0; sample < samples.size(); sample++) {
            if (byImage.get(samples.image(sample)) == Side.TEST || testPatients.contains(samples.patient(sample))) {
                tested.add(grouping.group(sample));
            }
        }
        BitSet test = new BitSet();
        Set<Long> groups = new HashSet<>();
        for (int sample = 0; sample < samples.size(); sample++) {
            groups.add(grouping.group(sample));
            test.set(sample, tested.contains(grouping.group(sample)));
        }
        return new Split(test, SplitRule.FOLLOWED, groups.size(), 0);
    }
}
