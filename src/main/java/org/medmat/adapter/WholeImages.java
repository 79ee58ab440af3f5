package org.medmat.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.medmat.label.LabelSet;
import org.medmat.problem.Place;
import org.medmat.sample.Sources.Words;
import org.medmat.sample.Truth;

/** Takes rows that say what their image shows. */
final class WholeImages implements RowTaker.ImageTaker {

    /** A column of free text must not fill the memory. */
    private static final int KNOWN = 10_000;

    private final Adapter adapter;
    private final Source source;
    private final Collector collector;
    private final ScanTally tally;
    private final Map<LabelFinder.Raw, Known> known = new HashMap<>();

    /** What raw values come to, so that the next row with the same ones need not be thought about. */
    private record Known(Collector.Said said, List<ScanTally.Count> counts) {}

    WholeImages(Adapter adapter, Source source, Collector collector, ScanTally tally) {
        this.adapter = adapter;
        this.source = source;
        this.collector = collector;
        this.tally = tally;
    }

    @Override
    public void take(int image, LabelFinder.Raw raw, NamedFields row, Collector.RowFacts facts) {
        Known before = known.get(raw);
        if (before == null) {
            before = think(raw, row, facts.site().place());
        } else {
            before.counts().forEach(ScanTally.Count::again);
        }
        collector.take(image, before.said(), facts);
    }

    private Known think(LabelFinder.Raw raw, NamedFields row, Place where) {
        List<ScanTally.Count> counts = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        StringJoiner rules = new StringJoiner(" + ");
        boolean leaveOut = false;
        for (String value : raw.values()) {
            LabelMap.Meaning meaning = adapter.labels().of(value);
            tally.meaning(value, meaning, where, adapter.vocabulary()).ifPresent(counts::add);
            if (meaning instanceof LabelMap.Meaning.Label label) {
                labels.add(label.label());
                rules.add(label.rule());
            }
            leaveOut |= meaning == LabelMap.Meaning.LEAVE_OUT;
        }
        Truth truth = new Truth(set(labels), unsure(raw.unsure(), row));
        Words words = new Words(raw.text(), rules.toString());
        Known now = new Known(new Collector.Said(collector.number(truth), collector.number(words), leaveOut), counts);
        // What is unsure may depend on the rest of the row.
        if (source.claims().unsure() == null && counts.size() == raw.values().size() && known.size() < KNOWN) {
            known.put(raw, now);
        }
        return now;
    }

    private LabelSet unsure(List<String> values, NamedFields row) {
        List<Integer> labels = new ArrayList<>();
        for (String value : values) {
            if (adapter.labels().of(value) instanceof LabelMap.Meaning.Label label) {
                labels.add(label.label());
            }
        }
        Source.Unsure further = source.claims().unsure();
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
