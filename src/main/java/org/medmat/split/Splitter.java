package org.medmat.split;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.medmat.item.OwnSplit;
import org.medmat.item.Side;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;
import org.medmat.sample.Fates;
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
    private final Fates fates;
    private final long[] wanted;
    private final long[] reached;
    /** In how many groups each label stands. */
    private final int[] groupsOf;

    private Splitter(Samples samples, Grouping grouping, Dice dice, int labels, Fates fates) {
        this.samples = samples;
        this.grouping = grouping;
        this.dice = dice;
        this.fates = fates;
        this.wanted = new long[labels];
        this.reached = new long[labels];
        this.groupsOf = new int[labels];
    }

    /** @param labels how many labels there are */
    public static Split split(Samples samples, Grouping grouping, Dice dice, int labels) {
        return split(samples, grouping, dice, labels, Fates.NONE);
    }

    /** @param fates of images that have twins, whose groups stand on the sides that are decided */
    public static Split split(Samples samples, Grouping grouping, Dice dice, int labels, Fates fates) {
        Splitter splitter = new Splitter(samples, grouping, dice, labels, fates);
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
        Groups groups = new Groups(samples.size(), grouping::group);
        int count = 0;
        int parted = 0;
        for (int from = 0, to; from < samples.size(); from = to) {
            to = groups.end(from);
            count++;
            boolean first = test.get(groups.sample(from));
            boolean isParted = false;
            for (int at = from + 1; at < to; at++) {
                isParted |= test.get(groups.sample(at)) != first;
            }
            parted += isParted ? 1 : 0;
        }
        return new Split(test, SplitRule.OWN, count, parted);
    }

    private Split bySeed() {
        Groups groups = new Groups(samples.size(), this::key);
        want(groups);
        BitSet test = new BitSet();
        if (fates != Fates.NONE) {
            for (int from = 0, to; from < samples.size(); from = to) {
                to = groups.end(from);
                if (decided(groups, from, to) == Side.TEST) {
                    take(groups, from, to, test);
                }
            }
        }
        int count = 0;
        for (int from = 0, to; from < samples.size(); from = to) {
            to = groups.end(from);
            count++;
            if (decided(groups, from, to) == null && brings(groups, from, to) > 0) {
                take(groups, from, to, test);
            }
        }
        takeForUntested(groups, test);
        return new Split(test, count == samples.size() ? SplitRule.BY_LABEL : SplitRule.BY_PATIENT, count, 0);
    }

    /** The side of a group of which something is decided: to test with as soon as it is said of one. */
    private @Nullable Side decided(Groups groups, int from, int to) {
        Side side = null;
        for (int at = from; fates != Fates.NONE && at < to; at++) {
            Fates.Fate fate = fates.of(samples.path(groups.sample(at)));
            side = fate == null || side == Side.TEST ? side : fate.side();
        }
        return side;
    }

    /** A tenth of each label, and at least one image of a label that stands in two groups. */
    private void want(Groups groups) {
        long[] images = new long[wanted.length];
        int[] lastGroup = new int[wanted.length];
        Arrays.fill(lastGroup, -1);
        for (int from = 0, to; from < samples.size(); from = to) {
            to = groups.end(from);
            for (int at = from; at < to; at++) {
                LabelSet labels = samples.truth(groups.sample(at)).labels();
                for (int i = 0; i < labels.size(); i++) {
                    int label = labels.get(i);
                    images[label]++;
                    groupsOf[label] += lastGroup[label] == from ? 0 : 1;
                    lastGroup[label] = from;
                }
            }
        }
        for (int label = 0; label < wanted.length; label++) {
            wanted[label] = Math.max(groupsOf[label] > 1 ? 1 : 0, (images[label] + ONE_IN / 2) / ONE_IN);
        }
    }

    private void take(Groups groups, int from, int to, BitSet test) {
        for (int at = from; at < to; at++) {
            test.set(groups.sample(at));
            count(groups.sample(at), reached);
        }
    }

    /** Where all groups of a label were too large to bring its count nearer to a tenth, the one that does least harm is taken. */
    private void takeForUntested(Groups groups, BitSet test) {
        for (int label = 0; label < wanted.length; label++) {
            if (groupsOf[label] > 1 && reached[label] == 0) {
                int best = -1;
                long most = Long.MIN_VALUE;
                for (int from = 0, to; from < samples.size(); from = to) {
                    to = groups.end(from);
                    if (!test.get(groups.sample(from))
                            && decided(groups, from, to) == null
                            && shows(groups, from, to, label)) {
                        long brought = brings(groups, from, to);
                        if (brought > most) {
                            most = brought;
                            best = from;
                        }
                    }
                }
                if (best >= 0) {
                    take(groups, best, groups.end(best), test);
                }
            }
        }
    }

    private boolean shows(Groups groups, int from, int to, int label) {
        for (int at = from; at < to; at++) {
            if (samples.truth(groups.sample(at)).labels().contains(label)) {
                return true;
            }
        }
        return false;
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
        return dice.of(grouping.group(sample)).number(Dice.Purpose.SPLIT);
    }
}
