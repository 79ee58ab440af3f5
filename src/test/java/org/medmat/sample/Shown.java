package org.medmat.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.label.LabelSet;
import org.medmat.region.RegionMark;

/**
 * What a question can be asked about: an image with its labels, or where things are marked each label with the box around its regions.
 *
 * @param sample the number of its sample
 */
public record Shown(int sample, LabelSet labels, @Nullable RegionMark mark) {

    public static List<Shown> in(Samples samples, boolean marked) {
        List<Shown> all = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            LabelSet labels = samples.truth(i).labels();
            if (!marked) {
                all.add(new Shown(i, labels, null));
                continue;
            }
            Regions regions = samples.regions(i);
            for (int label :
                    regions.list().stream().mapToInt(Region::label).distinct().toArray()) {
                all.add(new Shown(i, LabelSet.of(label), new RegionMark(regions.around(label), regions.size())));
            }
        }
        return all;
    }
}
