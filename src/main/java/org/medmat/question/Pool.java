package org.medmat.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.medmat.item.Option;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.RandomStream;
import org.medmat.sample.Truth;
import org.medmat.text.Fold;

/** The answers from which wrong options are drawn: the subset's labels, and for images with several labels also the sets of the dataset. */
final class Pool {

    /** After so many vain draws the wrong answers are listed and drawn from the list. */
    private static final int DRAWS = 64;

    private final LabelList labels;
    private final List<Option.Labels> answers = new ArrayList<>();
    private final Map<LabelSet, Option.Labels> bySet = new HashMap<>();

    private Pool(LabelList labels) {
        this.labels = labels;
    }

    /** The subset's labels. */
    static Pool ofLabels(LabelList labels) {
        return ofSets(labels, List.of());
    }

    /** The subset's labels and the sets that occur in the dataset. */
    static Pool ofSets(LabelList labels, List<LabelSet> sets) {
        Pool pool = new Pool(labels);
        Set<String> seen = new HashSet<>();
        IntStream.range(0, labels.size()).mapToObj(LabelSet::of).forEach(single -> pool.add(single, seen));
        SortedMap<String, LabelSet> byText = new TreeMap<>();
        sets.forEach(set -> byText.put(labels.text(set), set));
        byText.values().forEach(set -> pool.add(set, seen));
        return pool;
    }

    private void add(LabelSet set, Set<String> seen) {
        String text = labels.text(set);
        if (!set.isEmpty() && seen.add(Fold.ignoringCaseAndBlanks(text))) {
            answers.add(new Option.Labels(text, set));
        }
        bySet.put(set, new Option.Labels(text, set));
    }

    /** A set of the pool, as an option. */
    Option.Labels answer(LabelSet set) {
        return Objects.requireNonNull(bySet.get(set));
    }

    /** Adds up to so many wrong answers, all different, each equally likely; fewer when there are no more. */
    void drawWrong(Truth truth, int atMost, RandomStream random, List<Option> to) {
        int[] drawn = new int[atMost];
        int size = 0;
        for (int draw = 0; draw < DRAWS && size < atMost; draw++) {
            int candidate = random.below(answers.size());
            if (isOther(candidate, drawn, size)
                    && isWrong(answers.get(candidate).labels(), truth)) {
                drawn[size++] = candidate;
                to.add(answers.get(candidate));
            }
        }
        if (size < atMost) {
            List<Integer> left = left(truth, drawn, size);
            for (; size < atMost && !left.isEmpty(); size++) {
                to.add(answers.get(left.remove(random.below(left.size()))));
            }
        }
    }

    /** The wrong answers that are not yet drawn. */
    private List<Integer> left(Truth truth, int[] drawn, int size) {
        List<Integer> left = new ArrayList<>();
        for (int candidate = 0; candidate < answers.size(); candidate++) {
            if (isOther(candidate, drawn, size)
                    && isWrong(answers.get(candidate).labels(), truth)) {
                left.add(candidate);
            }
        }
        return left;
    }

    private static boolean isOther(int candidate, int[] drawn, int size) {
        for (int i = 0; i < size; i++) {
            if (drawn[i] == candidate) {
                return false;
            }
        }
        return true;
    }

    /** A set is wrong if one label in it certainly is: neither the image's, nor unsure, nor overlapping with one that is. */
    boolean isWrong(LabelSet answer, Truth truth) {
        for (int i = 0; i < answer.size(); i++) {
            if (isWrong(answer.get(i), truth.labels()) && isWrong(answer.get(i), truth.unsure())) {
                return true;
            }
        }
        return false;
    }

    private boolean isWrong(int label, LabelSet held) {
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i) == label || labels.overlap(label, held.get(i))) {
                return false;
            }
        }
        return true;
    }
}
