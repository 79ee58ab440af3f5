package org.medmat.label;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A set of labels of one {@link LabelList}, by their places in it. */
public final class LabelSet {

    public static final LabelSet EMPTY = new LabelSet(new int[0]);

    private final int[] labels;

    private LabelSet(int[] labels) {
        this.labels = labels;
    }

    public static LabelSet of(IntStream labels) {
        int[] sorted = labels.sorted().distinct().toArray();
        return sorted.length == 0 ? EMPTY : new LabelSet(sorted);
    }

    public static LabelSet of(int... labels) {
        return switch (labels.length) {
            case 0 -> EMPTY;
            case 1 -> new LabelSet(labels.clone());
            default -> of(Arrays.stream(labels));
        };
    }

    public IntStream stream() {
        return Arrays.stream(labels);
    }

    public int size() {
        return labels.length;
    }

    public boolean isEmpty() {
        return labels.length == 0;
    }

    public int get(int at) {
        return labels[at];
    }

    public boolean contains(int label) {
        return Arrays.binarySearch(labels, label) >= 0;
    }

    public LabelSet with(LabelSet other) {
        return other.isEmpty() || equals(other) ? this : of(IntStream.concat(stream(), other.stream()));
    }

    public LabelSet without(LabelSet other) {
        return other.isEmpty() ? this : of(stream().filter(label -> !other.contains(label)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelSet set && Arrays.equals(labels, set.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return Arrays.toString(labels);
    }
}
