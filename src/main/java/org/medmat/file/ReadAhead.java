package org.medmat.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets a thread of its own read things, a little ahead of the thread that takes them in their order. No more is read ahead than has room.
 * What goes wrong while reading is thrown where the things are taken, after those that were read before.
 */
public final class ReadAhead<T> {

    /** So much is handed over at once: to hand over each thing alone would take longer than to read it. */
    private static final int AT_ONCE = 1 << 15;

    private static final int ROOM = 16 * AT_ONCE;

    private final ToIntFunction<T> size;
    private final BlockingQueue<Batch<T>> batches = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private List<T> things = new ArrayList<>();
    private int taken;

    /** Takes what is read. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(T thing) throws IOException;
    }

    /** Reads everything, and gives it to a taker. */
    @FunctionalInterface
    public interface Reader<T> {
        void read(Taker<T> to) throws IOException;
    }

    /** Some things in order, and how much room they take; the last batch tells how the reading ended. */
    private record Batch<T>(
            List<T> things,
            int room,
            boolean isLast,
            @Nullable Throwable failure) {}

    private ReadAhead(ToIntFunction<T> size) {
        this.size = size;
    }

    /**
     * Returns when everything is taken, or throws what reader or taker throw; either way the reader has ended.
     *
     * @param size about how many characters a thing holds
     */
    public static <T> void read(Reader<T> reader, ToIntFunction<T> size, Taker<T> taker) throws IOException {
        ReadAhead<T> ahead = new ReadAhead<>(size);
        Thread thread = new Thread(
                () -> ahead.readAll(reader),
                "read ahead of " + Thread.currentThread().getName());
        thread.setDaemon(true);
        thread.start();
        try {
            ahead.takeAll(taker);
        } finally {
            end(thread);
        }
    }

    private void readAll(Reader<T> reader) {
        Throwable failure = null;
        try {
            reader.read(this::add);
        } catch (Throwable e) {
            failure = e;
        }
        batches.add(new Batch<>(things, 0, true, failure));
    }

    private void add(T thing) throws IOException {
        things.add(thing);
        taken = (int) Math.min(ROOM, 1L + taken + size.applyAsInt(thing));
        if (taken >= AT_ONCE) {
            try {
                room.acquire(taken);
            } catch (InterruptedException e) {
                throw interrupted();
            }
            batches.add(new Batch<>(things, taken, false, null));
            things = new ArrayList<>();
            taken = 0;
        }
    }

    private void takeAll(Taker<T> taker) throws IOException {
        for (boolean isLast = false; !isLast; ) {
            Batch<T> batch = next();
            for (T thing : batch.things()) {
                taker.take(thing);
            }
            room.release(batch.room());
            isLast = batch.isLast();
            rethrow(batch.failure());
        }
    }

    private Batch<T> next() throws IOException {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted while reading");
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException mistake) {
            throw mistake;
        }
        if (failure != null) {
            throw (IOException) failure;
        }
    }

    /** What was not taken is of no use any more. */
    private static void end(Thread thread) {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
