package org.medmat.adapter;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.label.LabelSet;
import org.medmat.text.Fold;

/** What the raw values of a dataset mean. */
public final class LabelMap {

    private final Map<String, Meaning> exact = new HashMap<>();
    private final Map<String, Meaning> folded = new HashMap<>();
    private final Map<String, Meaning> starred = new LinkedHashMap<>();
    private final WordPatterns ignore;
    private final WordPatterns exclude;

    /**
     * @param labels raw value: place of the label, or null for no label; in the order written
     * @param ignore raw values that say nothing
     * @param exclude raw values whose image is left out
     */
    public LabelMap(Map<String, @Nullable Integer> labels, List<String> ignore, List<String> exclude) {
        labels.forEach((raw, label) -> {
            Meaning meaning = label == null ? Meaning.NOTHING : new Meaning.Label(label, raw);
            if (WordPatterns.hasStar(raw)) {
                starred.put(WordPatterns.pattern(raw), meaning);
            } else {
                exact.put(raw, meaning);
                folded.putIfAbsent(Fold.ignoringCase(raw), meaning);
            }
        });
        this.ignore = new WordPatterns(ignore);
        this.exclude = new WordPatterns(exclude);
    }

    /** What a raw value means to an image. */
    public sealed interface Meaning {
        Meaning NOTHING = new Nothing();
        Meaning LEAVE_OUT = new LeaveOut();
        Meaning UNKNOWN = new Unknown();

        /** A label, by its place, and the key of the catalog that says so. */
        record Label(int label, String rule) implements Meaning {}

        record Nothing() implements Meaning {}

        record LeaveOut() implements Meaning {}

        record Unknown() implements Meaning {}
    }

    /** All that raw values can become. */
    public LabelSet labels() {
        return LabelSet.of(Stream.of(exact.values(), starred.values())
                .flatMap(Collection::stream)
                .filter(Meaning.Label.class::isInstance)
                .mapToInt(meaning -> ((Meaning.Label) meaning).label()));
    }

    Meaning of(String raw) {
        Meaning meaning = exact.get(raw);
        if (meaning == null) {
            meaning = folded.get(Fold.ignoringCase(raw));
        }
        if (meaning != null) {
            return meaning;
        }
        if (exclude.contains(raw)) {
            return Meaning.LEAVE_OUT;
        }
        if (ignore.contains(raw)) {
            return Meaning.NOTHING;
        }
        for (Map.Entry<String, Meaning> entry : starred.entrySet()) {
            if (WordPatterns.matches(entry.getKey(), raw)) {
                return entry.getValue();
            }
        }
        return Meaning.UNKNOWN;
    }
}
