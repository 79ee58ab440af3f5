package org.medmat.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Lists all slates: full ones, and those into which nothing more fits. */
final class AllSlates {

    private static final int MOST = 100_000;
    private static final int MOST_STEPS = 10 * MOST;

    private final List<BitSet> meeting;
    private final int places;
    private final List<int[]> slates = new ArrayList<>();
    private int steps;

    private AllSlates(List<BitSet> meeting, int places) {
        this.meeting = meeting;
        this.places = places;
    }

    /**
     * Each with its answers ascending; empty where there are too many.
     *
     * @param meeting for each answer those that it may meet
     * @param places how many answers a slate has
     */
    static Optional<List<int[]>> of(List<BitSet> meeting, int places) {
        AllSlates all = new AllSlates(meeting, places);
        BitSet everything = new BitSet();
        everything.set(0, meeting.size());
        return all.list(new int[0], everything) ? Optional.of(all.slates) : Optional.empty();
    }

    /** False when there are too many. */
    private boolean list(int[] begun, BitSet fitting) {
        if (++steps > MOST_STEPS || slates.size() > MOST) {
            return false;
        }
        if (begun.length == places || fitting.isEmpty()) {
            slates.add(begun);
            return true;
        }
        int last = begun.length == 0 ? -1 : begun[begun.length - 1];
        for (int next = fitting.nextSetBit(last + 1); next >= 0; next = fitting.nextSetBit(next + 1)) {
            int[] slate = Arrays.copyOf(begun, begun.length + 1);
            slate[begun.length] = next;
            BitSet rest = (BitSet) fitting.clone();
            rest.and(meeting.get(next));
            if (!list(slate, rest)) {
                return false;
            }
        }
        return true;
    }
}
