package org.medmat.road;

import java.io.IOException;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.medmat.encoding.EncodedItems;
import org.medmat.output.PartFile;

/** Writes one file in order, by whichever thread is free: the files of a subset are written at the same time. */
final class OrderedWriter {

    private final PartFile file;
    private final Executor workers;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    OrderedWriter(PartFile file, Executor workers) {
        this.file = file;
        this.workers = workers;
    }

    /** Writes items behind those that it was given before; they must stay as they are until that is done. */
    CompletableFuture<Void> add(EncodedItems items, BitSet chosen) {
        last = last.thenRunAsync(
                () -> {
                    try {
                        file.add(items, chosen);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                workers);
        return last;
    }

    /** The file, when all is written. */
    PartFile await() throws IOException, InterruptedException {
        await(last);
        return file;
    }

    static void await(CompletableFuture<Void> done) throws IOException, InterruptedException {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }
}
