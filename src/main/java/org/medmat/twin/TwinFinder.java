package org.medmat.twin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Finds which of many pictures are one. Keeps some sixty bytes a picture; the small pictures are asked for when they are compared. Belongs to
 * one thread, and has its comparisons made by others.
 */
public final class TwinFinder {

    private static final int BATCH = 1 << 16;
    private static final int SLICE = 1 << 9;
    /** No picture is compared with more than so many in one go. */
    private static final int MOST_EACH = 32;

    /** How many times a picture edges are moved at most, on the whole, and how often at least. */
    private static final int MOVINGS = 4;

    private static final int FEW_MOVINGS = 4_000;
    private static final byte COPY = 2;
    private static final byte PROMISING = 1;

    private final Pictures pictures;
    private final ExecutorService workers;
    private final int[] parents;
    private long passedOver;
    private long movings;

    /** The pictures, by number. Any thread may ask. */
    public interface Pictures {
        int size();

        /** Its small picture; flat where there is none. */
        Small small(int picture) throws IOException;
    }

    public TwinFinder(Pictures pictures, ExecutorService workers) {
        this.pictures = pictures;
        this.workers = workers;
        this.parents = new int[pictures.size()];
        this.movings = Math.max(FEW_MOVINGS, (long) MOVINGS * parents.length);
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    /** Unites all with equal keys; 0 is none. */
    public void uniteEqual(long[] keys) {
        int[] order = Sorting.of(keys);
        for (int i = 1; i < order.length; i++) {
            if (keys[order[i]] != 0 && keys[order[i]] == keys[order[i - 1]]) {
                unite(order[i - 1], order[i]);
            }
        }
    }

    /** Unites near copies: of groups so far the first picture stands for all. */
    public void uniteNear(boolean flipped) throws IOException, InterruptedException {
        List<Integer> standing = new ArrayList<>();
        for (int picture = 0; picture < parents.length; picture++) {
            if (parents[picture] == picture && !pictures.small(picture).isFlat()) {
                standing.add(picture);
            }
        }
        int[] places = standing.stream().mapToInt(Integer::intValue).toArray();
        long[] whole = hashes(places, Window.WHOLE, false);
        search(places, whole, whole.length, new Laid(Window.WHOLE, false));
        for (Window window : Window.CUT) {
            searchBoth(places, whole, new Laid(window, false));
        }
        if (flipped) {
            searchBoth(places, whole, new Laid(Window.WHOLE, true));
        }
    }

    /** How the second picture of a pair lies upon the first: upon which part, and whether the first is mirrored. */
    private record Laid(Window window, boolean mirrored) {
        boolean isCut() {
            return !window.equals(Window.WHOLE);
        }
    }

    private void searchBoth(int[] places, long[] whole, Laid laid) throws IOException, InterruptedException {
        long[] both = new long[2 * whole.length];
        System.arraycopy(hashes(places, laid.window(), laid.mirrored()), 0, both, 0, whole.length);
        System.arraycopy(whole, 0, both, whole.length, whole.length);
        search(places, both, whole.length, laid);
    }

    private long[] hashes(int[] places, Window window, boolean mirrored) throws IOException {
        long[] hashes = new long[places.length];
        for (int i = 0; i < hashes.length; i++) {
            Small small = pictures.small(places[i]);
            hashes[i] = DifferenceHash.of(mirrored ? small.mirrored() : small, window);
        }
        return hashes;
    }

    private void search(int[] places, long[] hashes, int ones, Laid laid) throws IOException, InterruptedException {
        Candidates candidates = new Candidates(hashes, ones);
        int[] compared = new int[places.length];
        long[] pairs = new long[BATCH];
        int[] filled = {0};
        try {
            candidates.forEach((one, other) -> {
                if (one == other || find(places[one]) == find(places[other])) {
                    return;
                }
                if (compared[one] >= MOST_EACH || compared[other] >= MOST_EACH) {
                    passedOver++;
                    return;
                }
                compared[one]++;
                compared[other]++;
                pairs[filled[0]++] = (long) places[one] << 32 | places[other];
                if (filled[0] == BATCH) {
                    confirm(pairs, BATCH, laid);
                    filled[0] = 0;
                }
            });
            confirm(pairs, filled[0], laid);
        } catch (Stopped e) {
            throw e.interruption;
        }
        passedOver += candidates.passedOver();
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient InterruptedException interruption;

        Stopped(InterruptedException interruption) {
            this.interruption = interruption;
        }
    }

    /** In the order in which they came, whoever compared them first. Edges are moved for few: it takes fifty times as long. */
    private void confirm(long[] pairs, int count, Laid laid) throws IOException {
        byte[] alike = all(pairs, count, laid, false);
        long[] promising = new long[count];
        int promised = 0;
        for (int at = 0; at < count; at++) {
            if (alike[at] == COPY) {
                join((int) (pairs[at] >>> 32), (int) pairs[at], laid);
            } else if (alike[at] == PROMISING && laid.isCut()) {
                if (movings > 0) {
                    movings--;
                    promising[promised++] = pairs[at];
                } else {
                    passedOver++;
                }
            }
        }
        byte[] moved = all(promising, promised, laid, true);
        for (int at = 0; at < promised; at++) {
            if (moved[at] == COPY) {
                join((int) (promising[at] >>> 32), (int) promising[at], laid);
            }
        }
    }

    private byte[] all(long[] pairs, int count, Laid laid, boolean moves) throws IOException {
        List<Future<?>> begun = new ArrayList<>();
        byte[] alike = new byte[count];
        for (int from = 0; from < count; from += SLICE) {
            int start = from;
            int end = Math.min(count, from + SLICE);
            begun.add(workers.submit(() -> {
                compare(pairs, start, end, laid, moves, alike);
                return null;
            }));
        }
        for (Future<?> each : begun) {
            await(each);
        }
        return alike;
    }

    private static void await(Future<?> begun) throws IOException {
        try {
            begun.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw new Stopped(e);
        }
    }

    private void compare(long[] pairs, int from, int to, Laid laid, boolean moves, byte[] alike) throws IOException {
        Alignment alignment = new Alignment();
        for (int i = from; i < to; i++) {
            PictureLikeness likeness = likeness((int) (pairs[i] >>> 32), (int) pairs[i], laid, moves, alignment);
            alike[i] = likeness.isCopy() ? COPY : likeness.isPromising() ? PROMISING : 0;
        }
    }

    private PictureLikeness likeness(int one, int other, Laid laid, boolean moves, Alignment alignment)
            throws IOException {
        Small small = pictures.small(one);
        Small below = laid.mirrored() ? small.mirrored() : small;
        return moves
                ? alignment.of(below, pictures.small(other), laid.window())
                : alignment.unmoved(below, pictures.small(other), laid.window());
    }

    /** Copies of copies need not be copies: the slices of a volume would become one, so what stands for two groups must be alike too. */
    private void join(int one, int other, Laid laid) throws IOException {
        int first = find(one);
        int second = find(other);
        if (first == second) {
            return;
        }
        Alignment alignment = new Alignment();
        if (first == one && second == other
                || likeness(first, second, laid, true, alignment).isCopy()
                || likeness(second, first, laid, true, alignment).isCopy()) {
            unite(first, second);
        }
    }

    private void unite(int one, int other) {
        int first = find(one);
        int second = find(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    private int find(int picture) {
        int at = picture;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** How many comparisons were given up because too many pictures are alike. */
    public long passedOver() {
        return passedOver;
    }

    /** The groups of two pictures or more, each ascending, in order of their first. */
    public List<int[]> groups() {
        long[] roots = new long[parents.length];
        for (int picture = 0; picture < roots.length; picture++) {
            roots[picture] = find(picture);
        }
        int[] order = Sorting.of(roots);
        List<int[]> groups = new ArrayList<>();
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && roots[order[to]] == roots[order[from]]) {
                to++;
            }
            if (to - from > 1) {
                groups.add(java.util.Arrays.copyOfRange(order, from, to));
            }
        }
        return groups;
    }
}
