package org.medmat.score;

import java.util.Arrays;
import java.util.Set;
import org.medmat.finished.Entry;
import org.medmat.guess.Guesser;
import org.medmat.guess.Learned;
import org.medmat.guess.Texts;

/**
 * Those who answer a subset's items without the picture: taught with the items of training, then asked. Of those for texts, and of those for
 * boxes, the one that is right most often over the whole subset counts; of equals the simplest.
 */
final class BlindGuessers {

    private final Learned learned = new Learned();
    private final Texts item = new Texts();
    private final long[] right = new long[Guesser.values().length];
    /** The options that each took, one byte each, in the order in which they were asked. */
    private byte[] taken = new byte[right.length];

    private int asked;

    void teach(Entry entry) {
        read(entry);
        learned.learn(item, 0);
    }

    private void read(Entry entry) {
        item.clear();
        item.add(entry.home().dataset(), entry.question(), entry.options(), entry.right());
    }

    void ask(Entry entry) {
        read(entry);
        int from = asked++ * right.length;
        if (from + right.length > taken.length) {
            taken = Arrays.copyOf(taken, 2 * taken.length);
        }
        if (item.isEmpty(0)) {
            return;
        }
        boolean isOfBoxes = item.isOfBoxes(0);
        Set<Guesser> guessers = isOfBoxes ? Guesser.OF_BOXES : Guesser.OF_TEXTS;
        int[] texts = new int[Guesser.OF_TEXTS.size()];
        if (!isOfBoxes) {
            learned.guess(item, 0, texts);
        }
        for (Guesser guesser : guessers) {
            int option = isOfBoxes ? learned.guess(guesser, item, 0) : texts[guesser.ordinal()];
            taken[from + guesser.ordinal()] = (byte) option;
            right[guesser.ordinal()] += option == entry.right() ? 1 : 0;
        }
    }

    /** The option that the best takes of the item that was asked so many before. */
    int guess(int number, boolean isOfBoxes) {
        Guesser best = null;
        for (Guesser guesser : isOfBoxes ? Guesser.OF_BOXES : Guesser.OF_TEXTS) {
            best = best == null || right[guesser.ordinal()] > right[best.ordinal()] ? guesser : best;
        }
        return best == null ? 0 : taken[number * right.length + best.ordinal()];
    }
}
