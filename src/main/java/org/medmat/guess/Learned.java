package org.medmat.guess;

import org.medmat.random.StableHash;

/**
 * What guessers know of the train items that they were shown, and what they answer by it. It holds at most {@link #MOST_REMEMBERED}
 * options (each also with its question, and with the number of options), and as many sets of options with their answers (each also with
 * its question): 64 megabytes, whatever is shown. What comes when that is full is not remembered.
 */
public final class Learned {

    static final int MOST_REMEMBERED = 1 << 20;

    private final Counts options;
    private final Counts sets;
    private final long[] letters = new long[Texts.MOST_OPTIONS];

    public Learned() {
        this(MOST_REMEMBERED);
    }

    Learned(int mostRemembered) {
        this.options = new Counts(mostRemembered);
        this.sets = new Counts(mostRemembered);
    }

    /** Learns from an item, whose answer it is told. */
    public void learn(Texts items, int item) {
        if (items.isEmpty(item)) {
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

    /** The place of the option that a guesser takes; between equals the keys of the options decide, not their order. */
    public int guess(Guesser guesser, Texts items, int item) {
        int best = 0;
        double most = -1;
        for (int option = 0; option < items.options(item); option++) {
            double score = score(guesser, items, item, option);
            boolean wins = score > most
                    || (score == most
                            && guesser != Guesser.LETTER
                            && items.option(item, option) < items.option(item, best));
            if (wins) {
                best = option;
                most = score;
            }
        }
        return best;
    }

    private double score(Guesser guesser, Texts items, int item, int option) {
        long key = items.option(item, option);
        return switch (guesser) {
            case LETTER -> letters[option];
            case COMMONEST -> options.right(key);
            case SHOWN -> options.share(key, 1.0 / items.options(item));
            case BY_NUMBER -> options.share(both(key, items.options(item)), score(Guesser.SHOWN, items, item, option));
            case SET -> sets.right(both(key, items.set(item))) + score(Guesser.SHOWN, items, item, option);
            case QUESTION -> options.share(both(key, items.question(item)), score(Guesser.SHOWN, items, item, option));
            case QUESTION_SET ->
                sets.right(both(key, both(items.question(item), items.set(item))))
                        + belowOne(score(Guesser.SET, items, item, option));
        };
    }

    /** Keeps the order of scores and never outweighs a sight of the whole. */
    private static double belowOne(double score) {
        return score / (score + 1);
    }

    private static long both(long key, long other) {
        return StableHash.mix(key ^ Long.rotateLeft(other, Integer.SIZE));
    }
}
