package org.medmat.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.label.LabelSet;
import org.medmat.sample.Side;
import org.medmat.sample.SkipReason;
import org.medmat.sample.Truth;
import org.medmat.tree.PathFinder.Found;

/** What is done with each row of a source: further fields, filters, its image, its labels. */
final class RowTaker {

    private final Adapter adapter;
    private final Source source;
    private final Joiner joiner;
    private final SplitFinder splits;
    private final Collector collector;
    private final Tally tally;

    RowTaker(Adapter adapter, Source source, Joiner joiner, SplitFinder splits, Collector collector, Tally tally) {
        this.adapter = adapter;
        this.source = source;
        this.joiner = joiner;
        this.splits = splits;
        this.collector = collector;
        this.tally = tally;
    }

    /** Finds the image of a row. */
    @FunctionalInterface
    interface ImageOf {
        @Nullable Found find(Fields row);
    }

    void take(Fields row, String where, ImageOf imageOf) throws IOException {
        Fields joined = joiner.extend(row);
        if (source.each().isEmpty()) {
            takeOne(joined, where, imageOf);
        }
        for (Map<String, Template> further : source.each()) {
            Fields each = name -> {
                Template template = further.get(name);
                return template == null ? null : template.fill(joined);
            };
            takeOne(each.or(joined), where, imageOf);
        }
    }

    private void takeOne(Fields row, String where, ImageOf imageOf) throws IOException {
        tally.row();
        if (isFiltered(row)) {
            tally.skip(SkipReason.FILTERED);
            return;
        }
        LabelFinder.Raw raw = source.label().find(row);
        Found image = imageOf.find(row);
        if (image == null) {
            tally.skip(SkipReason.MISSING_IMAGE, where, "the image of this row is not there", "see whether the download is whole; --strict refuses such a dataset");
            return;
        }
        tally.spelt(image.spelling());
        List<Integer> labels = new ArrayList<>();
        boolean leaveOut = false;
        for (String value : raw.values()) {
            LabelMap.Meaning meaning = adapter.labels().of(value);
            count(value, meaning, where);
            if (meaning instanceof LabelMap.Meaning.Label label) {
                labels.add(label.label());
            }
            leaveOut |= meaning == LabelMap.Meaning.LEAVE_OUT;
        }
        Truth truth = new Truth(set(labels), unsure(raw.unsure(), row));
        String patient = source.patient() == null ? "" : source.patient().fill(row).strip();
        @Nullable Side split = splits.find(row, where);
        collector.take(image.file(), truth, leaveOut, String.join(" + ", raw.values()), patient, split);
    }

    private boolean isFiltered(Fields row) {
        for (Map.Entry<String, Words> only : source.only().entrySet()) {
            if (!only.getValue().contains(value(row, only.getKey()))) {
                return true;
            }
        }
        for (Map.Entry<String, Words> except : source.except().entrySet()) {
            if (except.getValue().contains(value(row, except.getKey()))) {
                return true;
            }
        }
        return false;
    }

    private static String value(Fields row, String field) {
        String value = row.get(field);
        if (value == null) {
            throw new MissingFieldException(field, "`only` or `except`");
        }
        return value;
    }

    private void count(String value, LabelMap.Meaning meaning, String where) {
        if (meaning instanceof LabelMap.Meaning.Label label) {
            tally.raw(value, where, adapter.vocabulary().name(label.label()));
        } else if (meaning == LabelMap.Meaning.UNKNOWN) {
            tally.unknown(value, where);
        } else {
            tally.raw(value, where, meaning == LabelMap.Meaning.NOTHING ? "(ignored)" : "(image left out)");
        }
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
        return LabelSet.of(labels.stream().flatMapToInt(IntStream::of));
    }
}
