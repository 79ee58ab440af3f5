package org.medmat.split;

import java.util.BitSet;
import org.medmat.item.OwnSplit;
import org.medmat.item.Side;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;
import org.medmat.sample.Grouping;
import org.medmat.sample.Samples;

/**
 * Decides which samples are for training and which for testing.
 *
 * <p>Patients are taken in an order drawn by the seed. One goes to the test side if that brings the labels' counts there nearer to a tenth of
 * all. Single images are patients of their own, so without patients the test side holds a tenth of each label to the last image.
 */
public final class Splitter {

    private static final int ONE_IN = 10;

    private final Samples samples;
    private final Grouping grouping;
    private final Dice dice;
    private final long[] wanted;
    private final long[] reached;

    private Splitter(Samples samples, Grouping grouping, Dice dice, int labels) {
        this.samples = samples;
        this.grouping = grouping;
        this.dice = dice;
        this.wanted = new long[labels];
        this.reached = new long[labels];
    }

    /** @param labels how many labels there are */
    public static Split split(Samples samples, Grouping grouping, Dice dice, int labels) {
        Splitter splitter = new Splitter(samples, grouping, dice, labels);
        return samples.hasOwnSplit() ? splitter.own() : splitter.bySeed();
    }

    private Split own() {
        BitSet test = new BitSet();
        for (int i = 0; i < samples.size(); i++) {
            OwnSplit own = samples.ownSplit(i);
            if (own != null && own.side() == Side.TEST) {
                test.set(i);
            }
        }
        return new Split(test, SplitRule.OWN, new Groups(samples.size(), grouping::group).count());
    }

    private Split bySeed() {
        for (int i = 0; i < samples.size(); i++) {
            count(i, wanted);
        }
        for (int label = 0; label < wanted.length; label++) {
            wanted[label] = (wanted[label] + ONE_IN / 2) / ONE_IN;
        }
        Groups patients = new Groups(samples.size(), this::key);
        BitSet test = new BitSet();
        int groups = 0;
        for (int from = 0, to; from < samples.size(); from = to) {
            to = patients.end(from);
            groups++;
            if (brings(patients, from, to) > 0) {
                for (int i = from; i < to; i++) {
                    test.set(patients.sample(i));
                    count(patients.sample(i), reached);
                }
            }
        }
        return new Split(test, groups == samples.size() ? SplitRule.BY_LABEL : SplitRule.BY_PATIENT, groups);
    }

    private void count(int sample, long[] counts) {
        LabelSet labels = samples.truth(sample).labels();
        for (int i = 0; i < labels.size(); i++) {
            counts[labels.get(i)]++;
        }
    }

    /** By how much the test side's counts come nearer to what is wanted if these samples join it. */
    private long brings(Groups patients, int from, int to) {
        long before = 0;
        long after = 0;
        if (to - from == 1) {
            LabelSet labels = samples.truth(patients.sample(from)).labels();
            for (int i = 0; i < labels.size(); i++) {
                long lacking = wanted[labels.get(i)] - reached[labels.get(i)];
                before += Math.abs(lacking);
                after += Math.abs(lacking - 1);
            }
            return before - after;
        }
        long[] joining = new long[wanted.length];
        for (int i = from; i < to; i++) {
            count(patients.sample(i), joining);
        }
        for (int label = 0; label < joining.length; label++) {
            long lacking = wanted[label] - reached[label];
            before += Math.abs(lacking);
            after += Math.abs(lacking - joining[label]);
        }
        return before - after;
    }

    /** What decides in which order patients are taken. */
    private long key(int sample) {
        return dice.of(Long.toHexString(grouping.group(sample))).number(Dice.Purpose.SPLIT);
    }
}
