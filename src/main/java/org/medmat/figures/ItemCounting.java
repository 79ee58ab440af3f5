package org.medmat.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.Together;
import org.medmat.gallery.GalleryReport;
import org.medmat.gallery.PictureFindings;

/** Reads all items of a finished folder once, those of several datasets side by side. */
public final class ItemCounting {

    private ItemCounting() {}

    /** @param jobs how many threads read */
    public static Figures run(Path folder, Catalog catalog, int jobs) throws IOException, InterruptedException {
        ItemFolder items = ItemFolder.of(folder, catalog);
        Figures.Pictures pictures = pictures(PictureFindings.of(folder, items), catalog);
        Map<Integer, List<ItemFolder.Source>> byNumber = items.files().stream()
                .collect(Collectors.groupingBy(file -> file.part().number(), TreeMap::new, Collectors.toList()));
        ExecutorService workers = Executors.newFixedThreadPool(jobs, ItemCounting::thread);
        try {
            ItemTally all = new ItemTally(catalog);
            for (ItemTally each : Together.run(
                    workers,
                    byNumber.values().stream()
                            .<Together.Work<ItemTally>>map(files -> () -> ItemTally.of(files, catalog))
                            .toList())) {
                all.add(each);
            }
            return new Gathering(catalog, items.manifest()).gather(all, pictures);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Figures.@Nullable Pictures pictures(@Nullable PictureFindings found, Catalog catalog)
            throws IOException {
        if (found == null) {
            return null;
        }
        GalleryReport.Counts counts = found.counts(catalog);
        return new Figures.Pictures(found.isOlder(), counts.groups(), counts.datasets(), counts.subsets());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "counting");
        thread.setDaemon(true);
        return thread;
    }
}
