package org.medmat.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.text.Fold;

/** Values by keys that people wrote: found as they are spelt, else composed, else but for case, as names of files are. */
final class Keyed<T> {

    private final Map<String, List<T>> values = new HashMap<>();
    /** The keys by their folded form; made when a key is not found as it is spelt. */
    private @Nullable Map<String, List<String>> spellings;

    void add(String key, T value) {
        values.computeIfAbsent(key, added -> new ArrayList<>(1)).add(value);
    }

    List<T> get(String key) {
        List<T> exact = values.get(key);
        return exact != null ? exact : alike(key);
    }

    private List<T> alike(String key) {
        List<String> alike = spellings().getOrDefault(Fold.ignoringCase(key), List.of());
        String composed = Fold.nfc(key);
        List<String> same =
                alike.stream().filter(other -> Fold.nfc(other).equals(composed)).toList();
        List<T> found = new ArrayList<>();
        (same.isEmpty() ? alike : same).forEach(spelling -> found.addAll(values.getOrDefault(spelling, List.of())));
        return found;
    }

    private Map<String, List<String>> spellings() {
        if (spellings == null) {
            spellings = new HashMap<>();
            for (String key : values.keySet()) {
                spellings
                        .computeIfAbsent(Fold.ignoringCase(key), added -> new ArrayList<>(1))
                        .add(key);
            }
        }
        return spellings;
    }
}
