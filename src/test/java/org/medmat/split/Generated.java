package org.medmat.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medmat.label.LabelSet;
import org.medmat.random.RandomStream;
import org.medmat.sample.SampleList;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;

/**
 * A dataset that a seed makes: up to six labels, up to 400 patients with up to twelve images each. In one of two datasets a patient's
 * images have various labels, in one of four an image has several.
 */
record Generated(int labels, boolean mixed, List<One> list) {

    record One(String path, String patient, LabelSet truth) {}

    static Generated of(int seed) {
        RandomStream random = new RandomStream(seed);
        int labels = 1 + random.below(6);
        int patients = 1 + random.below(400);
        int most = 1 + random.below(12);
        boolean mixed = random.below(2) == 0;
        boolean several = mixed && random.below(2) == 0;
        List<One> list = new ArrayList<>();
        for (int patient = 0; patient < patients; patient++) {
            int disease = random.below(labels);
            int images = 1 + random.below(most);
            for (int i = 0; i < images; i++) {
                int label = mixed ? random.below(labels) : disease;
                LabelSet truth = several ? LabelSet.of(label, random.below(labels)) : LabelSet.of(label);
                list.add(new One(patient + "/" + i + ".png", "patient " + patient, truth));
            }
        }
        return new Generated(labels, mixed, list);
    }

    Samples samples() {
        return samples(IntStream.range(0, list.size()).boxed().toList());
    }

    Samples samples(List<Integer> order) {
        SampleList samples = new SampleList();
        order.forEach(i -> samples.add(
                list.get(i).path(), Truth.of(list.get(i).truth()), list.get(i).patient(), null));
        return samples.samples();
    }

    int images(int label) {
        return (int) list.stream().filter(one -> one.truth().contains(label)).count();
    }

    /** The images of the patient who has most. */
    int largestGroup() {
        return (int) list.stream().collect(Collectors.groupingBy(One::patient, Collectors.counting())).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
