package org.medmat.twin;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/** Confirms candidates that lie upon each other in one way, and unites the copies. For one thread, with workers. */
final class Confirming {

    /** How often edges are moved at most for each picture, and how often at least on the whole: it takes as long as thirty comparisons. */
    private static final double MOVINGS = 0.25;

    private static final int FEW_MOVINGS = 2_000;

    private final TwinFinder.Pictures pictures;
    private final Workers workers;
    private final United united;
    private final Laid laid;
    private final BitSet cut = new BitSet();
    private long movings;

    Confirming(TwinFinder.Pictures pictures, Workers workers, United united, Laid laid, int size) {
        this.pictures = pictures;
        this.workers = workers;
        this.united = united;
        this.laid = laid;
        this.movings = Math.max(FEW_MOVINGS, (long) (MOVINGS * size));
    }

    /** In the order in which they came, whoever compared them. */
    void confirm(long[] pairs, int count) throws IOException, InterruptedException {
        PictureLikeness[] alike = new PictureLikeness[count];
        workers.share(count, i -> alike[i] = likeness(one(pairs[i]), other(pairs[i]), false));
        for (int i = 0; i < count; i++) {
            if (isCopy(alike[i], one(pairs[i]), other(pairs[i]))) {
                join(one(pairs[i]), other(pairs[i]));
            }
        }
        if (laid.isCut()) {
            confirmMoved(pairs, promising(pairs, alike));
        }
    }

    /** The places of those that may become copies when edges are moved, the best first, as far as their number allows. */
    private int[] promising(long[] pairs, PictureLikeness[] alike) {
        long[] keys = new long[alike.length];
        int count = 0;
        for (int i = 0; i < alike.length; i++) {
            if (alike[i].isPromising() && united.find(one(pairs[i])) != united.find(other(pairs[i]))) {
                keys[count++] = (long) (1e9 * (1 - alike[i].places())) << 32 | i;
            }
        }
        Arrays.sort(keys, 0, count);
        int taken = (int) Math.min(count, movings);
        movings -= taken;
        for (int i = taken; i < count; i++) {
            cut.set(one(pairs[(int) keys[i]]));
        }
        return Arrays.stream(keys, 0, taken).mapToInt(key -> (int) key).toArray();
    }

    private void confirmMoved(long[] pairs, int[] promising) throws IOException, InterruptedException {
        boolean[] copies = new boolean[promising.length];
        workers.share(
                promising.length, i -> copies[i] = isCopy(one(pairs[promising[i]]), other(pairs[promising[i]]), true));
        for (int i = 0; i < copies.length; i++) {
            if (copies[i]) {
                join(one(pairs[promising[i]]), other(pairs[promising[i]]));
            }
        }
    }

    private static int one(long pair) {
        return (int) (pair >>> 32);
    }

    private static int other(long pair) {
        return (int) pair;
    }

    private PictureLikeness likeness(int one, int other, boolean moves) throws IOException {
        Alignment alignment = Alignment.ofThread();
        Small below = laid.below(pictures.small(one));
        Small above = pictures.small(other);
        return moves
                ? alignment.of(below, above, laid.window())
                : alignment.unmoved(
                        below,
                        above,
                        laid.window(),
                        laid.isCut() ? PictureLikeness.PROMISING : PictureLikeness.LEAST_WHOLE);
    }

    private boolean isCopy(int one, int other, boolean moves) throws IOException {
        return isCopy(likeness(one, other, moves), one, other);
    }

    private boolean isCopy(PictureLikeness alike, int one, int other) throws IOException {
        return alike.isCopyThoughPlain(laid.isCut())
                || alike.isCopy()
                        && !pictures.small(one).isPlain()
                        && !pictures.small(other).isPlain();
    }

    /** Copies of copies need not be copies: the slices of a volume would become one, so what stands for two groups must be alike too. */
    private void join(int one, int other) throws IOException {
        int first = united.find(one);
        int second = united.find(other);
        if (first != second && (first == one && second == other || isOne(first, second) || isOne(second, first))) {
            united.unite(first, second);
        }
    }

    private boolean isOne(int one, int other) throws IOException {
        if (isCopy(one, other, false)) {
            return true;
        }
        if (!laid.isCut() || movings == 0) {
            return false;
        }
        movings--;
        return isCopy(one, other, true);
    }

    /** The pictures whose edges would have been moved had fewer been alike. */
    BitSet cut() {
        return cut;
    }
}
