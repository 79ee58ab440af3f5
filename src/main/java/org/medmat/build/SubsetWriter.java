package org.medmat.build;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Selection;
import org.medmat.output.FileNames;
import org.medmat.output.ItemFile;
import org.medmat.output.ItemJson;
import org.medmat.output.Stage;
import org.medmat.question.Item;
import org.medmat.sample.Side;

/** Writes the files of a subset and its datasets. Items are made by many threads and written in order. */
final class SubsetWriter {

    private static final int CHUNK = 1024;

    private final int subset;
    private final boolean writesSubset;
    private final BuildOptions options;
    private final Stage stage;
    private final ExecutorService workers;
    private final Progress progress;
    private final Map<Side, ItemFile> subsetFiles = new EnumMap<>(Side.class);
    private final Map<Integer, Written> written = new HashMap<>();

    /** How many items of a dataset were written, and how many samples gave none. */
    record Written(long train, long test, long withoutChoice, long shared) {}

    /** @param writesSubset whether the subset's own files are written too */
    SubsetWriter(
            int subset,
            boolean writesSubset,
            BuildOptions options,
            Stage stage,
            ExecutorService workers,
            Progress progress) {
        this.subset = subset;
        this.writesSubset = writesSubset;
        this.options = options;
        this.stage = stage;
        this.workers = workers;
        this.progress = progress;
    }

    Map<Integer, Written> write(List<Prepared> datasets) throws IOException, InterruptedException {
        SharedPictures pictures = new SharedPictures(datasets);
        if (writesSubset) {
            open(subsetFiles, side -> FileNames.ofSubset(subset, side));
        }
        for (Prepared dataset : datasets) {
            write(dataset, pictures);
        }
        finish(subsetFiles);
        return written;
    }

    private void write(Prepared dataset, SharedPictures pictures) throws IOException, InterruptedException {
        Map<Side, ItemFile> files = new EnumMap<>(Side.class);
        open(files, side -> FileNames.ofDataset(dataset.dataset().number(), side));
        long[] counts = new long[Side.values().length];
        long withoutChoice = 0;
        int samples = dataset.scan().samples().size();
        Deque<Future<List<byte @Nullable []>>> waiting = new ArrayDeque<>();
        int submitted = 0;
        for (int from = 0; from < samples; from += CHUNK) {
            for (; submitted < samples && waiting.size() < 2 * options.jobs() + 1; submitted += CHUNK) {
                waiting.add(workers.submit(chunk(dataset, submitted, Math.min(samples, submitted + CHUNK))));
            }
            List<byte @Nullable []> items = get(waiting.remove());
            for (int i = 0; i < items.size(); i++) {
                byte[] item = items.get(i);
                Side side = dataset.split().side(from + i);
                if (item == null) {
                    withoutChoice++;
                    continue;
                }
                counts[side.ordinal()]++;
                boolean admitted = pictures.admits(dataset, from + i);
                add(files, side, item);
                if (admitted) {
                    add(subsetFiles, side, item);
                }
            }
            progress.written(items.size());
        }
        finish(files);
        int number = dataset.dataset().number();
        written.put(
                number,
                new Written(
                        counts[Side.TRAIN.ordinal()],
                        counts[Side.TEST.ordinal()],
                        withoutChoice,
                        pictures.leftOut(number)));
    }

    private Callable<List<byte @Nullable []>> chunk(Prepared dataset, int from, int to) {
        return () -> {
            ItemJson json = new ItemJson(options.imagePrefix() + dataset.folder() + "/");
            List<byte @Nullable []> items = new ArrayList<>(to - from);
            for (int sample = from; sample < to; sample++) {
                Item item = dataset.questioner().ask(dataset.scan().samples(), sample, dataset.split());
                items.add(item == null ? null : json.withoutId(item));
            }
            return items;
        };
    }

    private static <T> T get(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException("an item could not be made", e.getCause());
        }
    }

    private void open(Map<Side, ItemFile> files, java.util.function.Function<Side, String> name) throws IOException {
        Selection selection = options.selection();
        for (Side side : Side.values()) {
            if (selection.holds(side)) {
                files.put(side, stage.create(name.apply(side)));
            }
        }
    }

    private static void add(Map<Side, ItemFile> files, Side side, byte[] item) throws IOException {
        ItemFile file = files.get(side);
        if (file != null) {
            file.add(item);
        }
    }

    private void finish(Map<Side, ItemFile> files) throws IOException {
        for (ItemFile file : files.values()) {
            stage.finish(file);
        }
    }
}
