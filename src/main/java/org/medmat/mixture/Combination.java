package org.medmat.mixture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Two or three subsets that together bring the elements of another one, none of them all.
 *
 * @param what how: {@code modality fixed}, {@code modality and area fixed}, {@code one element each}
 */
public record Combination(String what, List<Triplet> sources) {

    private static final String TIED = "modality and area fixed";
    private static final String TRIPLE = "one element each";

    /** {@code pair-04-05}. */
    public String name() {
        return (sources.size() == 2 ? "pair" : "triple")
                + sources.stream()
                        .map(source -> String.format(Locale.ROOT, "-%02d", source.subset()))
                        .collect(Collectors.joining());
    }

    /**
     * One element is fixed, and each of the two brings one of the other two. Where modality and area always go together they are fixed as
     * one: the other then shares the task alone, and is of such a pair itself.
     */
    public static List<Combination> pairs(Triplet target, List<Triplet> others) {
        Map<String, Combination> found = new LinkedHashMap<>();
        for (String kind : new TreeSet<>(target.widened())) {
            for (Element fixed : Element.values()) {
                List<Element> brought = new ArrayList<>(EnumSet.complementOf(EnumSet.of(fixed)));
                add(
                        found,
                        fixed.word() + " fixed",
                        of(target, others, kind, EnumSet.of(fixed, brought.get(0))),
                        of(target, others, kind, EnumSet.of(fixed, brought.get(1))));
            }
            if (target.isTied()) {
                add(
                        found,
                        TIED,
                        of(target, others, kind, EnumSet.of(Element.MODALITY, Element.AREA)),
                        only(of(target, others, kind, EnumSet.of(Element.TASK)), Triplet::isTied));
            }
        }
        return List.copyOf(found.values());
    }

    /** Three subsets, of which each shares one element and no other. */
    public static List<Combination> triples(Triplet target, List<Triplet> others) {
        Map<String, Combination> found = new LinkedHashMap<>();
        for (String kind : new TreeSet<>(target.widened())) {
            for (Triplet modality : of(target, others, kind, EnumSet.of(Element.MODALITY))) {
                for (Triplet area : of(target, others, kind, EnumSet.of(Element.AREA))) {
                    for (Triplet task : of(target, others, kind, EnumSet.of(Element.TASK))) {
                        add(found, new Combination(TRIPLE, List.of(modality, area, task)));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Combination> found, String what, List<Triplet> ones, List<Triplet> others) {
        for (Triplet one : ones) {
            for (Triplet other : others) {
                add(found, new Combination(what, List.of(one, other)));
            }
        }
    }

    private static void add(Map<String, Combination> found, Combination combination) {
        found.putIfAbsent(combination.name(), combination);
    }

    private static List<Triplet> of(Triplet target, List<Triplet> others, String kind, Set<Element> shared) {
        return only(
                others,
                other -> other.subset() != target.subset()
                        && target.shared(other, kind).equals(shared));
    }

    private static List<Triplet> only(List<Triplet> some, Predicate<Triplet> fits) {
        return some.stream().filter(fits).toList();
    }
}
