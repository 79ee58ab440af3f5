package org.medmat.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medmat.item.Option;
import org.medmat.label.LabelSet;
import org.medmat.random.RandomStream;
import org.medmat.sample.Samples;
import org.medmat.sample.Truth;

/**
 * What somebody reaches who sees the options and not the picture, from the numbers of images alone.
 *
 * @param floor the share that nobody can be denied: of the commonest answer, or what lot gives
 * @param best what the best guesser reaches
 * @param apart of all pairs of answers that never stand in one question the one with most images
 */
public record Forecast(double floor, double best, Optional<Pair> apart) {

    /** By how much a guesser may beat the floor. */
    private static final double MARGIN = 0.05;

    private static final int DRAWS = 20_000;

    /** @param share of the images that have one of the two */
    public record Pair(String one, String other, double share) {}

    /**
     * @param counts how many images have each answer
     * @param most how many options there are at most
     */
    public static Forecast of(Asking.Answering answering, Map<LabelSet, Long> counts, int most) {
        Answers answers = new Answers(answering.labels(), counts);
        FairSlates slates = new FairSlates(answering, answers, most, 1);
        RandomStream random = new RandomStream(2);
        double chance = 0;
        double best = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Option> slate = new ArrayList<>(most);
            LabelSet right = answers.labels(answers.draw(random));
            slate.add(slates.answer(right));
            slates.draw(Truth.of(right), random, slate);
            chance += 1.0 / slate.size();
            best += best(slate, answers, slates);
        }
        double base = answers.size() == 0 ? 1 : answers.share(0);
        return new Forecast(Math.max(base, chance / DRAWS), best / DRAWS, apart(answers));
    }

    /** The same of images that are there. */
    public static Forecast of(Asking.Answering answering, Samples samples, int most) {
        return of(answering, LabelItems.counts(samples), most);
    }

    private static double best(List<Option> slate, Answers answers, FairSlates slates) {
        double best = 0;
        double all = 0;
        for (Option option : slate) {
            LabelSet labels = ((Option.Labels) option).labels();
            double worth = answers.has(labels) ? slates.worth(answers.place(labels)) : 0;
            best = Math.max(best, worth);
            all += worth;
        }
        return all == Double.POSITIVE_INFINITY ? 1 : best / all;
    }

    private static Optional<Pair> apart(Answers answers) {
        Pair most = null;
        for (int other = 1; other < answers.offered(); other++) {
            int one = answers.meeting(other).nextClearBit(0);
            double share = answers.share(one) + answers.share(other);
            if (one < other && (most == null || share > most.share())) {
                most = new Pair(
                        answers.option(one).text(), answers.option(other).text(), share);
            }
        }
        return Optional.ofNullable(most);
    }

    /** Whether guessing helps more than it should. */
    public boolean isOver() {
        return best > floor + MARGIN;
    }
}
