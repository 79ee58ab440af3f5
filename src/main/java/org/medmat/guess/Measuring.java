package org.medmat.guess;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Measures what guessers reach: shown the train items and asked the test items, in whichever order both come. Test items wait until all
 * is learnt, in 52 bytes each if they have four options; at most {@link #MOST_ASKED} are asked, the first ones. So it takes at most 78
 * megabytes (and the same for the room to grow), and for a usual dataset far less than one.
 */
public final class Measuring {

    static final int MOST_ASKED = 1 << 18;

    private final Learned learned;
    private final int mostAsked;
    private final Texts asked = new Texts();
    private final Texts askedBoxes = new Texts();

    public Measuring() {
        this(Learned.MOST_REMEMBERED, MOST_ASKED);
    }

    Measuring(int mostRemembered, int mostAsked) {
        this.learned = new Learned(mostRemembered);
        this.mostAsked = mostAsked;
    }

    /** Shows a train item. */
    public void teach(Texts items, int item) {
        learned.learn(items, item);
    }

    /** Asks a test item, when all is learnt. */
    public void ask(Texts items, int item) {
        if (!items.isEmpty(item)) {
            Texts to = items.isOfBoxes(item) ? askedBoxes : asked;
            if (to.count() < mostAsked) {
                to.add(items, item);
            }
        }
    }

    /** What the guessers of texts reach; nothing where there is no item to ask. */
    public Optional<Measure> measure() {
        Map<Guesser, Long> right = new EnumMap<>(Guesser.class);
        Guesser.OF_TEXTS.forEach(guesser -> right.put(guesser, 0L));
        int[] taken = new int[right.size()];
        for (int item = 0; item < asked.count(); item++) {
            learned.guess(asked, item, taken);
            for (Guesser guesser : Guesser.OF_TEXTS) {
                if (taken[guesser.ordinal()] == asked.right(item)) {
                    right.merge(guesser, 1L, Long::sum);
                }
            }
        }
        return measure(asked, right);
    }

    /** What those of boxes reach. */
    public Optional<Measure> ofBoxes() {
        Map<Guesser, Long> right = new EnumMap<>(Guesser.class);
        for (Guesser guesser : Guesser.OF_BOXES) {
            long count = 0;
            for (int item = 0; item < askedBoxes.count(); item++) {
                count += learned.guess(guesser, askedBoxes, item) == askedBoxes.right(item) ? 1 : 0;
            }
            right.put(guesser, count);
        }
        return measure(askedBoxes, right);
    }

    private static Optional<Measure> measure(Texts asked, Map<Guesser, Long> right) {
        if (asked.count() == 0) {
            return Optional.empty();
        }
        Floor floor = new Floor(asked);
        return Optional.of(new Measure(
                asked.count(),
                floor.options(),
                floor.chance(),
                floor.base(),
                floor.floor(),
                Collections.unmodifiableMap(right)));
    }
}
