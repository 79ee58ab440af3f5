package org.medmat.question;

import java.util.List;
import java.util.stream.IntStream;
import org.medmat.label.LabelSet;
import org.medmat.sample.Column;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;

/** What does the image show? */
public record LabelKind() implements QuestionKind {

    @Override
    public String word() {
        return "label";
    }

    @Override
    public boolean isAboutRegions() {
        return false;
    }

    @Override
    public String placeholder() {
        return "";
    }

    @Override
    public SampledItems items(Asking asking, Asked asked) {
        Pool pool = asking.severalLabels()
                ? Pool.ofSets(asking.labels(), sets(asked.samples()))
                : Pool.ofLabels(asking.labels());
        return new LabelItems(asking, asked, pool);
    }

    /** The label sets that samples really have. */
    private static List<LabelSet> sets(Samples samples) {
        Column<Truth> truths = samples.truths();
        boolean[] occurs = new boolean[truths.values().size()];
        for (int i = 0; i < samples.size(); i++) {
            occurs[truths.number(i)] = true;
        }
        return IntStream.range(0, occurs.length)
                .filter(i -> occurs[i])
                .mapToObj(i -> truths.values().get(i).labels())
                .distinct()
                .toList();
    }
}
