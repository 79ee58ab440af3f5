package org.medmat.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medmat.guess.Measure;
import org.medmat.item.WrittenItem;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Problems found so far: all are counted, few enough are kept. */
final class Findings {

    /** In one file, of one kind. */
    private static final int MOST_ALIKE = 20;

    private static final int MOST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<CheckRule, Long> counts = new TreeMap<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final SortedMap<String, Measure> guessers = new TreeMap<>();
    private final Map<Judged, Long> judged = new EnumMap<>(Judged.class);
    private long files;
    private long items;

    void add(CheckRule rule, Problem problem) {
        counts.merge(rule, 1L, Long::sum);
        if (problems.size() < MOST && alike.merge(rule + problem.place().file(), 1, Integer::sum) <= MOST_ALIKE) {
            problems.add(problem);
        }
    }

    void add(CheckRule rule, Place place, String what, String remedy) {
        add(rule, new Problem(place, what, remedy));
    }

    void add(CheckRule rule, WrittenItem item, String what) {
        add(rule, item.place(), "item " + item.number() + " (" + item.image() + "): " + what, "build again");
    }

    /** What guessers reach in a pair of files. */
    void add(String pair, Measure measure) {
        guessers.put(pair, measure);
    }

    void countFile() {
        files++;
    }

    void countItem() {
        items++;
    }

    void judged(Judged how, long count) {
        judged.merge(how, count, Long::sum);
    }

    /** @param manifest the SHA-256 of the manifest's file; empty where there is none
     * @param unjudged why items are not made again
     */
    CheckVerdict verdict(String manifest, List<String> unjudged) {
        List<Problem> sorted = problems.stream().sorted(Problem.ORDER).toList();
        return new CheckVerdict(
                files,
                items,
                manifest,
                new CheckVerdict.Again(
                        judged.getOrDefault(Judged.WHOLLY, 0L),
                        judged.getOrDefault(Judged.PARTLY, 0L),
                        judged.getOrDefault(Judged.NOT, 0L),
                        unjudged),
                sorted,
                Collections.unmodifiableSortedMap(counts),
                Collections.unmodifiableSortedMap(guessers));
    }
}
