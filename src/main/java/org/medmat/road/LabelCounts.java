package org.medmat.road;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medmat.label.LabelList;
import org.medmat.sample.Samples;
import org.medmat.split.Split;

/**
 * How many images show what.
 *
 * @param found how many show anything
 * @param images by label, in the order of the subset's list
 * @param untested labels that images for training show and none for testing
 */
record LabelCounts(long found, Map<String, Long> images, List<String> untested) {

    static LabelCounts of(Samples samples, Split split, LabelList names) {
        long[] all = new long[names.size()];
        long[] tested = new long[names.size()];
        long found = 0;
        for (int sample = 0; sample < samples.size(); sample++) {
            found += samples.truth(sample).labels().isEmpty() ? 0 : 1;
            int test = split.test().get(sample) ? 1 : 0;
            samples.truth(sample).labels().stream().forEach(label -> {
                all[label]++;
                tested[label] += test;
            });
        }
        Map<String, Long> images = new LinkedHashMap<>();
        List<String> untested = new ArrayList<>();
        for (int label = 0; label < all.length; label++) {
            if (all[label] > 0) {
                images.put(names.name(label), all[label]);
                if (tested[label] == 0) {
                    untested.add(names.name(label));
                }
            }
        }
        return new LabelCounts(found, images, untested);
    }
}
