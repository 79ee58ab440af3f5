package org.medmat.question;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.medmat.random.RandomStream;

/** The law where there are many answers: they are drawn by their odds, and all again where two of them may not meet. */
final class DrawnSlates implements SlateLaw {

    private static final int DRAWS = 64;
    private static final int ROUNDS = 30;
    /** The odds are fitted to so many drawn companies, and to fewer where there are very many answers. */
    private static final int MOST_COMPANIES = 20_000;

    private static final int LEAST_COMPANIES = 2_000;
    private static final int DRAWS_OF_COMPANIES = 10;
    private static final int DRAWS_OF_GUESSES = 2_000;

    private static final int WORK = 16_000_000;
    /** With larger odds an answer would be drawn again and again; it stands in 19 of 20 slates as it is. */
    private static final double LARGEST_ODDS = 0.86;

    private final List<BitSet> meeting;
    private final int places;
    private final double[] odds;
    private final Lot lot;
    /** What the slates of each answer weigh together, estimated. */
    private final double[] weights;

    private DrawnSlates(List<BitSet> meeting, int places, double[] odds, double[] weights) {
        this.meeting = meeting;
        this.places = places;
        this.odds = odds;
        this.weights = weights;
        this.lot = Lot.of(odds);
    }

    /** Fits the odds. */
    static DrawnSlates of(Wanted wanted, long seed) {
        int companies = Math.max(LEAST_COMPANIES, Math.min(MOST_COMPANIES, WORK / wanted.shares().length));
        Companies meeting = new Companies(wanted.meeting().subList(0, wanted.shares().length));
        Odds.Weighing weighing = tried -> {
            DrawnSlates law = new DrawnSlates(wanted.meeting(), wanted.places(), tried, tried);
            double[] found = law.weigh(meeting, companies, new RandomStream(seed));
            return new Odds.Weighed(found, law.guess(wanted, found, new RandomStream(seed)));
        };
        double[] odds = Odds.fit(wanted.shares(), weighing, ROUNDS, LARGEST_ODDS);
        return new DrawnSlates(
                wanted.meeting(), wanted.places(), odds, weighing.of(odds).weights());
    }

    /**
     * Every answer is tried with every company that leaves it a place, so that rare ones are measured as well as common ones; where none
     * has a place, the company is a slate itself.
     */
    private double[] weigh(Companies meeting, int companies, RandomStream random) {
        meeting.clear();
        double[] found = new double[odds.length];
        BitSet all = all();
        int drawn = 0;
        for (int draw = 0; draw < DRAWS_OF_COMPANIES * companies && drawn < companies; draw++) {
            int[] company = draw(all, places - 1, answer -> true, random);
            if (company != null) {
                drawn++;
                if (!meeting.add(company)) {
                    for (int answer : company) {
                        found[answer] += 1.0 / company.length;
                    }
                }
            }
        }
        int[] fits = meeting.fits();
        for (int answer = 0; answer < odds.length; answer++) {
            found[answer] += odds[answer] * fits[answer];
        }
        return found;
    }

    /** How often a guesser is right who knows how likely each answer is in a slate. */
    private double guess(Wanted wanted, double[] found, RandomStream random) {
        double[] shares = wanted.shares();
        double slates = DoubleStream.of(found).sum() / places;
        Lot rights = Lot.of(shares);
        double here = rights.weight();
        double guess = 0;
        for (int draw = 0; draw < DRAWS_OF_GUESSES; draw++) {
            int right = random.unit() * (here + wanted.shareOfAlways()) < here ? rights.draw(random) : ELSEWHERE;
            double best = wanted.commonestOfAlways() / slates;
            double all = wanted.shareOfAlways() / slates;
            if (right != ELSEWHERE) {
                best = Math.max(best, shares[right] / found[right]);
                all += shares[right] / found[right];
            }
            for (int answer : beside(right, any -> true, random)) {
                best = Math.max(best, shares[answer] / found[answer]);
                all += shares[answer] / found[answer];
            }
            guess += all == Double.POSITIVE_INFINITY ? 1 : best / all;
        }
        return guess / DRAWS_OF_GUESSES;
    }

    @Override
    public double weight(int answer) {
        return answer == ELSEWHERE ? DoubleStream.of(weights).sum() / places : weights[answer];
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, odds.length);
        return all;
    }

    @Override
    public int[] beside(int right, IntPredicate mayStand, RandomStream random) {
        BitSet fitting = right == ELSEWHERE ? all() : meeting.get(right);
        int wanted = right == ELSEWHERE ? places : places - 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] drawn = draw(fitting, wanted, mayStand, random);
            if (drawn != null) {
                return drawn;
            }
        }
        return OneByOne.beside(right, meeting, odds, places, mayStand, random);
    }

    /** So many answers, or fewer if nothing more goes with them; null if two of the drawn ones may not meet. */
    private int @Nullable [] draw(BitSet among, int wanted, IntPredicate mayStand, RandomStream random) {
        int[] drawn = new int[wanted];
        for (int size = 0; size < wanted; size++) {
            int next = lot.draw(random);
            if (!among.get(next) || !meetsAll(next, drawn, size) || !mayStand.test(next)) {
                return isFull(among, drawn, size) ? Arrays.copyOf(drawn, size) : null;
            }
            drawn[size] = next;
        }
        return drawn;
    }

    private boolean meetsAll(int next, int[] drawn, int size) {
        BitSet meets = meeting.get(next);
        for (int i = 0; i < size; i++) {
            if (!meets.get(drawn[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isFull(BitSet among, int[] drawn, int size) {
        if (size == 0) {
            return among.isEmpty();
        }
        BitSet left = (BitSet) among.clone();
        for (int i = 0; i < size; i++) {
            left.and(meeting.get(drawn[i]));
        }
        return left.isEmpty();
    }
}
