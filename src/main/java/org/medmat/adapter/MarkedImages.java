package org.medmat.adapter;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.region.Box;
import org.medmat.sample.Side;
import org.medmat.sample.SkipReason;

/** Takes rows that say where things are in their image. */
final class MarkedImages implements RowTaker.ImageTaker {

    private final Adapter adapter;
    private final Source source;
    private final RegionReader reader;
    private final RegionCollector collector;
    private final Tally tally;

    MarkedImages(Adapter adapter, Source source, RegionReader reader, RegionCollector collector, Tally tally) {
        this.adapter = adapter;
        this.source = source;
        this.reader = reader;
        this.collector = collector;
        this.tally = tally;
    }

    @Override
    public void take(int image, LabelFinder.Raw raw, Fields row, Place where, String patient, @Nullable Side split)
            throws IOException {
        RegionReader.Regions regions;
        try {
            regions = reader.read(source.regions(), image, row, raw.values(), where);
        } catch (RegionReader.WrongSizeException e) {
            tally.skip(
                    SkipReason.WRONG_SIZE,
                    where,
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
            tally.skip(SkipReason.EXCLUDED);
            collector.leaveOut(image);
            return;
        }
        int taken = 0;
        for (Map.Entry<String, Box> region : regions.boxes().entrySet()) {
            LabelMap.Meaning meaning = adapter.labels().of(region.getKey());
            tally.meaning(region.getKey(), meaning, where, adapter.vocabulary());
            if (meaning instanceof LabelMap.Meaning.Label label) {
                // A row with several labels counts as so many rows.
                if (taken++ > 0) {
                    tally.row();
                }
                collector.take(
                        image, label.label(), region.getValue(), regions.size(), region.getKey(), patient, split);
            }
        }
        if (taken == 0) {
            tally.skip(SkipReason.NO_REGION);
        }
    }
}
