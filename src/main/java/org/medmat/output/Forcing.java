package org.medmat.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Brings written files to the disk while others are written; who writes faster than the disk takes waits. For any number of threads. */
final class Forcing implements Closeable {

    /** A disk takes several files at once in little more time than one. */
    private static final int AT_ONCE = 4;
    /** Files that are written and not yet on the disk. */
    private static final int MOST_WAITING = 64;

    private final ExecutorService disk = Executors.newFixedThreadPool(AT_ONCE, Forcing::thread);
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "disk");
        thread.setDaemon(true);
        return thread;
    }

    /** @param file whose closing waits for the disk */
    void add(Closeable file) throws IOException {
        room.acquireUninterruptibly();
        try {
            disk.execute(() -> force(file));
        } catch (RejectedExecutionException e) {
            room.release();
            throw new IOException("nothing is written any more", e);
        }
    }

    private void force(Closeable file) {
        try {
            file.close();
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            room.release();
        }
    }

    /** Refuses to go on where a file did not come to the disk. */
    void check() throws IOException {
        Exception first = failure.get();
        if (first != null) {
            throw first instanceof IOException known ? known : new IOException(first);
        }
    }

    /** Waits until every file is on the disk. */
    void await() throws IOException, InterruptedException {
        room.acquire(MOST_WAITING);
        room.release(MOST_WAITING);
        check();
    }

    /** Waits for what was begun, whoever interrupts: not every system deletes an open file. */
    @Override
    public void close() {
        disk.shutdown();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = disk.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
