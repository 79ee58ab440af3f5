package org.medmat.road;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.medmat.encoding.EncodedItems;
import org.medmat.encoding.Encoding;
import org.medmat.encoding.OriginLines;
import org.medmat.encoding.PublishedJson;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Stage;

/** Writes the files of a subset and its datasets. Items are made and files are written by many threads, each file in order. */
final class SubsetWriter {

    private final int subset;
    private final boolean writesSubset;
    private final BuildOptions options;
    private final Stage stage;
    private final ExecutorService workers;
    private final Progress progress;
    private final int ahead;
    private final List<Lane> subsetLanes = new ArrayList<>();
    private final Map<Integer, Written> written = new HashMap<>();

    /** How many items of a dataset were written, and how many rows gave none because there was nothing wrong to offer. */
    record Written(long train, long test, long withoutChoice, long shared) {}

    /**
     * A file, and which items go into it.
     *
     * @param encoding the place of its encoding among those of a chunk
     */
    private record Lane(int encoding, Side side, OrderedWriter writer) {

        CompletableFuture<Void> add(EncodedChunks.Chunk chunk, BitSet[] bySide) {
            EncodedItems items = chunk.encoded().get(encoding);
            return writer.add(items, bySide[side.ordinal()]);
        }
    }

    /** A chunk that is on its way into files. */
    private record Leaving(EncodedChunks.Chunk chunk, CompletableFuture<Void> done) {}

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

    /** @param guessing sees all items too */
    Map<Integer, Written> write(List<Prepared> datasets, Guessing guessing) throws IOException, InterruptedException {
        AdmittedPictures pictures = new AdmittedPictures(datasets);
        // A subset of one dataset has the items of the dataset: there is nothing more to measure.
        boolean isMore = datasets.size() > 1;
        Guessing.Lane together = guessing.open(writesSubset && isMore);
        if (writesSubset) {
            open(subsetLanes, 0, published(""), Part.Whole.SUBSET, subset);
        }
        for (Prepared dataset : datasets) {
            Guessing.Lane alone = guessing.open(true);
            write(dataset, pictures, alone, together);
            guessing.end(alone, Part.ofDataset(dataset.dataset().number(), Side.TEST));
            if (writesSubset && !isMore) {
                guessing.end(alone, Part.ofSubset(subset, Side.TEST));
            }
        }
        guessing.end(together, Part.ofSubset(subset, Side.TEST));
        finish(subsetLanes);
        return written;
    }

    private PublishedJson published(String folder) {
        return new PublishedJson(options.target().imagePrefix() + folder + "/");
    }

    private void write(Prepared dataset, AdmittedPictures pictures, Guessing.Lane alone, Guessing.Lane together)
            throws IOException, InterruptedException {
        int number = dataset.dataset().number();
        List<Encoding> encodings = List.of(published(dataset.dataset().folder()), new OriginLines());
        List<Lane> lanes = new ArrayList<>();
        for (int form = 0; form < encodings.size(); form++) {
            open(lanes, form, encodings.get(form), Part.Whole.DATASET, number);
        }
        EncodedChunks chunks = new EncodedChunks(dataset.items(), encodings, workers, ahead);
        Deque<Leaving> leaving = new ArrayDeque<>();
        long[] counts = new long[Side.values().length];
        long withoutChoice = dataset.items().unasked();
        for (EncodedChunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            BitSet[] all = {new BitSet(), new BitSet()};
            BitSet[] admitted = {new BitSet(), new BitSet()};
            for (int i = 0; i < chunk.count(); i++) {
                if (chunk.isEmpty(i)) {
                    withoutChoice++;
                    continue;
                }
                int item = chunk.from() + i;
                int side = dataset.split().side(dataset.items().sample(item)).ordinal();
                counts[side]++;
                all[side].set(i);
                admitted[side].set(i, pictures.admits(dataset, item));
            }
            leaving.add(new Leaving(
                    chunk,
                    CompletableFuture.allOf(
                            add(chunk, all, lanes),
                            add(chunk, admitted, subsetLanes),
                            alone.add(chunk.texts(), all),
                            together.add(chunk.texts(), admitted))));
            progress.written(chunk.count());
            if (leaving.size() > ahead) {
                Leaving first = leaving.remove();
                OrderedWriter.await(first.done());
                chunks.release(first.chunk());
            }
        }
        finish(lanes);
        progress.reached(number, "items written", counts[0] + counts[1]);
        written.put(
                number,
                new Written(
                        counts[Side.TRAIN.ordinal()],
                        counts[Side.TEST.ordinal()],
                        withoutChoice,
                        pictures.leftOut(number)));
    }

    private static CompletableFuture<Void> add(EncodedChunks.Chunk chunk, BitSet[] bySide, List<Lane> lanes) {
        return CompletableFuture.allOf(
                lanes.stream().map(lane -> lane.add(chunk, bySide)).toArray(CompletableFuture[]::new));
    }

    private void open(List<Lane> lanes, int form, Encoding encoding, Part.Whole of, int number) throws IOException {
        for (Side side : Side.values()) {
            if (options.scope().selection().holds(side)) {
                String path = encoding.path(new Part(of, number, side));
                lanes.add(new Lane(form, side, new OrderedWriter(stage.create(path, encoding.frame()), workers)));
            }
        }
    }

    private void finish(List<Lane> lanes) throws IOException, InterruptedException {
        for (Lane lane : lanes) {
            stage.finish(lane.writer().await());
        }
    }
}
