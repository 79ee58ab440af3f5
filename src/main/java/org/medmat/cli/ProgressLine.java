package org.medmat.cli;

import java.util.Locale;
import org.medmat.road.Progress;

/** One line that tells a person how far a build has come. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long PAUSE_NANOS = 100_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final boolean shown;
    private int datasets;
    private int kept;
    private int scanned;
    private long samples;
    private long written;
    private long shownAt;

    ProgressLine(Console console, boolean shown) {
        this.console = console;
        this.shown = shown;
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
        long time = System.nanoTime();
        if (now || time - shownAt > PAUSE_NANOS) {
            shownAt = time;
            console.err()
                    .print(CLEAR
                            + String.format(
                                    Locale.ROOT,
                                    "%d of %d datasets read%s, %,d images, %,d items written",
                                    scanned,
                                    datasets,
                                    kept == 0 ? "" : ", " + kept + " unchanged",
                                    samples,
                                    written));
            console.err().flush();
        }
    }

    @Override
    public synchronized void close() {
        if (shown) {
            console.err().print(CLEAR);
            console.err().flush();
        }
    }
}
