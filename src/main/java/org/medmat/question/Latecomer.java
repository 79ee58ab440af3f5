package org.medmat.question;

import java.util.ArrayList;
import java.util.List;

/** Finds a place for a candidate that found nobody to exchange with when groups were made: its image would not be asked anything. */
final class Latecomer {

    /** After so many groups it is given up. */
    private static final int MOST_TRIES = 600;

    private final RegionKind kind;
    private final Candidate candidate;
    private final int most;

    Latecomer(RegionKind kind, Candidate candidate, int most) {
        this.kind = kind;
        this.candidate = candidate;
        this.most = most;
    }

    /**
     * Joins a group that has room, or takes one out of a large group and makes a new one with it.
     *
     * @param groups those of its pool, which may change
     */
    boolean joins(List<List<Candidate>> groups) {
        // The last groups are of those that are exchanged most easily.
        int last = groups.size() - 1;
        for (int at = last; at >= 0 && last - at < MOST_TRIES; at--) {
            List<Candidate> group = groups.get(at);
            if (group.size() < most && group.stream().allMatch(this::mayMeet)) {
                group.add(candidate);
                return true;
            }
            if (group.size() > 2 && takesFrom(group, groups)) {
                return true;
            }
        }
        return false;
    }

    private boolean takesFrom(List<Candidate> group, List<List<Candidate>> groups) {
        for (Candidate other : group) {
            if (mayMeet(other)) {
                group.remove(other);
                groups.add(new ArrayList<>(List.of(candidate, other)));
                return true;
            }
        }
        return false;
    }

    private boolean mayMeet(Candidate other) {
        return other.scene() != candidate.scene() && kind.mayMeet(candidate, other);
    }
}
