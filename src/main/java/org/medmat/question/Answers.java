package org.medmat.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medmat.item.Option;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.RandomStream;
import org.medmat.sample.Truth;

/** The answers of a dataset, the commonest first, and which of them may stand in one slate. Never changes. */
final class Answers {

    /** Beyond so many the rarest are never wrong options: whether two may meet is known beforehand for each pair. */
    private static final int MOST = 4096;

    private final LabelList labels;
    private final List<Option.Labels> options = new ArrayList<>();
    private final Map<LabelSet, Integer> places = new HashMap<>();
    private final double[] shares;
    private final List<BitSet> meeting = new ArrayList<>();

    /** @param counts how many images have each answer */
    Answers(LabelList labels, Map<LabelSet, Long> counts) {
        this.labels = labels;
        List<Map.Entry<Option.Labels, Long>> sorted = counts.entrySet().stream()
                .map(each -> Map.entry(new Option.Labels(labels.text(each.getKey()), each.getKey()), each.getValue()))
                .sorted(Map.Entry.<Option.Labels, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(each -> each.getKey().text()))
                .toList();
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        shares = new double[sorted.size()];
        for (int place = 0; place < shares.length; place++) {
            options.add(sorted.get(place).getKey());
            places.put(sorted.get(place).getKey().labels(), place);
            shares[place] = sorted.get(place).getValue() / all;
        }
        meet();
    }

    /** Two may meet where each holds something that the other excludes. */
    private void meet() {
        List<BitSet> held =
                options.stream().map(option -> bits(option.labels())).toList();
        List<BitSet> excluded = options.stream()
                .map(option -> excluded(option.labels(), labels))
                .toList();
        List<BitSet> holding = byLabel(held);
        List<BitSet> excluding = byLabel(excluded);
        for (int place = 0; place < shares.length; place++) {
            BitSet meets = union(excluding, held.get(place));
            meets.and(union(holding, excluded.get(place)));
            meets.clear(place);
            meeting.add(meets);
        }
    }

    /** For each label the answers that may be wrong options and have it in their set. */
    private List<BitSet> byLabel(List<BitSet> sets) {
        List<BitSet> answers = Stream.generate(BitSet::new).limit(labels.size()).toList();
        for (int answer = 0; answer < offered(); answer++) {
            int each = answer;
            sets.get(answer).stream().forEach(label -> answers.get(label).set(each));
        }
        return answers;
    }

    private static BitSet union(List<BitSet> answers, BitSet chosen) {
        BitSet union = new BitSet();
        chosen.stream().forEach(label -> union.or(answers.get(label)));
        return union;
    }

    private static BitSet bits(LabelSet set) {
        BitSet bits = new BitSet();
        set.stream().forEach(bits::set);
        return bits;
    }

    /** The labels that are certainly wrong where a set is right. */
    private static BitSet excluded(LabelSet set, LabelList labels) {
        Truth truth = Truth.of(set);
        return bits(LabelSet.of(
                IntStream.range(0, labels.size()).filter(label -> truth.excludes(LabelSet.of(label), labels))));
    }

    int size() {
        return shares.length;
    }

    /** How many may be wrong options: the first ones. */
    int offered() {
        return Math.min(shares.length, MOST);
    }

    int place(LabelSet set) {
        return Objects.requireNonNull(places.get(set));
    }

    boolean has(LabelSet set) {
        return places.containsKey(set);
    }

    Option.Labels option(int answer) {
        return options.get(answer);
    }

    LabelSet labels(int answer) {
        return options.get(answer).labels();
    }

    /** Of all images, how many have it: from 0 to 1. */
    double share(int answer) {
        return shares[answer];
    }

    /** One of them, as often as images have it. */
    int draw(RandomStream random) {
        double left = random.unit();
        for (int answer = 0; answer < shares.length; answer++) {
            left -= shares[answer];
            if (left < 0) {
                return answer;
            }
        }
        return shares.length - 1;
    }

    /** Those that may be wrong options beside it. */
    BitSet meeting(int answer) {
        return meeting.get(answer);
    }

    /** Whether each is certainly wrong where the other is right. */
    boolean mayMeet(LabelSet one, LabelSet other) {
        return Truth.of(one).excludes(other, labels) && Truth.of(other).excludes(one, labels);
    }
}
