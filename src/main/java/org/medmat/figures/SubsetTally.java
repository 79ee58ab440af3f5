package org.medmat.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Subset;
import org.medmat.finished.Entry;
import org.medmat.guess.Texts;
import org.medmat.item.Side;
import org.medmat.text.Fold;

/** Counts the items of a subset. Grows with what the catalog says of it, not with items. For one thread. */
final class SubsetTally {

    private static final String OTHER_KIND = "other";

    private final Subset subset;
    private final Sides.Count items = new Sides.Count();
    private final Sides.Count otherAnswers = new Sides.Count();
    private final Set<Integer> datasets = new TreeSet<>();
    private final Map<String, Sides.Count> labels = new LinkedHashMap<>();
    private final Map<String, String> byFold = new HashMap<>();
    private final SortedMap<String, Kind> kinds = new TreeMap<>();
    private final SortedMap<Integer, long[]> letters = new TreeMap<>();

    /** What is asked in one way. */
    private static final class Kind {
        private final Sides.Count items = new Sides.Count();
        private final Sides.Count otherWords = new Sides.Count();
        private final Map<FilledInstruction, Sides.Count> instructions = new LinkedHashMap<>();

        private Kind(List<String> texts) {
            texts.forEach(text -> instructions.put(FilledInstruction.of(text), new Sides.Count()));
        }

        private void add(Kind other) {
            items.add(other.items);
            otherWords.add(other.otherWords);
            other.instructions.forEach((template, count) ->
                    Objects.requireNonNull(instructions.get(template)).add(count));
        }

        /** The words for the thing that is asked after. */
        private String add(String question, Side side) {
            items.add(side);
            for (Map.Entry<FilledInstruction, Sides.Count> each : instructions.entrySet()) {
                Optional<String> target = each.getKey().match(question);
                if (target.isPresent()) {
                    each.getValue().add(side);
                    return target.get();
                }
            }
            otherWords.add(side);
            return "";
        }
    }

    SubsetTally(Subset subset) {
        this.subset = subset;
        subset.labels().names().forEach(name -> {
            labels.put(name, new Sides.Count());
            byFold.put(Fold.ignoringCase(name), name);
        });
        subset.asks().forEach((kind, texts) -> kinds.put(kind.word(), new Kind(texts)));
    }

    void add(Entry entry, Side side) {
        items.add(side);
        datasets.add(entry.home().dataset());
        // A stranger's origins may name kinds without end.
        Kind kind = kinds.get(kinds.containsKey(entry.kind()) ? entry.kind() : OTHER_KIND);
        String target = (kind == null ? other() : kind).add(entry.question(), side);
        count(entry.labels(), target, side);
        int options = Math.min(entry.options().size(), Texts.MOST_OPTIONS);
        if (entry.right() < options) {
            letters.computeIfAbsent(options, number -> new long[number])[entry.right()]++;
        }
    }

    private Kind other() {
        return kinds.computeIfAbsent(OTHER_KIND, word -> new Kind(List.of()));
    }

    /** Adds what another thread counted of the same subset. */
    void add(SubsetTally other) {
        items.add(other.items);
        otherAnswers.add(other.otherAnswers);
        datasets.addAll(other.datasets);
        other.labels.forEach(
                (label, count) -> Objects.requireNonNull(labels.get(label)).add(count));
        other.kinds.forEach((word, kind) ->
                kinds.computeIfAbsent(word, same -> new Kind(List.of())).add(kind));
        other.letters.forEach((options, right) -> {
            long[] sum = letters.computeIfAbsent(options, number -> new long[number]);
            for (int letter = 0; letter < right.length; letter++) {
                sum[letter] += right[letter];
            }
        });
    }

    private void count(List<String> answer, String target, Side side) {
        String asked = target.isEmpty() ? null : byFold.get(Fold.ignoringCase(target));
        if (asked != null) {
            count(asked, side);
        }
        answer.stream().filter(label -> !label.equals(asked)).forEach(label -> count(label, side));
        if (asked == null && answer.isEmpty()) {
            otherAnswers.add(side);
        }
    }

    private void count(String label, Side side) {
        Sides.@Nullable Count count = labels.get(label);
        if (count != null) {
            count.add(side);
        }
    }

    Figures.OfSubset figures(List<BlindGuess> blind) {
        List<Figures.Named> named = new ArrayList<>();
        labels.forEach((name, count) -> named.add(new Figures.Named(name, count.sides())));
        List<Figures.Named> ofKinds = new ArrayList<>();
        List<Figures.Instruction> instructions = new ArrayList<>();
        kinds.forEach((word, kind) -> {
            ofKinds.add(new Figures.Named(word, kind.items.sides()));
            kind.instructions.forEach((template, count) ->
                    instructions.add(new Figures.Instruction(word, template.text(), count.sides())));
            if (kind.otherWords.sides().total() > 0) {
                instructions.add(new Figures.Instruction(word, "", kind.otherWords.sides()));
            }
        });
        List<Figures.Letters> ofLetters = new ArrayList<>();
        letters.forEach((options, right) -> ofLetters.add(letters(options, right)));
        return new Figures.OfSubset(
                subset.number(),
                subset.modality(),
                subset.area(),
                subset.task(),
                subset.multiLabel(),
                items.sides(),
                List.copyOf(datasets),
                List.copyOf(named),
                otherAnswers.sides(),
                List.copyOf(ofKinds),
                List.copyOf(instructions),
                Collections.unmodifiableList(ofLetters),
                blind);
    }

    private static Figures.Letters letters(int options, long[] right) {
        List<Long> counts = new ArrayList<>();
        long sum = 0;
        for (long count : right) {
            counts.add(count);
            sum += count;
        }
        return new Figures.Letters(options, sum, List.copyOf(counts));
    }
}
