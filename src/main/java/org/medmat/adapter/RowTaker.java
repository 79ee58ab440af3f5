package org.medmat.adapter;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.Place;
import org.medmat.sample.SkipReason;
import org.medmat.tree.FileList;

/** What is done with each row of a source: further fields, filters, its image, its bonds. */
final class RowTaker {

    /** A list of so many values counts as a further row. */
    private static final int VALUES_OF_ROW = 16;

    private final Source source;
    private final Joiner joiner;
    private final BondReader bonds;
    private final ImageTaker taker;
    private final FileList files;
    private final ScanTally tally;

    /** Where a row stands: what people are told, and for origins the number of its file or pattern and its own. */
    record Site(Place place, int source, int row) {}

    RowTaker(Source source, Joiner joiner, BondReader bonds, ImageTaker taker, FileList files, ScanTally tally) {
        this.source = source;
        this.joiner = joiner;
        this.bonds = bonds;
        this.taker = taker;
        this.files = files;
        this.tally = tally;
    }

    /** Finds the image of a row. */
    @FunctionalInterface
    interface ImageOf {
        ImageFinder.@Nullable Found find(NamedFields row);
    }

    /** Takes a row whose image is there. */
    @FunctionalInterface
    interface ImageTaker {
        /** @param raw what the row says of the image */
        void take(int image, LabelFinder.Raw raw, NamedFields row, Collector.RowFacts facts) throws IOException;
    }

    void take(NamedFields row, Site site, ImageOf imageOf) throws IOException {
        if (source.extras().each().isEmpty()) {
            join(row, site, imageOf);
        }
        for (Map<String, Template> further : source.extras().each()) {
            NamedFields each = name -> {
                Template template = further.get(name);
                return template == null ? null : template.fill(row);
            };
            join(each.or(row), site, imageOf);
        }
    }

    private void join(NamedFields row, Site site, ImageOf imageOf) throws IOException {
        if (joiner.isUnable()) {
            tally.row();
            tally.skip(SkipReason.MISSING_TABLE);
            return;
        }
        for (NamedFields each : joiner.extend(row, site.place())) {
            takeOne(each, site, imageOf);
        }
    }

    private void takeOne(NamedFields row, Site site, ImageOf imageOf) throws IOException {
        tally.row();
        if (isFiltered(row)) {
            tally.skip(SkipReason.FILTERED);
            return;
        }
        LabelFinder.Raw raw = source.claims().label().find(row);
        joiner.spend(site.place(), raw.values().size() / VALUES_OF_ROW);
        ImageFinder.Found found = imageOf.find(row);
        if (found instanceof ImageFinder.Found.One image) {
            tally.saw(image.file());
            tally.spelt(image.spelling());
            taker.take(image.file(), raw, row, facts(image, row, site));
        } else if (found instanceof ImageFinder.Found.Ambiguous several) {
            tally.saw(several.one());
            tally.saw(several.other());
            tally.skip(
                    SkipReason.AMBIGUOUS_IMAGE,
                    site.place(),
                    "two files may be the image of this row: " + files.path(several.one()) + " and "
                            + files.path(several.other()),
                    "name the folder too in `image`, by a word or a field of the row");
        } else {
            tally.skip(
                    SkipReason.MISSING_IMAGE,
                    site.place(),
                    "the image of this row is not there",
                    "see whether the download is whole; --strict refuses such a dataset");
        }
    }

    private Collector.RowFacts facts(ImageFinder.Found.One image, NamedFields row, Site site) throws IOException {
        // Most rows name nothing of the path, and to spell it out takes time.
        NamedFields withPath = field -> {
            String value = row.get(field);
            return value != null
                    ? value
                    : Scanner.fieldsOf(files.path(image.file())).get(field);
        };
        return new Collector.RowFacts(site, image.above(), bonds.of(row, withPath, site.place()));
    }

    private boolean isFiltered(NamedFields row) {
        for (Map.Entry<String, WordPatterns> only : source.filter().only().entrySet()) {
            if (!only.getValue().contains(value(row, only.getKey()))) {
                return true;
            }
        }
        for (Map.Entry<String, WordPatterns> except : source.filter().except().entrySet()) {
            if (except.getValue().contains(value(row, except.getKey()))) {
                return true;
            }
        }
        return false;
    }

    private static String value(NamedFields row, String written) {
        String value = row.get(Source.Filter.field(written));
        if (value == null && !Source.Filter.isOptional(written)) {
            throw new MissingFieldException(written, "`only` or `except`");
        }
        return value == null ? "" : value;
    }
}
