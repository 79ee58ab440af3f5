package org.medmat.view;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medmat.text.Fold;

/**
 * Which items are meant: those that have one of the wanted values of every facet, and all of the words.
 *
 * @param wanted a facet that is not named, or has no values, is not looked at
 * @param words in the question or the picture's path; folded
 */
public record Query(Map<Facet, Set<String>> wanted, List<String> words) {

    public static final Query ALL = new Query(Map.of(), "");

    public Query {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        wanted.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        wanted = Collections.unmodifiableMap(copy);
        words = List.copyOf(words);
    }

    /** @param text words with blanks between them */
    public Query(Map<Facet, Set<String>> wanted, String text) {
        this(
                wanted,
                Arrays.stream(Fold.ignoringCaseAndBlanks(text).split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    boolean wants(Facet facet, String value) {
        Set<String> values = wanted.get(facet);
        return values == null || values.contains(value);
    }
}
