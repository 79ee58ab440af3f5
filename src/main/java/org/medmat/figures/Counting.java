package org.medmat.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.medmat.catalog.Catalog;
import org.medmat.finished.ItemFolder;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;

/** Reads all items of a finished folder once, those of several datasets side by side. */
public final class Counting {

    private Counting() {}

    /** @param jobs how many threads read */
    public static Figures run(Path folder, Catalog catalog, int jobs) throws IOException, InterruptedException {
        ItemFolder items = ItemFolder.of(folder, catalog);
        Manifest manifest = Files.isRegularFile(folder.resolve(Manifest.NAME)) ? ManifestJson.read(folder) : null;
        Map<Integer, List<ItemFolder.Source>> byNumber = items.files().stream()
                .collect(Collectors.groupingBy(file -> file.part().number(), TreeMap::new, Collectors.toList()));
        ExecutorService workers = Executors.newFixedThreadPool(jobs, Counting::thread);
        try {
            List<Future<Tally>> begun = byNumber.values().stream()
                    .map(files -> workers.submit(() -> Tally.of(files, catalog)))
                    .toList();
            Tally all = new Tally(catalog);
            for (Future<Tally> each : begun) {
                all.add(await(each));
            }
            return new Gathering(catalog, manifest).gather(all);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "counting");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T await(Future<T> begun) throws IOException, InterruptedException {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }
}
