package org.medmat.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Groups candidates that offer each other's answers. All of a group offer the same answers, each of which is right in just one of them; so who
 * sees the options alone, whatever he has learned elsewhere, is right once in as many times as there are options. What finds no group is not
 * asked: it would be told by its answer being the usual one.
 */
final class Exchange {

    /** With so many others a candidate is compared to find out how seldom it finds one. */
    private static final int COMPARED = 48;
    /** After so many that it can't be exchanged with a candidate is given up. */
    private static final int MOST_TRIES = 600;

    private final RegionKind kind;
    private final int most;
    /** Those that find others most seldom first. */
    private final List<Candidate> ordered;
    /** For each the place before it that is not in a group yet, or -1. */
    private final int[] before;

    private final boolean[] taken;

    private Exchange(RegionKind kind, List<Candidate> ordered, int most) {
        this.kind = kind;
        this.ordered = ordered;
        this.most = most;
        this.before = new int[ordered.size()];
        this.taken = new boolean[ordered.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = i - 1;
        }
    }

    /**
     * @param pool in an order that is drawn
     * @param most how large a group is at most
     */
    static List<List<Candidate>> groups(RegionKind kind, List<Candidate> pool, int most) {
        return new Exchange(kind, ordered(kind, pool), most).groups();
    }

    private static List<Candidate> ordered(RegionKind kind, List<Candidate> pool) {
        int size = pool.size();
        int compared = Math.min(COMPARED, size);
        record Ranked(Candidate candidate, int partners) {}
        List<Ranked> ranked = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int partners = 0;
            for (int j = 0; j < compared; j++) {
                // Far apart, so that all parts of the pool are tried.
                Candidate other = pool.get((int) ((i + 1 + (long) j * size / compared) % size));
                partners += kind.mayMeet(pool.get(i), other) ? 1 : 0;
            }
            ranked.add(new Ranked(pool.get(i), partners));
        }
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::partners))
                .map(Ranked::candidate)
                .toList();
    }

    private List<List<Candidate>> groups() {
        List<List<Candidate>> groups = new ArrayList<>();
        for (int first = 0; first < ordered.size(); first++) {
            if (!taken[first]) {
                List<Candidate> group = group(first);
                if (group.size() > 1) {
                    groups.add(group);
                }
            }
        }
        return groups;
    }

    /** With those that find others most easily: what is hard to exchange leaves them to one another. */
    private List<Candidate> group(int first) {
        List<Candidate> group = new ArrayList<>(List.of(ordered.get(first)));
        List<Integer> places = new ArrayList<>(List.of(first));
        fill(first, group, places, true);
        fill(first, group, places, false);
        if (group.size() > 1) {
            places.forEach(place -> taken[place] = true);
        }
        return group;
    }

    private void fill(int first, List<Candidate> group, List<Integer> places, boolean preferred) {
        int tries = 0;
        int at = last();
        while (at > first && group.size() < most && tries < MOST_TRIES) {
            Candidate candidate = ordered.get(at);
            if (!places.contains(at) && suits(candidate, group, preferred)) {
                group.add(candidate);
                places.add(at);
            } else {
                tries++;
            }
            at = free(at);
        }
    }

    private boolean suits(Candidate candidate, List<Candidate> group, boolean preferred) {
        if (preferred && !kind.prefers(group.get(0), candidate)) {
            return false;
        }
        for (Candidate each : group) {
            if (each.scene() == candidate.scene() || !kind.mayMeet(each, candidate)) {
                return false;
            }
        }
        return true;
    }

    private int last() {
        int last = ordered.size() - 1;
        return taken[last] ? free(last) : last;
    }

    /** The next place before one that is in no group; what lies between is skipped from now on. */
    private int free(int place) {
        int at = before[place];
        while (at >= 0 && taken[at]) {
            at = before[at];
        }
        before[place] = at;
        return at;
    }
}
