package org.medmat.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Hands batches to one taker, in order and never two at once, while others have theirs. */
final class Lane {

    private final Taker taker;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** Takes what was loaded. */
    @FunctionalInterface
    interface Taker {
        void take(Batch batch) throws IOException;
    }

    Lane(Taker taker) {
        this.taker = taker;
    }

    /** Gives what is done when this batch is taken; it may not be loaded yet. */
    CompletableFuture<Void> add(CompletableFuture<Batch> batch, Executor workers) {
        last = last.thenCombineAsync(
                batch,
                (before, loaded) -> {
                    take(loaded);
                    return null;
                },
                workers);
        return last;
    }

    private void take(Batch batch) {
        try {
            taker.take(batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all batches are taken. */
    void await() throws IOException {
        await(last);
    }

    private static void await(CompletableFuture<?> done) throws IOException {
        try {
            done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }
}
