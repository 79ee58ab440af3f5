package org.medmat.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.medmat.item.Option;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.random.RandomStream;
import org.medmat.sample.Truth;

/**
 * Draws slates from which nothing can be guessed beyond the share of the commonest answer. Answers so common that they must always be shown
 * stand in every slate; the other places belong to a law that shows each of the rest as often as it should be. Where the dataset has too few
 * answers, further labels that it assessed fill the slate.
 */
final class FairSlates implements Slates {

    /** An answer that must be shown so often is always shown. */
    private static final double NEARLY_ALWAYS = 0.95;

    private final LabelList names;
    private final Answers answers;
    private final int most;
    /** The first answers, which stand in every slate. */
    private final int always;

    private final SlateLaw law;
    /** What a slate takes that is short: first of these answers, then of what else the dataset assessed. */
    private final List<Option.Labels> offered;

    private final List<Option.Labels> fillers;

    /**
     * @param most how many options there are at most
     * @param seed of what is drawn to fit the law
     */
    FairSlates(Asking.Answering answering, Answers answers, int most, long seed) {
        this.names = answering.labels();
        this.answers = answers;
        this.most = most;
        this.always = always(answers, most);
        this.law = law(seed);
        this.offered =
                IntStream.range(0, answers.offered()).mapToObj(answers::option).toList();
        this.fillers = answering.assessed().stream()
                .mapToObj(LabelSet::of)
                .filter(label -> !answers.has(label))
                .map(label -> new Option.Labels(names.text(label), label))
                .toList();
    }

    /** How many of the commonest answers are always shown: as if places were filled with water, those that stick out. */
    private static int always(Answers answers, int most) {
        int offered = answers.offered();
        double left = 1;
        int always = 0;
        while (always < offered && meetsAll(answers, always)) {
            int places = most - always;
            boolean allFit = offered - always <= places;
            if (!allFit && (places == 1 || answers.share(always) * places < NEARLY_ALWAYS * left)) {
                break;
            }
            left -= answers.share(always);
            always++;
        }
        return always;
    }

    private static boolean meetsAll(Answers answers, int answer) {
        return answers.meeting(answer).cardinality() == answers.offered() - 1;
    }

    private SlateLaw law(long seed) {
        int size = answers.offered() - always;
        if (size == 0) {
            return new NoSlates();
        }
        Wanted wanted = new Wanted(
                IntStream.range(always, answers.size())
                        .mapToObj(answer -> answers.meeting(answer).get(always, answers.offered()))
                        .toList(),
                IntStream.range(always, answers.offered())
                        .mapToDouble(answers::share)
                        .toArray(),
                IntStream.range(0, always).mapToDouble(answers::share).toArray(),
                most - always);
        // Who is never a wrong option stands in no list of slates.
        Optional<ListedSlates> listed =
                answers.size() == answers.offered() ? ListedSlates.of(wanted) : Optional.empty();
        return listed.<SlateLaw>map(each -> each).orElseGet(() -> DrawnSlates.of(wanted, seed));
    }

    /** In proportion to it an answer is right, of those that stand in a slate: alike for all, as far as that can be; endless where it is never shown else. */
    double worth(int answer) {
        if (answer >= answers.offered()) {
            return Double.POSITIVE_INFINITY;
        }
        return answers.share(answer) / law.weight(answer < always ? SlateLaw.ELSEWHERE : answer - always);
    }

    @Override
    public Option.Labels answer(LabelSet labels) {
        return answers.option(answers.place(labels));
    }

    @Override
    public void draw(Truth truth, RandomStream random, List<Option> to) {
        int right = answers.place(truth.labels());
        for (int answer = 0; answer < always; answer++) {
            if (answer != right && truth.excludes(answers.labels(answer), names)) {
                to.add(answers.option(answer));
            }
        }
        int[] others = law.beside(
                right < always ? SlateLaw.ELSEWHERE : right - always,
                answer -> truth.excludes(answers.labels(always + answer), names),
                random);
        for (int answer : others) {
            to.add(answers.option(always + answer));
        }
        if (to.size() < most) {
            fill(offered, truth, random, to);
            fill(fillers, truth, random, to);
        }
    }

    /** Adds what fits; all are drawn alike, whatever stands there, so that they tell nothing. */
    private void fill(List<Option.Labels> with, Truth truth, RandomStream random, List<Option> to) {
        List<Option.Labels> left = new ArrayList<>(with);
        random.shuffle(left);
        for (Option.Labels each : left) {
            if (to.size() < most && truth.excludes(each.labels(), names) && meetsAll(each.labels(), to)) {
                to.add(each);
            }
        }
    }

    private boolean meetsAll(LabelSet labels, List<Option> others) {
        return others.stream().allMatch(option -> answers.mayMeet(((Option.Labels) option).labels(), labels));
    }
}
