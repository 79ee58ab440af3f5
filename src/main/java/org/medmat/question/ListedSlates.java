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
    /** In the same order: the weight of these slates, and of all before them. */
    private final List<double[]> upTo = new ArrayList<>();

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
            double[] sums = new double[of.length];
            double sum = 0;
            for (int i = 0; i < of.length; i++) {
                sum += weight(slates.get(of[i]), odds);
                sums[i] = sum;
            }
            numbers.add(of);
            upTo.add(sums);
        }
    }

    /**
     * Empty where there are too many slates.
     *
     * @param meeting for each answer those that it may meet
     * @param shares how often each is right
     * @param places how many answers a slate has
     */
    static Optional<ListedSlates> of(List<BitSet> meeting, double[] shares, int places) {
        return AllSlates.of(meeting, places).map(slates -> {
            double[] odds = Odds.fit(shares, tried -> weights(tried, slates), ROUNDS, LARGEST_ODDS);
            return new ListedSlates(meeting, odds, slates);
        });
    }

    private static double[] weights(double[] odds, List<int[]> slates) {
        double[] weights = new double[odds.length];
        for (int[] slate : slates) {
            double weight = weight(slate, odds);
            for (int answer : slate) {
                weights[answer] += weight;
            }
        }
        return weights;
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
            int[] slate = slates.get(draw(numbers.get(at), upTo.get(at), random));
            int[] others = IntStream.of(slate).filter(answer -> answer != right).toArray();
            if (IntStream.of(others).allMatch(mayStand)) {
                return others;
            }
        }
        return OneByOne.beside(right, meeting, odds, longest(), mayStand, random);
    }

    private int longest() {
        return slates.stream().mapToInt(slate -> slate.length).max().orElse(0);
    }

    private static int draw(int[] numbers, double[] upTo, RandomStream random) {
        double drawn = random.unit() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, drawn);
        return numbers[Math.min(found < 0 ? -found - 1 : found + 1, numbers.length - 1)];
    }

    @Override
    public double weight(int answer) {
        double[] sums = upTo.get(answer == ELSEWHERE ? odds.length : answer);
        return sums[sums.length - 1];
    }
}
