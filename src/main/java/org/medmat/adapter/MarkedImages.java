package org.medmat.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medmat.item.Evidence;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.sample.Region;
import org.medmat.sample.Regions;
import org.medmat.sample.SkipReason;

/** Takes rows that say where things are in their image. */
final class MarkedImages implements RowTaker.ImageTaker {

    private final Adapter adapter;
    private final Source source;
    private final Reading reader;
    private final Collector collector;
    private final Tally tally;

    /** Says what is marked in the image of a row. */
    @FunctionalInterface
    interface Reading {

        /** @param raws the row's raw values */
        RegionReader.Marked read(List<RegionSource> sources, int image, Fields row, List<String> raws, Place where)
                throws IOException;
    }

    MarkedImages(Adapter adapter, Source source, Reading reader, Collector collector, Tally tally) {
        this.adapter = adapter;
        this.source = source;
        this.reader = reader;
        this.collector = collector;
        this.tally = tally;
    }

    @Override
    public void take(int image, LabelFinder.Raw raw, Fields row, Collector.RowFacts facts) throws IOException {
        RegionReader.Marked marked;
        try {
            marked = reader.read(
                    source.claims().regions(),
                    image,
                    row,
                    raw.values(),
                    facts.site().place());
        } catch (RegionReader.WrongSizeException e) {
            tally.skip(
                    SkipReason.WRONG_SIZE,
                    facts.site().place(),
                    String.valueOf(e.getMessage()),
                    "see whether the download is whole and unchanged");
            return;
        } catch (DataException e) {
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
        if (regions.isEmpty()) {
            tally.skip(SkipReason.NO_REGION);
        } else {
            collector.take(image, new Regions(marked.size(), regions), facts);
        }
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
                regions.add(new Region(label.label(), piece.box(), piece.pixels(), evidence));
            }
        }
        return regions;
    }
}
