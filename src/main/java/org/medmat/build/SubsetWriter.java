package org.medmat.build;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.medmat.output.FileNames;
import org.medmat.output.ItemJson;
import org.medmat.output.Stage;
import org.medmat.sample.Side;

/** Writes the files of a subset and its datasets. Items are made and files are written by many threads, each file in order. */
final class SubsetWriter {

    private final int subset;
    private final boolean writesSubset;
    private final BuildOptions options;
    private final Stage stage;
    private final ExecutorService workers;
    private final Progress progress;
    private final int ahead;
    private final Map<Side, Lane> subsetLanes = new EnumMap<>(Side.class);
    private final Map<Integer, Written> written = new HashMap<>();

    /** How many items of a dataset were written, and how many samples gave none. */
    record Written(long train, long test, long withoutChoice, long shared) {}

    /** Texts that are on their way into files. */
    private record Leaving(ItemMaker.Chunk chunk, CompletableFuture<Void> done) {}

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
        this.ahead = 2 * options.jobs();
    }

    Map<Integer, Written> write(List<Prepared> datasets) throws IOException, InterruptedException {
        SharedPictures pictures = new SharedPictures(datasets);
        if (writesSubset) {
            open(subsetLanes, side -> FileNames.ofSubset(subset, side));
        }
        for (Prepared dataset : datasets) {
            write(dataset, pictures);
        }
        finish(subsetLanes);
        return written;
    }

    private void write(Prepared dataset, SharedPictures pictures) throws IOException, InterruptedException {
        int number = dataset.dataset().number();
        Map<Side, Lane> lanes = new EnumMap<>(Side.class);
        open(lanes, side -> FileNames.ofDataset(number, side));
        ItemJson json = new ItemJson(options.imagePrefix() + dataset.folder() + "/");
        ItemMaker maker = new ItemMaker(dataset, json, workers, ahead);
        Deque<Leaving> leaving = new ArrayDeque<>();
        long[] counts = new long[Side.values().length];
        long withoutChoice = 0;
        for (ItemMaker.Chunk chunk = maker.next(); chunk != null; chunk = maker.next()) {
            Chosen all = new Chosen();
            Chosen admitted = new Chosen();
            for (int i = 0; i < chunk.texts().count(); i++) {
                if (chunk.texts().isEmpty(i)) {
                    withoutChoice++;
                    continue;
                }
                Side side = dataset.split().side(chunk.from() + i);
                counts[side.ordinal()]++;
                all.add(i, side);
                if (pictures.admits(dataset, chunk.from() + i)) {
                    admitted.add(i, side);
                }
            }
            CompletableFuture<Void> done =
                    CompletableFuture.allOf(all.to(lanes, chunk), admitted.to(subsetLanes, chunk));
            leaving.add(new Leaving(chunk, done));
            progress.written(chunk.texts().count());
            if (leaving.size() > ahead) {
                Leaving first = leaving.remove();
                Lane.await(first.done());
                maker.release(first.chunk());
            }
        }
        finish(lanes);
        written.put(
                number,
                new Written(
                        counts[Side.TRAIN.ordinal()],
                        counts[Side.TEST.ordinal()],
                        withoutChoice,
                        pictures.leftOut(number)));
    }

    /** Items of a chunk that go into the files of their sides. */
    private static final class Chosen {

        private final BitSet[] bySide = {new BitSet(), new BitSet()};

        void add(int item, Side side) {
            bySide[side.ordinal()].set(item);
        }

        CompletableFuture<Void> to(Map<Side, Lane> lanes, ItemMaker.Chunk chunk) {
            return CompletableFuture.allOf(lanes.entrySet().stream()
                    .map(lane -> lane.getValue()
                            .add(chunk.texts(), bySide[lane.getKey().ordinal()]))
                    .toArray(CompletableFuture[]::new));
        }
    }

    private void open(Map<Side, Lane> lanes, Function<Side, String> name) throws IOException {
        for (Side side : Side.values()) {
            if (options.selection().holds(side)) {
                lanes.put(side, new Lane(stage.create(name.apply(side)), workers));
            }
        }
    }

    private void finish(Map<Side, Lane> lanes) throws IOException, InterruptedException {
        for (Lane lane : lanes.values()) {
            stage.finish(lane.await());
        }
    }
}
