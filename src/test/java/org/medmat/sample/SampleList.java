package org.medmat.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Evidence;
import org.medmat.item.OwnSplit;
import org.medmat.label.LabelSet;
import org.medmat.region.Box;
import org.medmat.region.Size;

/** Samples for tests, one after the other. */
public final class SampleList {

    private final List<String> paths = new ArrayList<>();
    private final List<Truth> truths = new ArrayList<>();
    private final List<Long> patients = new ArrayList<>();
    private final List<Byte> splits = new ArrayList<>();
    private final List<Regions> regions = new ArrayList<>();

    /** An image of its own patient. */
    public SampleList add(String path, int... labels) {
        return add(path, Truth.of(LabelSet.of(labels)), "image " + path, null);
    }

    public SampleList add(String path, Truth truth, String patient, @Nullable OwnSplit own) {
        paths.add(path);
        truths.add(truth);
        patients.add(Samples.patient(patient));
        splits.add(own == null ? Ties.NO_SPLIT : (byte) own.ordinal());
        return this;
    }

    /** An image with the box of one thing, or with several. */
    public SampleList mark(String path, Size size, int label, Box... boxes) {
        List<Region> marked = new ArrayList<>();
        for (Box box : boxes) {
            marked.add(region(label, box));
        }
        regions.add(new Regions(size, marked));
        return add(path, label);
    }

    /** An image with several things, each with the number of its place. */
    public SampleList markEach(String path, Size size, Box... boxes) {
        List<Region> marked = new ArrayList<>();
        int[] labels = new int[boxes.length];
        for (int label = 0; label < boxes.length; label++) {
            labels[label] = label;
            marked.add(region(label, boxes[label]));
        }
        regions.add(new Regions(size, marked));
        return add(path, labels);
    }

    /** An image with things of which some pixels are marked, and perhaps with labels of the whole. */
    public SampleList outline(String path, Size size, Truth truth, List<Region> marked) {
        regions.add(new Regions(size, marked));
        return add(path, truth, "image " + path, null);
    }

    private static Region region(int label, Box box) {
        return new Region(label, box, (long) box.area(), false, new Evidence("raw", "rule", "labels.csv", 1));
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
        PackedNumbers zeros = new PackedNumbers(size);
        return new Samples(
                new Samples.Images(paths::get, numbers, zeros, null),
                new Column<>(PackedNumbers.of(numbers), truths),
                new Sources(
                        new Column<>(zeros, List.of(new Sources.Words("raw", "rule"))),
                        new Column<>(zeros, List.of("labels.csv")),
                        zeros),
                new Ties(patientOf, splitOf, Ties.Further.NONE),
                regions);
    }
}
