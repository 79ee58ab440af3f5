package org.medmat.twin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Finds which of many pictures are one. Keeps some hundred bytes a picture; the small pictures are asked for when they are compared. Time and
 * memory grow with the number of pictures, whatever they show. Belongs to one thread, and has its comparisons made by others.
 */
public final class TwinFinder {

    private static final int BATCH = 1 << 16;

    /** Each picture is compared with so many others that are nearest to it, */
    private static final int MOST_EACH = 32;
    /** and with so many for each part that may have been cut out. */
    private static final int MOST_EACH_CUT = 12;

    private final Pictures pictures;
    private final Workers workers;
    private final United united;
    private final BitSet cut = new BitSet();

    /** The pictures, by number. Any thread may ask. */
    public interface Pictures {
        int size();

        /** Its small picture; flat where there is none. */
        Small small(int picture) throws IOException;
    }

    public TwinFinder(Pictures pictures, ExecutorService workers) {
        this.pictures = pictures;
        this.workers = new Workers(workers);
        this.united = new United(pictures.size());
    }

    /** Unites all with equal keys; 0 is none. */
    public void uniteEqual(long[] keys) {
        united.uniteEqual(keys);
    }

    /** Unites near copies: of groups so far the first picture stands for all. */
    public void uniteNear(boolean flipped) throws IOException, InterruptedException {
        int[] places = seen(united.standing());
        Hashes whole = hashes(places, Laid.WHOLE);
        search(places, whole, whole, Laid.WHOLE);
        List<Laid> ways = new ArrayList<>(Laid.CUT);
        if (flipped) {
            ways.add(Laid.MIRRORED);
        }
        for (Laid laid : ways) {
            search(places, hashes(places, laid), whole, laid);
        }
    }

    /** Without those in which nothing is to be seen. */
    private int[] seen(int[] standing) throws IOException, InterruptedException {
        boolean[] flat = new boolean[standing.length];
        workers.share(
                standing.length, i -> flat[i] = pictures.small(standing[i]).isFlat());
        return java.util.stream.IntStream.range(0, standing.length)
                .filter(i -> !flat[i])
                .map(i -> standing[i])
                .toArray();
    }

    private Hashes hashes(int[] places, Laid laid) throws IOException, InterruptedException {
        Hashes hashes = new Hashes(places.length);
        workers.share(
                places.length,
                i -> hashes.set(i, DifferenceHash.of(laid.below(pictures.small(places[i])), laid.window())));
        return hashes;
    }

    private void search(int[] places, Hashes ones, Hashes others, Laid laid) throws IOException, InterruptedException {
        Nearest nearest =
                new Nearest(new Candidates(ones, others), places.length, laid.isCut() ? MOST_EACH_CUT : MOST_EACH);
        Confirming confirming = new Confirming(pictures, workers, united, laid, places.length);
        long[] pairs = new long[BATCH];
        int[] filled = {0};
        nearest.forEach(
                (one, other) -> one == other || united.find(places[one]) == united.find(places[other]),
                (one, other, distance) -> {
                    pairs[filled[0]++] = (long) places[one] << 32 | places[other];
                    if (filled[0] == BATCH) {
                        confirming.confirm(pairs, BATCH);
                        filled[0] = 0;
                    }
                });
        confirming.confirm(pairs, filled[0]);
        nearest.cut().stream().forEach(number -> cut.set(places[number]));
        cut.or(confirming.cut());
    }

    /** How many pictures were not compared with all that are like them, because too many are. */
    public long passedOver() {
        return cut.cardinality();
    }

    /** The groups of two pictures or more, each ascending, in order of their first. */
    public List<int[]> groups() {
        return united.all();
    }
}
