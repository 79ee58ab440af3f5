package org.medmat.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.medmat.gallery.GalleryProgress;

/** One line that tells a person how many pictures were seen, how fast, and how long it will take. */
final class PicturesProgress implements GalleryProgress, AutoCloseable {

    private static final long PAUSE_NANOS = 200_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final boolean shown;
    private long all;
    private long seen;
    private long opened;
    private long begunAt;
    private long shownAt;

    PicturesProgress(Console console, boolean shown) {
        this.console = console;
        this.shown = shown;
    }

    /** What is to be told; to count the pictures before takes time that only a person's patience is worth. */
    GalleryProgress orNone() {
        return shown ? this : NONE;
    }

    @Override
    public void begin(long pictures) {
        all = pictures;
        begunAt = System.nanoTime();
    }

    @Override
    public void seen(boolean isOpened) {
        seen++;
        opened += isOpened ? 1 : 0;
        long now = System.nanoTime();
        if (now - shownAt > PAUSE_NANOS) {
            shownAt = now;
            show(text(all, seen, opened, now - begunAt));
        }
    }

    static String text(long all, long seen, long opened, long nanos) {
        double seconds = Math.max(1e-3, nanos / 1e9);
        long left = (long) ((all - seen) * seconds / Math.max(1, seen));
        return String.format(
                Locale.ROOT,
                "%,d of %,d pictures, %,d opened, %,.0f a second, %d:%02d:%02d left",
                seen,
                all,
                opened,
                seen / seconds,
                TimeUnit.SECONDS.toHours(left),
                TimeUnit.SECONDS.toMinutes(left) % 60,
                left % 60);
    }

    @Override
    public void comparing() {
        show(String.format(Locale.ROOT, "%,d pictures seen; comparing them", seen));
    }

    private void show(String text) {
        console.err().print(CLEAR + text);
        console.err().flush();
    }

    @Override
    public void close() {
        if (shown) {
            show("");
        }
    }
}
