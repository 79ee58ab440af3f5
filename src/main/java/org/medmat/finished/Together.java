package org.medmat.finished;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Work that several threads share; what goes wrong in one of them goes wrong here. */
public final class Together {

    private Together() {}

    /** A part of it. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /** The results in the order of the work. */
    public static <T> List<T> run(ExecutorService workers, List<Work<T>> all) throws IOException, InterruptedException {
        List<Future<T>> begun = new ArrayList<>();
        for (Work<T> each : all) {
            begun.add(workers.submit(each::run));
        }
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> each : begun) {
                results.add(each.get());
            }
        } catch (ExecutionException e) {
            begun.forEach(each -> each.cancel(true));
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
        return results;
    }
}
