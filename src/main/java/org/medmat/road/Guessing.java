package org.medmat.road;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.medmat.guess.Measure;
import org.medmat.guess.Measuring;
import org.medmat.guess.Texts;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;

/** Measures what guessers reach in a subset and its datasets, while their items are written: by whichever thread is free, in order. */
final class Guessing {

    private final Executor workers;
    private final SortedMap<Part, CompletableFuture<Reached>> measured = new TreeMap<>();

    Guessing(Executor workers) {
        this.workers = workers;
    }

    /** What is reached with texts and with boxes. */
    private record Reached(Optional<Measure> texts, Optional<Measure> boxes) {}

    /** Two files, train and test, of which guessers see the items. */
    final class Lane {

        private final boolean open;
        private final Measuring measuring = new Measuring();
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        private @Nullable CompletableFuture<Reached> end;

        private Lane(boolean open) {
            this.open = open;
        }

        /** Shows items behind those that were shown before; they must stay as they are until that is done. */
        CompletableFuture<Void> add(Texts items, BitSet[] bySide) {
            if (open) {
                last = last.thenRunAsync(() -> show(items, bySide), workers);
            }
            return last;
        }

        private void show(Texts items, BitSet[] bySide) {
            BitSet train = bySide[Side.TRAIN.ordinal()];
            for (int item = train.nextSetBit(0); item >= 0; item = train.nextSetBit(item + 1)) {
                measuring.teach(items, item);
            }
            BitSet test = bySide[Side.TEST.ordinal()];
            for (int item = test.nextSetBit(0); item >= 0; item = test.nextSetBit(item + 1)) {
                measuring.ask(items, item);
            }
        }

        private CompletableFuture<Reached> end() {
            if (end == null) {
                end = last.thenApplyAsync(done -> new Reached(measuring.measure(), measuring.ofBoxes()), workers);
            }
            return end;
        }
    }

    /** @param wanted if not, it takes nothing */
    Lane open(boolean wanted) {
        return new Lane(wanted);
    }

    /** Measures, when all was shown, what is reached in a pair of files. */
    void end(Lane lane, Part either) {
        if (lane.open) {
            measured.put(either, lane.end());
        }
    }

    /** What is reached in each pair of files that has something to ask. */
    SortedMap<String, Manifest.Guessed> reached() throws IOException, InterruptedException {
        SortedMap<String, Manifest.Guessed> reached = new TreeMap<>();
        for (Map.Entry<Part, CompletableFuture<Reached>> each : measured.entrySet()) {
            try {
                Reached both = each.getValue().get();
                both.texts().ifPresent(measure -> reached.put(each.getKey().pair(), Manifest.Guessed.of(measure)));
                both.boxes()
                        .ifPresent(measure -> reached.put(each.getKey().pairOfBoxes(), Manifest.Guessed.of(measure)));
            } catch (ExecutionException e) {
                throw new IOException("what guessers reach could not be measured", e.getCause());
            }
        }
        return reached;
    }
}
