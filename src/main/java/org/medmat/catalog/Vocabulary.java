package org.medmat.catalog;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medmat.text.Fold;

/**
 * The closed words of the catalog.
 *
 * @param modalities word: aliases
 * @param areas word: aliases
 * @param kinds kinds of task
 * @param access kind of access: a sentence that explains it
 */
public record Vocabulary(
        Map<String, List<String>> modalities,
        Map<String, List<String>> areas,
        Map<String, Kind> kinds,
        Map<String, String> access) {

    /**
     * A kind of task.
     *
     * @param implies kinds that it also counts as
     */
    public record Kind(List<String> aliases, List<String> implies) {}

    public Optional<String> modality(String word) {
        return find(word, modalities);
    }

    public Optional<String> area(String word) {
        return find(word, areas);
    }

    public Optional<String> kind(String word) {
        return kinds.entrySet().stream()
                .filter(entry -> same(word, entry.getKey())
                        || entry.getValue().aliases().stream().anyMatch(alias -> same(word, alias)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** These kinds and what they imply. */
    public Set<String> widened(Collection<String> some) {
        Set<String> all = new LinkedHashSet<>(some);
        kinds.forEach((kind, meaning) -> {
            if (some.contains(kind)) {
                all.addAll(meaning.implies());
            }
        });
        return all;
    }

    private static Optional<String> find(String word, Map<String, List<String>> words) {
        return words.entrySet().stream()
                .filter(entry ->
                        same(word, entry.getKey()) || entry.getValue().stream().anyMatch(alias -> same(word, alias)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean same(String a, String b) {
        return Fold.ignoringCaseAndBlanks(a).equals(Fold.ignoringCaseAndBlanks(b));
    }
}
