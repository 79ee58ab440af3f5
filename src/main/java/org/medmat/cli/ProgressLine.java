package org.medmat.cli;

import java.util.Locale;
import org.medmat.road.Progress;

/** One line that tells a person how far a build has come. */
final class ProgressLine implements Progress, AutoCloseable {

    private final StatusLine line;
    private int datasets;
    private int kept;
    private int scanned;
    private long samples;
    private long written;

    ProgressLine(Console console, boolean shown) {
        this.line = new StatusLine(console, shown);
    }

    @Override
    public synchronized void begin(int datasets) {
        this.datasets = datasets;
        show(true);
    }

    @Override
    public synchronized void kept(int datasets) {
        kept += datasets;
        show(true);
    }

    @Override
    public synchronized void scanned(int dataset, long samples) {
        scanned++;
        this.samples += samples;
        show(false);
    }

    @Override
    public synchronized void written(long items) {
        written += items;
        show(false);
    }

    /** Too fine for a line. */
    @Override
    public void reached(int dataset, String station, long count) {}

    private void show(boolean now) {
        line.show(
                now,
                () -> String.format(
                        Locale.ROOT,
                        "%d of %d datasets read%s, %,d images, %,d items written",
                        scanned,
                        datasets,
                        kept == 0 ? "" : ", " + kept + " unchanged",
                        samples,
                        written));
    }

    @Override
    public synchronized void close() {
        line.close();
    }
}
