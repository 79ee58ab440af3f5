package org.medmat.guess;

import java.util.Arrays;
import org.medmat.random.StableHash;

/**
 * What guessers know of the train items that they were shown, and what they answer by it. It holds at most {@link #MOST_REMEMBERED}
 * options (each also with its question, and with the number of options), and as many sets of options with their answers (each also with
 * its question): 64 megabytes, whatever is shown. What comes when that is full is not remembered.
 */
public final class Learned {

    static final int MOST_REMEMBERED = 1 << 20;

    private static final int GUESSERS = Guesser.OF_TEXTS.size();

    private final BoxHabits boxes = new BoxHabits();
    private final HitCounts options;
    private final HitCounts sets;
    private final long[] letters = new long[Texts.MOST_OPTIONS];
    /** What the guessers think of one option, and what each thinks of the one that it takes. */
    private final double[] scores = new double[GUESSERS];

    private final double[] most = new double[GUESSERS];

    public Learned() {
        this(MOST_REMEMBERED);
    }

    Learned(int mostRemembered) {
        this.options = new HitCounts(mostRemembered);
        this.sets = new HitCounts(mostRemembered);
    }

    /** Learns from an item, whose answer it is told. */
    public void learn(Texts items, int item) {
        if (items.isEmpty(item)) {
            return;
        }
        if (items.isOfBoxes(item)) {
            boxes.learn(items, item);
            return;
        }
        long question = items.question(item);
        int number = items.options(item);
        int right = items.right(item);
        for (int option = 0; option < number; option++) {
            long key = items.option(item, option);
            boolean isRight = option == right;
            options.add(key, isRight);
            options.add(both(key, number), isRight);
            options.add(both(key, question), isRight);
        }
        long answer = items.option(item, right);
        long set = items.set(item);
        sets.add(both(answer, set), true);
        sets.add(both(answer, both(question, set)), true);
        letters[right]++;
    }

    /** The place of the option that a guesser of boxes takes; between equals the first. */
    public int guess(Guesser guesser, Texts items, int item) {
        int taken = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int option = 0; option < items.options(item); option++) {
            double score = boxes.score(guesser, items, item, option);
            if (score > best) {
                best = score;
                taken = option;
            }
        }
        return taken;
    }

    /**
     * Tells for each guesser of texts, by its ordinal, the place of the option that it takes. Between equals the keys of the options decide, not
     * their order.
     */
    public void guess(Texts items, int item, int[] taken) {
        Arrays.fill(most, -1);
        long question = items.question(item);
        long set = items.set(item);
        for (int option = 0; option < items.options(item); option++) {
            score(items.option(item, option), option, items.options(item), question, set);
            for (int guesser = 0; guesser < scores.length; guesser++) {
                if (scores[guesser] > most[guesser]
                        || (scores[guesser] == most[guesser]
                                && guesser != Guesser.LETTER.ordinal()
                                && items.option(item, option) < items.option(item, taken[guesser]))) {
                    taken[guesser] = option;
                    most[guesser] = scores[guesser];
                }
            }
        }
    }

    /** All at once, as one leans on the other. */
    private void score(long key, int option, int number, long question, long set) {
        double shown = options.share(key, 1.0 / number);
        double ofSet = sets.right(both(key, set)) + shown;
        scores[Guesser.COMMONEST.ordinal()] = options.right(key);
        scores[Guesser.SHOWN.ordinal()] = shown;
        scores[Guesser.BY_NUMBER.ordinal()] = options.share(both(key, number), shown);
        scores[Guesser.SET.ordinal()] = ofSet;
        scores[Guesser.QUESTION.ordinal()] = options.share(both(key, question), shown);
        scores[Guesser.QUESTION_SET.ordinal()] = sets.right(both(key, both(question, set))) + belowOne(ofSet);
        scores[Guesser.LETTER.ordinal()] = letters[option];
    }

    /** Keeps the order of scores and never outweighs a sight of the whole. */
    private static double belowOne(double score) {
        return score / (score + 1);
    }

    private static long both(long key, long other) {
        return StableHash.mix(key ^ Long.rotateLeft(other, Integer.SIZE));
    }
}
