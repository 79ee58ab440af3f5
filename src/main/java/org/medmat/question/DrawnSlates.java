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
    private static final int ROUNDS = 25;
    /** The odds are fitted to so many drawn companies, and to fewer where there are very many answers. */
    private static final int MOST_COMPANIES = 20_000;

    private static final int LEAST_COMPANIES = 2_000;
    private static final int WORK = 16_000_000;
    /** With larger odds an answer would be drawn again and again; it stands in 19 of 20 slates as it is. */
    private static final double LARGEST_ODDS = 0.86;

    private final List<BitSet> meeting;
    private final int places;
    private final double[] odds;
    private final double[] upTo;
    /** What the slates of each answer weigh together, estimated. */
    private final double[] weights;

    private DrawnSlates(List<BitSet> meeting, int places, double[] odds, double[] weights) {
        this.meeting = meeting;
        this.places = places;
        this.odds = odds;
        this.weights = weights;
        this.upTo = new double[odds.length];
        double sum = 0;
        for (int answer = 0; answer < odds.length; answer++) {
            sum += odds[answer];
            upTo[answer] = sum;
        }
    }

    /**
     * Fits the odds.
     *
     * @param meeting for each answer those that it may meet
     * @param shares how often each is right
     * @param places how many answers a slate has
     */
    static DrawnSlates of(List<BitSet> meeting, double[] shares, int places, long seed) {
        int companies = Math.max(LEAST_COMPANIES, Math.min(MOST_COMPANIES, WORK / shares.length));
        Odds.Weighing weighing =
                tried -> weights(new DrawnSlates(meeting, places, tried, tried), companies, new RandomStream(seed));
        double[] odds = Odds.fit(shares, weighing, ROUNDS, LARGEST_ODDS);
        return new DrawnSlates(meeting, places, odds, weighing.weights(odds));
    }

    /** Every answer that fits is tried with every company that leaves it a place: so rare ones are measured as well as common ones. */
    private static double[] weights(DrawnSlates law, int companies, RandomStream random) {
        int size = law.odds.length;
        int[] fits = new int[size];
        for (int company = 0; company < companies; company++) {
            int[] drawn = law.draw(law.all(), law.places - 1, answer -> true, random);
            if (drawn != null && drawn.length == law.places - 1) {
                BitSet fitting = law.all();
                for (int answer : drawn) {
                    fitting.and(law.meeting.get(answer));
                }
                for (int answer = fitting.nextSetBit(0); answer >= 0; answer = fitting.nextSetBit(answer + 1)) {
                    fits[answer]++;
                }
            }
        }
        double[] weights = new double[size];
        for (int answer = 0; answer < size; answer++) {
            weights[answer] = law.odds[answer] * fits[answer];
        }
        return weights;
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
            int next = draw(random);
            if (!among.get(next) || !meetsAll(next, drawn, size) || !mayStand.test(next)) {
                return isFull(among, drawn, size) ? Arrays.copyOf(drawn, size) : null;
            }
            drawn[size] = next;
        }
        return drawn;
    }

    private int draw(RandomStream random) {
        int found = Arrays.binarySearch(upTo, random.unit() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
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
