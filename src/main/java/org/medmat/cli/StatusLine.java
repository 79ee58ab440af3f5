package org.medmat.cli;

import java.util.function.Supplier;

/** A line on a terminal that is written over again and again, and gone at the end. For one thread at a time. */
final class StatusLine implements AutoCloseable {

    private static final long PAUSE_NANOS = 100_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final boolean shown;
    private long shownAt;

    /** @param shown whether there is somebody to read it */
    StatusLine(Console console, boolean shown) {
        this.console = console;
        this.shown = shown;
    }

    /** @param now whether it is worth more than what is read there already */
    void show(boolean now, Supplier<String> text) {
        long time = System.nanoTime();
        if (shown && (now || time - shownAt > PAUSE_NANOS)) {
            shownAt = time;
            print(text.get());
        }
    }

    private void print(String text) {
        console.err().print(CLEAR + text);
        console.err().flush();
    }

    @Override
    public void close() {
        if (shown) {
            print("");
        }
    }
}
