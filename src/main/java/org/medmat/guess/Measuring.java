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
        if (!items.isEmpty(item) && asked.count() < mostAsked) {
            asked.add(items, item);
        }
    }

    /** What the guessers reach; nothing where there is no item to ask. */
    public Optional<Measure> measure() {
        int items = asked.count();
        if (items == 0) {
            return Optional.empty();
        }
        Floor floor = new Floor(asked);
        long[] right = new long[Guesser.values().length];
        int[] taken = new int[right.length];
        for (int item = 0; item < items; item++) {
            learned.guess(asked, item, taken);
            for (int guesser = 0; guesser < taken.length; guesser++) {
                if (taken[guesser] == asked.right(item)) {
                    right[guesser]++;
                }
            }
        }
        Map<Guesser, Long> byGuesser = new EnumMap<>(Guesser.class);
        for (Guesser guesser : Guesser.values()) {
            byGuesser.put(guesser, right[guesser.ordinal()]);
        }
        return Optional.of(new Measure(
                items,
                floor.options(),
                floor.chance(),
                floor.base(),
                floor.floor(),
                Collections.unmodifiableMap(byGuesser)));
    }
}
