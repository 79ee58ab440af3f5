package org.medmat.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.finished.Entry;
import org.medmat.finished.EntryReader;
import org.medmat.finished.ItemFolder;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.random.LongSet;
import org.medmat.random.StableHash;

/** The way of the items: read by this thread, their pictures loaded by any, written by one for each form; a few batches at a time. */
final class Road {

    private static final int MOST_ROWS = 512;
    /** Of pictures in one batch. */
    private static final long MOST_BYTES = 16 << 20;

    private static final int MOST_BATCHES = 4;
    private static final HexFormat HEX = HexFormat.of();

    private final Catalog catalog;
    private final ExportOptions options;
    private final ExportSurvey survey;
    private final Loader loader;
    private final ExecutorService workers;
    private final LongSet keys;
    private final LongSet names;
    private final boolean turns;
    private final Semaphore room = new Semaphore(MOST_BATCHES);
    private final List<Lane> lanes = new ArrayList<>();
    private List<Loader.Asked> asked = new ArrayList<>();
    private long bytes;
    private volatile boolean hasFailed;
    private CompletableFuture<@Nullable Void> ended = CompletableFuture.completedFuture(null);

    Road(Catalog catalog, ExportOptions options, ExportSurvey survey, Loader loader, ExecutorService workers) {
        this.catalog = catalog;
        this.options = options;
        this.survey = survey;
        this.loader = loader;
        this.workers = workers;
        this.keys = new LongSet(survey.chosen());
        this.names = new LongSet(loader.loads() ? survey.chosen() : 0);
        this.turns = options.target().forms().stream()
                .anyMatch(form -> form.facts().needs().turns());
    }

    void run(ItemFolder folder, List<FormWriter> writers, ExportTally tally, PictureList list, LongConsumer written)
            throws IOException, InterruptedException {
        lanes.add(new Lane(batch -> {
            for (ExportRow row : batch.rows()) {
                tally.add(row.entry());
            }
            list.add(batch.written());
            batch.converted().forEach(tally::converted);
            written.accept(batch.rows().size());
        }));
        for (FormWriter writer : writers) {
            lanes.add(new Lane(batch -> {
                for (ExportRow row : batch.rows()) {
                    writer.add(row);
                }
            }));
        }
        try {
            for (ItemFolder.Source file : folder.files()) {
                read(file);
            }
            send();
            for (Lane lane : lanes) {
                lane.await();
            }
        } finally {
            // What is on its way still writes: the folder must not be cleared under it.
            ended.exceptionally(wrong -> null).join();
        }
    }

    private void read(ItemFolder.Source file) throws IOException, InterruptedException {
        States states = survey.of(file);
        int item = 0;
        try (EntryReader reader = new EntryReader(file.withoutOrigins(), catalog, false)) {
            for (EntryReader.Read read = reader.next(); read != null && item < states.size(); read = reader.next()) {
                if (states.isChosen(item)) {
                    add(read.entry().in(states.split(item)), states, item);
                }
                item++;
            }
        }
        if (item < states.size()) {
            throw new DataException(new Problem(
                    Place.of(file.items().toString()),
                    "was changed while it was read",
                    "leave the folder alone until the export ends"));
        }
    }

    private void add(Entry entry, States states, int item) throws InterruptedException {
        Entry unique =
                entry.called(unique(states.key(item), states.keyEnding(item))).asking(states.kind(item));
        if (loader.loads()) {
            long name = StableHash.of("picture", entry.image());
            FoundPicture picture = new FoundPicture(
                    HEX.toHexDigits(name), states.ending(item), "", states.width(item), states.height(item), null);
            asked.add(new Loader.Asked(
                    new ExportRow(unique, turns(unique), picture), names.add(name), states.isConverted(item)));
        } else {
            asked.add(new Loader.Asked(new ExportRow(unique, turns(unique), null), false, false));
        }
        bytes += loader.reads() ? states.bytes(item) : 0;
        if (asked.size() == MOST_ROWS || bytes > MOST_BYTES) {
            send();
        }
    }

    /** A key that two items have, as mixtures may, is told apart: trainers want each id once. */
    private String unique(long key, String ending) {
        String name = HEX.toHexDigits(key) + ending;
        long number = ending.isEmpty() ? key : StableHash.of("key", name);
        if (keys.add(number)) {
            return name;
        }
        do {
            number = StableHash.mix(number + 1);
        } while (!keys.add(number));
        return HEX.toHexDigits(number);
    }

    private List<ExportRow.Turn> turns(Entry entry) {
        if (!turns) {
            return List.of();
        }
        ExportRow.Turn choice =
                new ExportRow.Turn(entry.key(), options.asking().prompt().of(entry), entry.letter());
        return switch (options.asking().form()) {
            case CHOICE -> List.of(choice);
            case OPEN -> List.of(open(entry, entry.key()));
            case BOTH -> List.of(choice, open(entry, entry.key() + "-open"));
        };
    }

    private static ExportRow.Turn open(Entry entry, String id) {
        return new ExportRow.Turn(id, entry.question(), entry.text());
    }

    /** Waits while many are on their way; what fails there ends this at its end. */
    private void send() throws InterruptedException {
        List<Loader.Asked> these = asked;
        asked = new ArrayList<>();
        bytes = 0;
        if (these.isEmpty() || hasFailed) {
            return;
        }
        room.acquire();
        CompletableFuture<Batch> batch = CompletableFuture.supplyAsync(() -> loader.load(these), workers);
        CompletableFuture<?>[] taken =
                lanes.stream().map(lane -> lane.add(batch, workers)).toArray(CompletableFuture[]::new);
        ended = CompletableFuture.allOf(taken).whenComplete((done, wrong) -> {
            if (wrong != null) {
                hasFailed = true;
            }
            room.release();
        });
    }
}
