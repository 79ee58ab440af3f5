package org.medmat.adapter;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.Place;
import org.medmat.sample.SkipReason;
import org.medmat.tree.PathFinder.Found;

/** What is done with each row of a source: further fields, filters, its image, its split. */
final class RowTaker {

    private final Source source;
    private final Joiner joiner;
    private final SplitFinder splits;
    private final ImageTaker taker;
    private final Tally tally;

    /** Where a row stands: what people are told, and for origins the number of its file or pattern and its own. */
    record Site(Place place, int source, int row) {}

    RowTaker(Source source, Joiner joiner, SplitFinder splits, ImageTaker taker, Tally tally) {
        this.source = source;
        this.joiner = joiner;
        this.splits = splits;
        this.taker = taker;
        this.tally = tally;
    }

    /** Finds the image of a row. */
    @FunctionalInterface
    interface ImageOf {
        @Nullable
        Found find(Fields row);
    }

    /** Takes a row whose image is there. */
    @FunctionalInterface
    interface ImageTaker {
        /** @param raw what the row says of the image */
        void take(int image, LabelFinder.Raw raw, Fields row, Collector.RowFacts facts) throws IOException;
    }

    void take(Fields row, Site site, ImageOf imageOf) throws IOException {
        if (source.each().isEmpty()) {
            takeOne(joiner.extend(row), site, imageOf);
        }
        for (Map<String, Template> further : source.each()) {
            Fields each = name -> {
                Template template = further.get(name);
                return template == null ? null : template.fill(row);
            };
            takeOne(joiner.extend(each.or(row)), site, imageOf);
        }
    }

    private void takeOne(Fields row, Site site, ImageOf imageOf) throws IOException {
        tally.row();
        if (isFiltered(row)) {
            tally.skip(SkipReason.FILTERED);
            return;
        }
        LabelFinder.Raw raw = source.label().find(row);
        Found image = imageOf.find(row);
        if (image == null) {
            tally.skip(
                    SkipReason.MISSING_IMAGE,
                    site.place(),
                    "the image of this row is not there",
                    "see whether the download is whole; --strict refuses such a dataset");
            return;
        }
        tally.spelt(image.spelling());
        String patient =
                source.patient() == null ? "" : source.patient().fill(row).strip();
        taker.take(
                image.file(),
                raw,
                row,
                new Collector.RowFacts(
                        site.place(), site.source(), site.row(), patient, splits.find(row, site.place())));
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
}
