package org.medmat.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.label.LabelSet;
import org.medmat.random.StableHash;

/** Samples for tests, one after the other. */
public final class SampleList {

    private final List<String> paths = new ArrayList<>();
    private final List<Truth> truths = new ArrayList<>();
    private final List<Long> patients = new ArrayList<>();
    private final List<Byte> splits = new ArrayList<>();

    /** An image of its own patient. */
    public SampleList add(String path, int... labels) {
        return add(path, Truth.of(LabelSet.of(labels)), "image " + path, null);
    }

    public SampleList add(String path, Truth truth, String patient, @Nullable Side own) {
        paths.add(path);
        truths.add(truth);
        patients.add(StableHash.of(patient));
        splits.add((byte) (own == null ? -1 : own.ordinal()));
        return this;
    }

    public Samples samples() {
        int size = paths.size();
        int[] numbers = new int[size];
        long[] patientOf = new long[size];
        byte[] splitOf = new byte[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i;
            patientOf[i] = patients.get(i);
            splitOf[i] = splits.get(i);
        }
        return new Samples(
                paths::get,
                numbers,
                Numbers.of(numbers),
                new Numbers(size),
                patientOf,
                splitOf,
                truths,
                List.of("raw"));
    }
}
