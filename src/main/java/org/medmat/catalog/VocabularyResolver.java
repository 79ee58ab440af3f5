package org.medmat.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Makes the vocabulary of its file. */
final class VocabularyResolver {

    private VocabularyResolver() {}

    static Vocabulary resolve(Mapping file) {
        Map<String, Vocabulary.Kind> kinds = new LinkedHashMap<>();
        Mapping written = file.mapping("kinds");
        if (written != null) {
            for (String kind : written.keys()) {
                Mapping one = Objects.requireNonNull(written.mapping(kind));
                kinds.put(kind, new Vocabulary.Kind(one.texts("aliases"), one.texts("implies")));
                one.refuseOthers();
            }
        }
        kinds.forEach((kind, meaning) -> meaning.implies().stream()
                .filter(implied -> !kinds.containsKey(implied))
                .forEach(implied -> file.problems()
                        .add(
                                file.place("kinds"),
                                "the kind \"" + kind + "\" implies \"" + implied + "\", which is none",
                                "add it to `kinds`")));
        Vocabulary vocabulary = new Vocabulary(
                Collections.unmodifiableMap(file.lists("modalities")),
                Collections.unmodifiableMap(file.lists("areas")),
                Collections.unmodifiableMap(kinds),
                Collections.unmodifiableMap(file.map("access")));
        file.refuseOthers();
        return vocabulary;
    }

    /** What is used where there is no vocabulary. */
    static Vocabulary none() {
        return new Vocabulary(Map.of(), Map.of(), Map.of(), Map.<String, String>of());
    }
}
