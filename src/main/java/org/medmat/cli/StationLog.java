package org.medmat.cli;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medmat.logging.LogbackSetup;
import org.medmat.road.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each station of a dataset's road, what it gave and how long it took since the one before. Only who asks for it loads the logging. */
final class StationLog implements Progress {

    private final Logger log;
    private final Progress shown;
    private final long begun = System.nanoTime();
    private final Map<Integer, Long> last = new ConcurrentHashMap<>();

    StationLog(Progress shown) {
        LogbackSetup.showAll();
        this.log = LoggerFactory.getLogger("road");
        this.shown = shown;
    }

    @Override
    public void begin(int datasets) {
        log.debug("{} datasets to look at", datasets);
        shown.begin(datasets);
    }

    @Override
    public void kept(int datasets) {
        log.debug("{} datasets stand from the last build", datasets);
        shown.kept(datasets);
    }

    @Override
    public void scanned(int dataset, long samples) {
        shown.scanned(dataset, samples);
    }

    @Override
    public void written(long items) {
        shown.written(items);
    }

    @Override
    public void reached(int dataset, String station, long count) {
        long now = (System.nanoTime() - begun) / 1_000_000;
        Long before = last.put(dataset, now);
        log.debug(
                "dataset {}: {} {} at {} ms{}",
                dataset,
                count,
                station,
                now,
                before == null ? "" : ", " + (now - before) + " ms later");
    }
}
