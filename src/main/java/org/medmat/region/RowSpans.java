package org.medmat.region;

import org.medmat.problem.DataException;

/** Finds the stretches of an object in the rows of a mask. */
final class RowSpans implements MaskSink {

    private final MaskRule rule;
    private final Spans sink;

    /** What the rule said of the value met last: neighbours are mostly alike. */
    private int lastSample;

    private boolean lastAnswer;
    private boolean asked;

    RowSpans(MaskRule rule, Spans sink) {
        this.rule = rule;
        this.sink = sink;
    }

    @Override
    public void row(int y, PixelRow row) throws DataException {
        int[] samples = row.samples();
        asked = false;
        int begin = -1;
        for (int x = 0; x < samples.length; x++) {
            boolean covered = asked && samples[x] == lastSample ? lastAnswer : ask(row, x);
            if (covered && begin < 0) {
                begin = x;
            } else if (!covered && begin >= 0) {
                sink.span(y, begin, x);
                begin = -1;
            }
        }
        if (begin >= 0) {
            sink.span(y, begin, samples.length);
        }
    }

    private boolean ask(PixelRow row, int x) {
        asked = true;
        lastSample = row.samples()[x];
        lastAnswer = rule.covers(row.grey(x), row.rgb(x), row.index(x));
        return lastAnswer;
    }
}
