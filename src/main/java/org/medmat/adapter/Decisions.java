package org.medmat.adapter;

import java.util.Arrays;
import org.medmat.label.LabelSet;
import org.medmat.sample.Truth;

/** What everything that rows may say of an image comes to, when all rows are read. */
final class Decisions {

    private static final int CONTRADICTION = -1;
    private static final int NOTHING = -2;

    private int[] finished;

    private Decisions(int[] finished) {
        this.finished = finished;
    }

    static Decisions of(Adapter adapter, Distinct<Truth> truths) {
        int[] finished = new int[truths.size()];
        for (int i = 0; i < finished.length; i++) {
            finished[i] = decide(adapter, truths.get(i), truths);
        }
        return new Decisions(finished);
    }

    private static int decide(Adapter adapter, Truth said, Distinct<Truth> truths) {
        LabelSet labels = said.labels();
        if (!adapter.severalLabels() && labels.size() > 1) {
            labels = adapter.wins().stream()
                    .filter(labels::contains)
                    .findFirst()
                    .map(LabelSet::of)
                    .orElse(LabelSet.EMPTY);
            if (labels.isEmpty()) {
                return CONTRADICTION;
            }
        }
        // Labels that hold only alone leave those that have company.
        LabelSet others = labels.without(adapter.alone());
        labels = others.isEmpty() ? labels : others;
        // Of an image without anything it may be known that things are not there.
        return labels.isEmpty() && adapter.absent(said.unsure()).isEmpty()
                ? NOTHING
                : truths.number(new Truth(labels, said.unsure().without(labels)));
    }

    boolean isSample(int truth) {
        return finished[truth] >= 0;
    }

    boolean isContradiction(int truth) {
        return finished[truth] == CONTRADICTION;
    }

    /** What a truth becomes. */
    int truth(int truth) {
        return finished[truth];
    }

    /** Takes a truth that needs no decision; gives it back. */
    int finished(int truth) {
        if (truth >= finished.length) {
            finished = Arrays.copyOf(finished, 2 * truth + 1);
        }
        finished[truth] = truth;
        return truth;
    }
}
