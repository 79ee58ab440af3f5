package org.medmat.label;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.medmat.text.Fold;

/** The closed list of labels of a subset. */
public final class LabelList {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<BitSet> overlaps = new ArrayList<>();
    private final BitSet negations = new BitSet();
    private final List<BitSet> opposites = new ArrayList<>();
    private final Set<String> proper;

    /**
     * @param names each once
     * @param overlaps label: labels that may also be true of an image it is true of; holds in both directions
     * @param negations label that says that something is absent: the labels that say it is there. It may be true beside all others
     * @param proper labels that keep their capital inside a set
     */
    public LabelList(
            List<String> names,
            Map<String, List<String>> overlaps,
            Map<String, List<String>> negations,
            Set<String> proper) {
        this.names = List.copyOf(names);
        this.proper = Set.copyOf(proper);
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
            this.overlaps.add(new BitSet());
            this.opposites.add(new BitSet());
        }
        overlaps.forEach(
                (label, others) -> others.forEach(other -> pair(this.overlaps, placeOf(label), placeOf(other))));
        negations.forEach((label, others) -> others.forEach(other -> pair(opposites, placeOf(label), placeOf(other))));
        negations.keySet().forEach(this::overlapWithAllButOpposites);
    }

    private static void pair(List<BitSet> with, int one, int other) {
        with.get(one).set(other);
        with.get(other).set(one);
    }

    private void overlapWithAllButOpposites(String negation) {
        int place = placeOf(negation);
        negations.set(place);
        for (int other = 0; other < names.size(); other++) {
            if (other != place && !opposites.get(place).get(other)) {
                pair(overlaps, place, other);
            }
        }
    }

    private int placeOf(String label) {
        Integer place = places.get(label);
        if (place == null) {
            throw new IllegalArgumentException("no label " + label);
        }
        return place;
    }

    public int size() {
        return names.size();
    }

    public List<String> names() {
        return names;
    }

    public String name(int label) {
        return names.get(label);
    }

    /** The label's place, or -1. */
    public int find(String name) {
        return places.getOrDefault(name, -1);
    }

    /** Whether both may be true of one image. */
    public boolean overlap(int label, int other) {
        return overlaps.get(label).get(other);
    }

    /** Whether one says that something is there, the other that it is not: exactly one of the two is true. */
    public boolean opposite(int label, int other) {
        return opposites.get(label).get(other);
    }

    /** What overlaps with a label, in order of place. */
    public List<String> overlapping(int label) {
        return overlaps.get(label).stream().mapToObj(names::get).toList();
    }

    /** The labels that say that something is there: all but the negations. */
    public LabelSet affirmative() {
        return LabelSet.of(IntStream.range(0, size()).filter(label -> !negations.get(label)));
    }

    /** A label within a sentence. */
    public String within(int label) {
        return proper.contains(names.get(label)) ? names.get(label) : withoutCapital(names.get(label));
    }

    /** A set as an answer: sorted, joined by commas, a capital at the beginning only. */
    public String text(LabelSet set) {
        if (set.size() == 1) {
            return names.get(set.get(0));
        }
        List<String> sorted = set.stream()
                .mapToObj(names::get)
                .sorted(Comparator.comparing(Fold::ignoringCase).thenComparing(Comparator.naturalOrder()))
                .toList();
        StringBuilder text = new StringBuilder();
        for (String label : sorted) {
            if (text.isEmpty()) {
                text.append(label);
            } else {
                text.append(", ").append(proper.contains(label) ? label : withoutCapital(label));
            }
        }
        return text.toString();
    }

    /** An abbreviation (CPAM, X-ray) keeps its capitals. */
    private static String withoutCapital(String label) {
        boolean plainWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return plainWord ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
