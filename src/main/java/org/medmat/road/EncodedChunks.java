package org.medmat.road;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.medmat.encoding.EncodedItems;
import org.medmat.encoding.Encoding;
import org.medmat.guess.Texts;
import org.medmat.item.Item;
import org.medmat.item.Items;

/** Makes the bytes of items in every encoding, many threads at once, and hands them out in order. */
final class EncodedChunks {

    private static final int CHUNK = 1024;

    private final Items items;
    private final List<Encoding> encodings;
    private final ExecutorService workers;
    private final int ahead;
    private final Deque<Future<Chunk>> making = new ArrayDeque<>();
    private final Queue<Chunk> free = new ConcurrentLinkedQueue<>();
    private int begun;

    /**
     * Some items, from a number on; those of which there is nothing wrong to offer have no bytes.
     *
     * @param encoded them in each of the encodings
     * @param texts them as guessers see them
     */
    record Chunk(int from, List<EncodedItems> encoded, Texts texts) {

        int count() {
            return encoded.get(0).count();
        }

        boolean isEmpty(int item) {
            return encoded.get(0).isEmpty(item);
        }
    }

    /**
     * @param ahead how many chunks are made before they are asked for
     */
    EncodedChunks(Items items, List<Encoding> encodings, ExecutorService workers, int ahead) {
        this.items = items;
        this.encodings = encodings;
        this.workers = workers;
        this.ahead = ahead;
    }

    /** The next chunk, null at the end. */
    @Nullable
    Chunk next() throws IOException, InterruptedException {
        for (; begun < items.size() && making.size() <= ahead; begun += CHUNK) {
            int from = begun;
            making.add(workers.submit(() -> make(from, Math.min(items.size(), from + CHUNK))));
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

    /** Takes back a chunk that nobody needs any more: the next ones get its room. */
    void release(Chunk chunk) {
        chunk.encoded().forEach(EncodedItems::clear);
        chunk.texts().clear();
        free.add(chunk);
    }

    private Chunk make(int from, int to) {
        Chunk old = free.poll();
        List<EncodedItems> encoded = old == null ? room() : old.encoded();
        Texts texts = old == null ? new Texts() : old.texts();
        for (int i = from; i < to; i++) {
            Item item = items.get(i);
            for (int form = 0; form < encodings.size(); form++) {
                if (item != null) {
                    encodings.get(form).encode(item, encoded.get(form));
                }
                encoded.get(form).end();
            }
            add(item, texts);
        }
        return new Chunk(from, encoded, texts);
    }

    private static void add(@Nullable Item item, Texts texts) {
        if (item == null) {
            texts.skip();
        } else {
            texts.add(item.origin().home().dataset(), item);
        }
    }

    private List<EncodedItems> room() {
        List<EncodedItems> room = new ArrayList<>();
        encodings.forEach(encoding -> room.add(new EncodedItems()));
        return room;
    }
}
