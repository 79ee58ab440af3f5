package org.medmat.export;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.medmat.problem.Problem;

/** What was left out or stands in the way: all are counted, the first few are kept, whoever finds them in which order. Any thread may add. */
final class Refusals {

    private static final int MOST = 20;

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, SortedSet<Problem>> first = new TreeMap<>();

    synchronized void add(String reason, Problem problem) {
        counts.merge(reason, 1L, Long::sum);
        SortedSet<Problem> kept = first.computeIfAbsent(reason, any -> new TreeSet<>(Problem.ORDER));
        kept.add(problem);
        if (kept.size() > MOST) {
            kept.remove(kept.last());
        }
    }

    /** Adds so many of which there is nothing to tell. */
    synchronized void count(String reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    synchronized SortedMap<String, Long> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** The first ones of each reason. */
    synchronized List<Problem> problems() {
        return first.values().stream().flatMap(SortedSet::stream).toList();
    }
}
