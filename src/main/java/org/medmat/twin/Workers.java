package org.medmat.twin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Has many small pieces of work done by several threads. For one thread. */
final class Workers {

    private static final int SLICE = 1 << 9;
    /** So many slices wait at once. */
    private static final int AHEAD = 1 << 6;

    private final ExecutorService workers;

    /** Does the work of one number. */
    interface Work {
        void of(int number) throws IOException;
    }

    Workers(ExecutorService workers) {
        this.workers = workers;
    }

    /** Does the work of all numbers below a count, and ends when all is done. */
    void share(int count, Work work) throws IOException, InterruptedException {
        List<Future<?>> begun = new ArrayList<>();
        for (int from = 0; from < count; from += SLICE) {
            int start = from;
            int end = Math.min(count, from + SLICE);
            begun.add(workers.submit(() -> {
                for (int number = start; number < end; number++) {
                    work.of(number);
                }
                return null;
            }));
            if (begun.size() == AHEAD) {
                await(begun.remove(0));
            }
        }
        for (Future<?> each : begun) {
            await(each);
        }
    }

    private static void await(Future<?> begun) throws IOException, InterruptedException {
        try {
            begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }
}
