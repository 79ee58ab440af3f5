package org.medmat.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medmat.text.Fold;

/** Finds the labels again of which an answer is made. For one thread. */
public final class AnswerLabels {

    private static final String SEPARATOR = ", ";

    private final LabelList labels;
    private final boolean several;
    /** How many parts between commas a single label has at most. */
    private final int longest;

    private final Map<String, Integer> byFold = new HashMap<>();
    /** Answers read so far; texts that are none are not kept. */
    private final Map<String, Reading> known = new HashMap<>();

    /** @param several whether an answer may be made of several labels */
    public AnswerLabels(LabelList labels, boolean several) {
        this.labels = labels;
        this.several = several;
        this.longest = labels.names().stream()
                .mapToInt(name -> name.split(SEPARATOR, -1).length)
                .max()
                .orElse(1);
        for (int label = 0; label < labels.size(); label++) {
            byFold.put(Fold.ignoringCase(labels.name(label)), label);
        }
    }

    /**
     * What an option says.
     *
     * @param labels none if the text is no answer of the subset
     * @param wrong why it is none; empty if it is one
     * @param folded the text without regard to case and blanks
     */
    public record Reading(LabelSet labels, String wrong, String folded) {}

    public Reading read(String answer) {
        Reading before = known.get(answer);
        if (before != null) {
            return before;
        }
        String folded = Fold.ignoringCaseAndBlanks(answer);
        List<Integer> found = parse(answer);
        LabelSet set = LabelSet.of(found.stream().mapToInt(Integer::intValue));
        if (set.isEmpty()) {
            return wrong(folded, several ? "is not made of labels of the subset" : "is no label of the subset");
        }
        if (set.size() < found.size()) {
            return wrong(folded, "names a label twice");
        }
        String right = labels.text(set);
        if (!right.equals(answer)) {
            return wrong(folded, "is not written as \"" + right + "\"");
        }
        Reading reading = new Reading(set, "", folded);
        known.put(answer, reading);
        return reading;
    }

    private static Reading wrong(String folded, String why) {
        return new Reading(LabelSet.EMPTY, why, folded);
    }

    private List<Integer> parse(String answer) {
        List<String> parts = several ? Arrays.asList(answer.split(SEPARATOR, -1)) : List.of(answer);
        List<Integer> found = new ArrayList<>();
        boolean tooMany = parts.size() > labels.size() * longest;
        return !tooMany && parse(parts, 0, found) ? found : List.of();
    }

    /** A label may hold commas itself: the longest label that fits is tried first. */
    private boolean parse(List<String> parts, int from, List<Integer> found) {
        if (from == parts.size()) {
            return true;
        }
        for (int to = Math.min(parts.size(), from + longest); to > from; to--) {
            Integer label = byFold.get(Fold.ignoringCase(String.join(SEPARATOR, parts.subList(from, to))));
            if (label != null) {
                found.add(label);
                if (parse(parts, to, found)) {
                    return true;
                }
                found.remove(found.size() - 1);
            }
        }
        return false;
    }
}
