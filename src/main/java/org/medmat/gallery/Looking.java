package org.medmat.gallery;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.medmat.finished.PictureFinder;
import org.medmat.output.Journal;

/** Sees pictures in order: what is known is taken over, the rest is opened by many threads. For one thread. */
final class Looking {

    private static final ThreadLocal<Looker> LOOKERS = ThreadLocal.withInitial(Looker::new);

    private final ExecutorService workers;
    private final int ahead;
    private final KnownPictures known;
    private final Journal journal;
    private final Taker taker;
    private final GalleryProgress progress;
    private final Deque<Begun> begun = new ArrayDeque<>();
    private long looked;

    /** Takes what was seen, in order. */
    interface Taker {
        void take(Named named, IndexLine.Kept kept) throws IOException;
    }

    private record Begun(
            Named named,
            IndexLine.@Nullable Kept known,
            @Nullable Future<Seen> look,
            long stamp) {}

    Looking(
            ExecutorService workers,
            int jobs,
            KnownPictures known,
            Journal journal,
            Taker taker,
            GalleryProgress progress) {
        this.workers = workers;
        this.ahead = 16 * jobs;
        this.known = known;
        this.journal = journal;
        this.taker = taker;
        this.progress = progress;
    }

    /** @param found where it lies; empty where it is missing */
    void see(Named named, Optional<PictureFinder.Found> found, long stamp) throws IOException, InterruptedException {
        IndexLine.Kept before = known.find(named.dataset(), named.image(), stamp);
        if (before != null) {
            begun.add(new Begun(named, before, null, stamp));
        } else if (found.isEmpty()) {
            begun.add(
                    new Begun(named, new IndexLine.Kept(named.dataset(), named.image(), Looker.missing(), 0), null, 0));
        } else {
            begun.add(new Begun(
                    named, null, workers.submit(() -> LOOKERS.get().look(named.image(), found.get())), stamp));
        }
        if (begun.size() > ahead) {
            takeFirst();
        }
    }

    void finish() throws IOException, InterruptedException {
        while (!begun.isEmpty()) {
            takeFirst();
        }
    }

    /** How many pictures were opened. */
    long looked() {
        return looked;
    }

    private void takeFirst() throws IOException, InterruptedException {
        Begun first = begun.remove();
        Future<Seen> look = first.look();
        IndexLine.Kept kept = first.known();
        if (look != null) {
            kept = new IndexLine.Kept(first.named().dataset(), first.named().image(), await(look), first.stamp());
            looked++;
            if (kept.stamp() != 0) {
                journal.add(IndexLine.journalLine(kept));
            }
        }
        if (kept != null) {
            taker.take(first.named(), kept);
        }
        progress.seen(look != null);
    }

    private static Seen await(Future<Seen> look) throws IOException, InterruptedException {
        try {
            return look.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }
}
