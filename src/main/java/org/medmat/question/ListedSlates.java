package org.medmat.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.medmat.random.RandomStream;

/** The law where there are few answers: all slates are listed, each with its weight. */
final class ListedSlates implements SlateLaw {

    private static final int ROUNDS = 100;
    private static final int DRAWS = 32;
    private static final double LARGEST_ODDS = 0.999;

    private final List<BitSet> meeting;
    private final double[] odds;
    private final List<int[]> slates;
    /** By answer the slates that it stands in; behind them all slates, for a right answer that stands outside. */
    private final List<int[]> numbers = new ArrayList<>();
    /** In the same order: draws one of these slates. */
    private final List<Lot> lots = new ArrayList<>();

    private ListedSlates(List<BitSet> meeting, double[] odds, List<int[]> slates) {
        this.meeting = meeting;
        this.odds = odds;
        this.slates = slates;
        List<int[]> all = new ArrayList<>();
        for (int answer = 0; answer < odds.length; answer++) {
            int wanted = answer;
            all.add(IntStream.range(0, slates.size())
                    .filter(slate -> Arrays.binarySearch(slates.get(slate), wanted) >= 0)
                    .toArray());
        }
        all.add(IntStream.range(0, slates.size()).toArray());
        for (int[] of : all) {
            numbers.add(of);
            lots.add(Lot.of(IntStream.of(of)
                    .mapToDouble(slate -> weight(slates.get(slate), odds))
                    .toArray()));
        }
    }

    /** Empty where there are too many slates. */
    static Optional<ListedSlates> of(Wanted wanted) {
        return AllSlates.of(wanted.meeting(), wanted.places()).map(slates -> {
            double[] odds = Odds.fit(wanted.shares(), tried -> weigh(tried, wanted, slates), ROUNDS, LARGEST_ODDS);
            return new ListedSlates(wanted.meeting(), odds, slates);
        });
    }

    private static Odds.Weighed weigh(double[] odds, Wanted wanted, List<int[]> slates) {
        double[] weights = new double[odds.length];
        double all = 0;
        for (int[] slate : slates) {
            double weight = weight(slate, odds);
            all += weight;
            for (int answer : slate) {
                weights[answer] += weight;
            }
        }
        double guess = 0;
        for (int[] slate : slates) {
            double best = wanted.commonestOfAlways() / all;
            for (int answer : slate) {
                best = Math.max(best, wanted.shares()[answer] / weights[answer]);
            }
            guess += best * weight(slate, odds);
        }
        return new Odds.Weighed(weights, guess);
    }

    /** The product of the odds, in all orders in which the others can be drawn. */
    private static double weight(int[] slate, double[] odds) {
        double weight = 1;
        for (int i = 0; i < slate.length; i++) {
            weight *= odds[slate[i]] * Math.max(1, i);
        }
        return weight;
    }

    @Override
    public int[] beside(int right, IntPredicate mayStand, RandomStream random) {
        int at = right == ELSEWHERE ? odds.length : right;
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] others = without(slates.get(numbers.get(at)[lots.get(at).draw(random)]), right);
            if (all(others, mayStand)) {
                return others;
            }
        }
        return OneByOne.beside(right, meeting, odds, longest(), mayStand, random);
    }

    /** Plain loops: they run once for each item. */
    private static int[] without(int[] slate, int right) {
        if (right == ELSEWHERE) {
            return slate;
        }
        int[] others = new int[slate.length - 1];
        int size = 0;
        for (int answer : slate) {
            if (answer != right) {
                others[size++] = answer;
            }
        }
        return others;
    }

    private static boolean all(int[] answers, IntPredicate mayStand) {
        for (int answer : answers) {
            if (!mayStand.test(answer)) {
                return false;
            }
        }
        return true;
    }

    private int longest() {
        return slates.stream().mapToInt(slate -> slate.length).max().orElse(0);
    }

    @Override
    public double weight(int answer) {
        return lots.get(answer == ELSEWHERE ? odds.length : answer).weight();
    }
}
