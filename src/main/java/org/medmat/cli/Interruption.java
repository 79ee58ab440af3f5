package org.medmat.cli;

import java.util.concurrent.TimeUnit;

/** Lets a build that is stopped by Ctrl-C or a signal clean up behind itself, and says what is left. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption of(Console console) {
        Thread building = Thread.currentThread();
        Thread hook = new Thread(() -> {
            building.interrupt();
            try {
                TimeUnit.SECONDS.timedJoin(building, PATIENCE_SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            console.message("\ninterrupted; the files of the build before are as they were");
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** The build is over: nothing is left to interrupt. */
    void passed() {
        close();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is being stopped: the hook is at work and waits for this thread to end.
            Thread.currentThread().interrupt();
        }
    }
}
