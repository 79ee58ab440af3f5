package org.medmat.split;

import java.util.Arrays;
import java.util.BitSet;
import org.medmat.label.LabelSet;
import org.medmat.random.Dice;
import org.medmat.sample.Samples;
import org.medmat.sample.Side;

/**
 * Decides which samples are for training and which for testing.
 *
 * <p>Patients are taken in an order drawn by the seed. One goes to the test side if that brings the labels' counts there nearer to a tenth of
 * all. Single images are patients of their own, so without patients the test side holds a tenth of each label to the last image.
 */
public final class Splitter {

    private static final int ONE_IN = 10;

    private final Samples samples;
    private final Dice dice;
    private final long[] wanted;
    private final long[] reached;

    private Splitter(Samples samples, Dice dice, int labels) {
        this.samples = samples;
        this.dice = dice;
        this.wanted = new long[labels];
        this.reached = new long[labels];
    }

    /** @param labels how many labels there are */
    public static Split split(Samples samples, Dice dice, int labels) {
        return samples.hasOwnSplit() ? own(samples) : new Splitter(samples, dice, labels).bySeed();
    }

    private static Split own(Samples samples) {
        BitSet test = new BitSet();
        for (int i = 0; i < samples.size(); i++) {
            if (samples.ownSplit(i) == Side.TEST) {
                test.set(i);
            }
        }
        return new Split(test, SplitRule.OWN, distinct(patients(samples)).length);
    }

    private Split bySeed() {
        for (int i = 0; i < samples.size(); i++) {
            count(i, wanted);
        }
        for (int label = 0; label < wanted.length; label++) {
            wanted[label] = (wanted[label] + ONE_IN / 2) / ONE_IN;
        }
        long[] keys = new long[samples.size()];
        Arrays.setAll(keys, this::key);
        long[] groups = distinct(keys);
        int[] ends = new int[groups.length];
        int[] members = members(groups, ends);
        BitSet test = new BitSet();
        for (int group = 0, from = 0; group < groups.length; from = ends[group++]) {
            if (brings(members, from, ends[group]) > 0) {
                for (int i = from; i < ends[group]; i++) {
                    test.set(members[i]);
                    count(members[i], reached);
                }
            }
        }
        return new Split(
                test, groups.length == samples.size() ? SplitRule.BY_LABEL : SplitRule.BY_PATIENT, groups.length);
    }

    private void count(int sample, long[] counts) {
        LabelSet labels = samples.truth(sample).labels();
        for (int i = 0; i < labels.size(); i++) {
            counts[labels.get(i)]++;
        }
    }

    /** The samples, those of one group side by side; ends says where each group's end. */
    private int[] members(long[] groups, int[] ends) {
        int[] groupOf = new int[samples.size()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = Arrays.binarySearch(groups, key(i));
            ends[groupOf[i]]++;
        }
        for (int group = 1; group < ends.length; group++) {
            ends[group] += ends[group - 1];
        }
        int[] members = new int[groupOf.length];
        int[] next = new int[groups.length];
        for (int i = 0; i < groupOf.length; i++) {
            int group = groupOf[i];
            members[(group == 0 ? 0 : ends[group - 1]) + next[group]++] = i;
        }
        return members;
    }

    /** By how much the test side's counts come nearer to what is wanted if these samples join it. */
    private long brings(int[] members, int from, int to) {
        long before = 0;
        long after = 0;
        if (to - from == 1) {
            LabelSet labels = samples.truth(members[from]).labels();
            for (int i = 0; i < labels.size(); i++) {
                long lacking = wanted[labels.get(i)] - reached[labels.get(i)];
                before += Math.abs(lacking);
                after += Math.abs(lacking - 1);
            }
            return before - after;
        }
        long[] joining = new long[wanted.length];
        for (int i = from; i < to; i++) {
            count(members[i], joining);
        }
        for (int label = 0; label < joining.length; label++) {
            long lacking = wanted[label] - reached[label];
            before += Math.abs(lacking);
            after += Math.abs(lacking - joining[label]);
        }
        return before - after;
    }

    private static long[] patients(Samples samples) {
        long[] patients = new long[samples.size()];
        Arrays.setAll(patients, samples::patient);
        return patients;
    }

    /** What decides in which order patients are taken; computed again where it is needed, which costs no memory. */
    private long key(int sample) {
        return dice.number(Long.toHexString(samples.patient(sample)), Dice.Purpose.SPLIT);
    }

    /** Each value once, sorted. May change the array. */
    private static long[] distinct(long[] values) {
        Arrays.sort(values);
        int size = 0;
        for (long value : values) {
            if (size == 0 || value != values[size - 1]) {
                values[size++] = value;
            }
        }
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
