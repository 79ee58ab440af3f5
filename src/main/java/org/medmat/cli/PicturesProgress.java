package org.medmat.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.medmat.gallery.GalleryProgress;

/** One line that tells a person how many pictures were seen, how fast, and how long it will take. */
final class PicturesProgress implements GalleryProgress, AutoCloseable {

    private final StatusLine line;
    private long all;
    private long seen;
    private long opened;
    private long begunAt;

    PicturesProgress(Console console, boolean shown) {
        this.line = new StatusLine(console, shown);
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
        line.show(false, () -> text(all, seen, opened, System.nanoTime() - begunAt));
    }

    /** @param all how many there may be; 0 where nobody knows */
    static String text(long all, long seen, long opened, long nanos) {
        double seconds = Math.max(1e-3, nanos / 1e9);
        String soFar = String.format(Locale.ROOT, "%,d opened, %,.0f a second", opened, seen / seconds);
        if (seen > all) {
            return String.format(Locale.ROOT, "%,d pictures, %s", seen, soFar);
        }
        long left = (long) ((all - seen) * seconds / Math.max(1, seen));
        return String.format(
                Locale.ROOT,
                "%,d of %,d pictures, %s, %d:%02d:%02d left",
                seen,
                all,
                soFar,
                TimeUnit.SECONDS.toHours(left),
                TimeUnit.SECONDS.toMinutes(left) % 60,
                left % 60);
    }

    @Override
    public void comparing() {
        line.show(true, () -> String.format(Locale.ROOT, "%,d pictures seen; comparing them", seen));
    }

    @Override
    public void close() {
        line.close();
    }
}
