package org.medmat.adapter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medmat.text.Fold;

/** A list of values of which some may hold {@code *}: compared exactly, as composed, without case. */
public final class WordPatterns {

    private final Set<String> plain = new HashSet<>();
    private final List<String> starred;

    public WordPatterns(List<String> written) {
        written.stream().filter(word -> !hasStar(word)).map(Fold::ignoringCase).forEach(plain::add);
        this.starred = written.stream()
                .filter(WordPatterns::hasStar)
                .map(WordPatterns::pattern)
                .toList();
    }

    boolean contains(String value) {
        return plain.contains(Fold.ignoringCase(value)) || containsByStar(value);
    }

    boolean containsByStar(String value) {
        return !starred.isEmpty() && starred.stream().anyMatch(pattern -> matches(pattern, value));
    }

    static boolean hasStar(String word) {
        return word.indexOf('*') >= 0;
    }

    static String pattern(String word) {
        return Fold.ignoringCase(word).replace('*', ImagePattern.STAR);
    }

    static boolean matches(String pattern, String value) {
        return Glob.matchesName(pattern, Fold.ignoringCase(value));
    }
}
