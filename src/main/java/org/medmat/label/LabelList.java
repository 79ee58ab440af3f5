package org.medmat.label;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medmat.text.Fold;

/** The closed list of labels of a subset. */
public final class LabelList {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<BitSet> overlaps = new ArrayList<>();
    private final Set<String> proper;

    /**
     * @param names each once
     * @param overlaps label: labels that may also be true of an image it is true of; holds in both directions
     * @param proper labels that keep their capital inside a set
     */
    public LabelList(List<String> names, Map<String, List<String>> overlaps, Set<String> proper) {
        this.names = List.copyOf(names);
        this.proper = Set.copyOf(proper);
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
            this.overlaps.add(new BitSet());
        }
        overlaps.forEach((label, others) -> others.forEach(other -> {
            int a = placeOf(label);
            int b = placeOf(other);
            this.overlaps.get(a).set(b);
            this.overlaps.get(b).set(a);
        }));
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

    public boolean overlap(int label, int other) {
        return overlaps.get(label).get(other);
    }

    /** What overlaps with a label, in order of place. */
    public List<String> overlapping(int label) {
        return overlaps.get(label).stream().mapToObj(names::get).toList();
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
