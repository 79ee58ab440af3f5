package org.medmat.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a build that is stopped by Ctrl-C or a signal clean up behind itself, and says what is left. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Console console;
    private final Thread building = Thread.currentThread();
    private final Thread hook = new Thread(this::stop);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean tooLate;

    private final String kept;

    private Interruption(Console console, String kept) {
        this.console = console;
        this.kept = kept;
    }

    static Interruption of(Console console) {
        return of(console, "the files of the build before are as they were");
    }

    /** @param kept what is there when the work is stopped, in words */
    static Interruption of(Console console, String kept) {
        Interruption interruption = new Interruption(console, kept);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stop() {
        building.interrupt();
        boolean ended = false;
        try {
            ended = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.message("\ninterrupted; " + (ended ? left() : "`medmat verify` tells whose files these are"));
    }

    private String left() {
        return tooLate ? "too late: all files of this build are in their places" : kept;
    }

    /** The build's files have taken the place of those before. */
    void tooLate() {
        tooLate = true;
    }

    /** The build is over, and nothing is left to interrupt. If the program is being stopped, that goes on now. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is being stopped.
        }
    }
}
