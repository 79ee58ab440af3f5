package org.medmat.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medmat.item.Evidence;
import org.medmat.label.LabelSet;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.sample.Region;
import org.medmat.sample.Regions;
import org.medmat.sample.SkipReason;
import org.medmat.sample.Truth;

/** Takes rows that say where things are in their image. */
final class MarkedImages implements RowTaker.ImageTaker {

    private final Adapter adapter;
    private final Source source;
    private final Reading reader;
    private final Collector collector;
    private final ScanTally tally;

    /** Says what is marked in the image of a row. */
    @FunctionalInterface
    interface Reading {

        /** @param raws the row's raw values */
        RegionReader.Marked read(Source.Marks marks, int image, NamedFields row, List<String> raws, Place where)
                throws IOException;
    }

    MarkedImages(Adapter adapter, Source source, Reading reader, Collector collector, ScanTally tally) {
        this.adapter = adapter;
        this.source = source;
        this.reader = reader;
        this.collector = collector;
        this.tally = tally;
    }

    @Override
    public void take(int image, LabelFinder.Raw raw, NamedFields row, Collector.RowFacts facts) throws IOException {
        RegionReader.Marked marked;
        try {
            marked = reader.read(
                    source.claims().marks(),
                    image,
                    row,
                    raw.values(),
                    facts.site().place());
        } catch (RegionReader.WrongSizeException e) {
            knowNothing(image);
            tally.skip(
                    SkipReason.WRONG_SIZE,
                    facts.site().place(),
                    String.valueOf(e.getMessage()),
                    "see whether the download is whole and unchanged");
            return;
        } catch (DataException e) {
            knowNothing(image);
            tally.skip(
                    SkipReason.UNREADABLE,
                    e.problem().place(),
                    e.problem().what(),
                    e.problem().remedy());
            return;
        }
        boolean leaveOut =
                raw.values().stream().anyMatch(value -> adapter.labels().of(value) == LabelMap.Meaning.LEAVE_OUT);
        if (leaveOut) {
            collector.leaveOut(image, facts);
            return;
        }
        List<Region> regions = named(marked, facts);
        if (contradicts(marked, row)) {
            knowNothing(image);
            // As many rows as its labels, with one that nobody looks for where it has none.
            long rows = regions.stream().mapToInt(Region::label).distinct().count();
            for (long each = Math.max(1, rows); each > 0; each--) {
                tally.skip(
                        SkipReason.CONTRADICTION,
                        facts.site().place(),
                        "the image's mask does not mark what its row says",
                        "see whether masks and tables are of one version of the download, and the values in the dataset's file are theirs");
            }
            return;
        }
        if (regions.isEmpty()) {
            tally.skip(SkipReason.NO_REGION);
        }
        Source.Largest largest = source.claims().marks().largest();
        if (largest != null) {
            collector.series(image, largest, row);
        }
        if (!regions.isEmpty() || source.claims().marks().statesAbsence()) {
            collector.take(image, new Regions(marked.size(), regions), beside(marked, regions, row, facts), facts);
        }
    }

    /** Whether something is marked, or too little of it, but not all that the row says. Where nothing is marked a mask may be missing. */
    private boolean contradicts(RegionReader.Marked marked, NamedFields row) {
        LabelFinder agrees = source.claims().marks().agrees();
        if (agrees == null || marked.pieces().isEmpty()) {
            return false;
        }
        LabelSet shown =
                labels(Stream.concat(marked.pieces().stream().map(RegionReader.Piece::raw), marked.dropped().stream()));
        return !labels(agrees.find(row).values().stream()).without(shown).isEmpty();
    }

    private LabelSet labels(Stream<String> raws) {
        return LabelSet.of(raws.distinct()
                .flatMapToInt(raw -> adapter.labels().of(raw) instanceof LabelMap.Meaning.Label label
                        ? IntStream.of(label.label())
                        : IntStream.empty()));
    }

    /** What could not be read may be anything. */
    private void knowNothing(int image) {
        if (source.claims().marks().statesAbsence()) {
            collector.doubt(image);
        }
    }

    /** What a row says beside what is marked: labels of the whole image, and those of which nobody knows whether they hold. */
    private Truth beside(RegionReader.Marked marked, List<Region> regions, NamedFields row, Collector.RowFacts facts) {
        LabelFinder shows = source.claims().marks().shows();
        List<String> whole = shows == null ? List.of() : shows.find(row).values();
        List<Integer> shown = new ArrayList<>();
        for (String raw : whole) {
            LabelMap.Meaning meaning = adapter.labels().of(raw);
            if (!raw.isEmpty()) {
                tally.meaning(raw, meaning, facts.site().place(), adapter.vocabulary());
            }
            if (meaning instanceof LabelMap.Meaning.Label label) {
                shown.add(label.label());
            }
        }
        LabelSet unsure = LabelSet.EMPTY;
        if (!source.claims().marks().statesAbsence()) {
            unsure = adapter.assessed();
        }
        for (String raw : marked.dropped()) {
            if (adapter.labels().of(raw) instanceof LabelMap.Meaning.Label label && adapter.statesAbsence()) {
                unsure = unsure.with(LabelSet.of(label.label()));
            }
        }
        LabelSet certain = LabelSet.of(IntStream.concat(
                regions.stream().mapToInt(Region::label), shown.stream().mapToInt(Integer::intValue)));
        return new Truth(LabelSet.of(shown.stream().mapToInt(Integer::intValue)), unsure.without(certain));
    }

    /** What is marked under a raw value that means a label. A row with several such values counts as so many rows. */
    private List<Region> named(RegionReader.Marked marked, Collector.RowFacts facts) {
        List<Region> regions = new ArrayList<>();
        Map<String, LabelMap.Meaning> meanings = new HashMap<>();
        for (RegionReader.Piece piece : marked.pieces()) {
            LabelMap.Meaning meaning = meanings.get(piece.raw());
            if (meaning == null) {
                meaning = adapter.labels().of(piece.raw());
                meanings.put(piece.raw(), meaning);
                tally.meaning(piece.raw(), meaning, facts.site().place(), adapter.vocabulary());
                if (meaning instanceof LabelMap.Meaning.Label && !regions.isEmpty()) {
                    tally.row();
                }
            }
            if (meaning instanceof LabelMap.Meaning.Label label) {
                Evidence evidence = new Evidence(
                        piece.raw(),
                        label.rule(),
                        collector.source(facts.site().source()),
                        facts.site().row());
                regions.add(new Region(label.label(), piece.box(), piece.pixels(), piece.outlined(), evidence));
            }
        }
        return regions;
    }
}
