package org.medmat.draft;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Writes names of strangers into patterns of the catalog. */
final class Patterns {

    private static final Pattern SPECIAL = Pattern.compile("[{}*|~\\\\]");
    private static final Pattern FILTER = Pattern.compile(".*:(?:lower|pair|pad \\d{1,2}|part -?\\d{1,2})");
    private static final int MOST_WORDS = 30;
    private static final int LONGEST = 500;

    private Patterns() {}

    /** Whether a name means itself in a pattern. */
    static boolean isLiteral(String name) {
        return !name.isEmpty() && !SPECIAL.matcher(name).find();
    }

    /** A name within a path; what would have a meaning becomes {@code *}. */
    static String literal(String name) {
        return SPECIAL.matcher(name).replaceAll("*");
    }

    /** Whether the words can be counted up in a pattern, and the pattern be read. */
    static boolean areListable(Collection<String> words) {
        return words.size() <= MOST_WORDS
                && words.stream().allMatch(Patterns::isLiteral)
                && words.stream().mapToInt(String::length).sum() <= LONGEST;
    }

    /** A field that is one of these words, in a part of the path of its own. */
    static String oneOf(String field, Collection<String> words) {
        return "{" + field + "=" + String.join("|", new TreeSet<>(words)) + "}";
    }

    /** A field that is one of these words, with more behind it: the first that fits is taken, so the longest first. */
    static String beginningOf(String field, Collection<String> words) {
        List<String> sorted = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return "{" + field + "=" + String.join("|", sorted) + "}";
    }

    static String endings(Collection<String> endings) {
        return endings.size() == 1 ? "." + endings.iterator().next() : ".{" + String.join("|", endings) + "}";
    }

    /** Whether a column can be named between braces. */
    static boolean isField(String column) {
        return isLiteral(column)
                && column.equals(column.strip())
                && !column.endsWith("?")
                && !FILTER.matcher(column).matches();
    }
}
