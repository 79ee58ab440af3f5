package org.medmat.build;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.medmat.output.ItemJson;
import org.medmat.output.ItemTexts;
import org.medmat.question.Item;

/** Makes the texts of a dataset's items, many threads at once, and hands them out in order. */
final class ItemMaker {

    private static final int CHUNK = 1024;

    private final Prepared dataset;
    private final ItemJson json;
    private final ExecutorService workers;
    private final int ahead;
    private final Deque<Future<Chunk>> making = new ArrayDeque<>();
    private final Queue<ItemTexts> free = new ConcurrentLinkedQueue<>();
    private int begun;

    /** @param texts of the samples from a number on; a sample that gives no item has none */
    record Chunk(int from, ItemTexts texts) {}

    /** @param ahead how many chunks are made before they are asked for */
    ItemMaker(Prepared dataset, ItemJson json, ExecutorService workers, int ahead) {
        this.dataset = dataset;
        this.json = json;
        this.workers = workers;
        this.ahead = ahead;
    }

    /** The next texts, null at the end. */
    @Nullable
    Chunk next() throws IOException, InterruptedException {
        int samples = dataset.scan().samples().size();
        for (; begun < samples && making.size() <= ahead; begun += CHUNK) {
            int from = begun;
            making.add(workers.submit(() -> make(from, Math.min(samples, from + CHUNK))));
        }
        if (making.isEmpty()) {
            return null;
        }
        try {
            return making.remove().get();
        } catch (ExecutionException e) {
            throw new IOException("an item could not be made", e.getCause());
        }
    }

    /** Takes back texts that nobody needs any more: the next ones get their room. */
    void release(Chunk chunk) {
        chunk.texts().clear();
        free.add(chunk.texts());
    }

    private Chunk make(int from, int to) {
        ItemTexts old = free.poll();
        ItemTexts texts = old == null ? new ItemTexts() : old;
        for (int sample = from; sample < to; sample++) {
            Item item = dataset.questioner().ask(dataset.scan().samples(), sample, dataset.split());
            if (item != null) {
                json.add(item, texts);
            }
            texts.end();
        }
        return new Chunk(from, texts);
    }
}
