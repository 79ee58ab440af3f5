package org.medmat.build;

import java.io.IOException;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.medmat.output.ItemFile;
import org.medmat.output.ItemTexts;

/** A file being written in order, by whichever thread is free: the files of a subset are written at the same time. */
final class Lane {

    private final ItemFile file;
    private final Executor workers;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    Lane(ItemFile file, Executor workers) {
        this.file = file;
        this.workers = workers;
    }

    /** Writes items behind those that it was given before; they must stay as they are until that is done. */
    CompletableFuture<Void> add(ItemTexts texts, BitSet chosen) {
        last = last.thenRunAsync(
                () -> {
                    try {
                        file.add(texts, chosen);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                workers);
        return last;
    }

    /** The file, when all is written. */
    ItemFile await() throws IOException, InterruptedException {
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
