package org.medmat.question;

import java.util.ArrayList;
import java.util.Collection;
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

/**
 * Draws wrong options evenly from the subset's labels, and for images with several labels also from the sets of the dataset. Who sees only the
 * options can often tell the answer: for comparison with the published files.
 */
final class PublishedSlates implements Slates {

    /** After so many vain draws the wrong answers are listed and drawn from the list. */
    private static final int DRAWS = 64;

    private final LabelList labels;
    private final int wanted;
    private final List<Option.Labels> answers = new ArrayList<>();
    private final Map<LabelSet, Option.Labels> bySet = new HashMap<>();

    /**
     * @param occurring what images of the dataset are answered with
     * @param most how many options there are at most
     */
    PublishedSlates(Asking.Answering answering, Collection<LabelSet> occurring, int most) {
        this.labels = answering.labels();
        this.wanted = most - 1;
        Set<String> seen = new HashSet<>();
        IntStream.range(0, labels.size()).mapToObj(LabelSet::of).forEach(single -> add(single, seen));
        SortedMap<String, LabelSet> byText = new TreeMap<>();
        occurring.stream().filter(set -> answering.several()).forEach(set -> byText.put(labels.text(set), set));
        byText.values().forEach(set -> add(set, seen));
    }

    private void add(LabelSet set, Set<String> seen) {
        String text = labels.text(set);
        if (!set.isEmpty() && seen.add(Fold.ignoringCaseAndBlanks(text))) {
            answers.add(new Option.Labels(text, set));
        }
        bySet.put(set, new Option.Labels(text, set));
    }

    @Override
    public Option.Labels answer(LabelSet set) {
        return Objects.requireNonNull(bySet.get(set));
    }

    @Override
    public void draw(Truth truth, RandomStream random, List<Option> to) {
        int[] drawn = new int[wanted];
        int size = 0;
        for (int draw = 0; draw < DRAWS && size < wanted; draw++) {
            int candidate = random.below(answers.size());
            if (isOther(candidate, drawn, size)
                    && truth.excludes(answers.get(candidate).labels(), labels)) {
                drawn[size++] = candidate;
                to.add(answers.get(candidate));
            }
        }
        if (size < wanted) {
            List<Integer> left = left(truth, drawn, size);
            for (; size < wanted && !left.isEmpty(); size++) {
                to.add(answers.get(left.remove(random.below(left.size()))));
            }
        }
    }

    /** The wrong answers that are not yet drawn. */
    private List<Integer> left(Truth truth, int[] drawn, int size) {
        List<Integer> left = new ArrayList<>();
        for (int candidate = 0; candidate < answers.size(); candidate++) {
            if (isOther(candidate, drawn, size)
                    && truth.excludes(answers.get(candidate).labels(), labels)) {
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
}
