package org.medmat.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.label.LabelSet;
import org.medmat.sample.Side;
import org.medmat.sample.Truth;

/** Takes rows that say what their image shows. */
final class WholeImages implements RowTaker.ImageTaker {

    private final Adapter adapter;
    private final Source source;
    private final Collector collector;
    private final Tally tally;

    WholeImages(Adapter adapter, Source source, Collector collector, Tally tally) {
        this.adapter = adapter;
        this.source = source;
        this.collector = collector;
        this.tally = tally;
    }

    @Override
    public void take(int image, LabelFinder.Raw raw, Fields row, String where, String patient, @Nullable Side split) {
        List<Integer> labels = new ArrayList<>();
        boolean leaveOut = false;
        for (String value : raw.values()) {
            LabelMap.Meaning meaning = adapter.labels().of(value);
            tally.meaning(value, meaning, where, adapter.vocabulary());
            if (meaning instanceof LabelMap.Meaning.Label label) {
                labels.add(label.label());
            }
            leaveOut |= meaning == LabelMap.Meaning.LEAVE_OUT;
        }
        Truth truth = new Truth(set(labels), unsure(raw.unsure(), row));
        collector.take(image, truth, leaveOut, raw.text(), patient, split);
    }

    private LabelSet unsure(List<String> values, Fields row) {
        List<Integer> labels = new ArrayList<>();
        for (String value : values) {
            if (adapter.labels().of(value) instanceof LabelMap.Meaning.Label label) {
                labels.add(label.label());
            }
        }
        Source.Unsure further = source.unsure();
        if (further != null) {
            for (String value : further.values().find(row).values()) {
                if (further.labels().of(value) instanceof LabelMap.Meaning.Label label) {
                    labels.add(label.label());
                }
            }
        }
        return set(labels);
    }

    private static LabelSet set(List<Integer> labels) {
        int[] places = new int[labels.size()];
        Arrays.setAll(places, labels::get);
        return LabelSet.of(places);
    }
}
