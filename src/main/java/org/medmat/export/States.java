package org.medmat.export;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.medmat.finished.TrainerPart;

/** What was found out of each item of a file, in sixteen bytes each: a million of them take sixteen megabytes. For one thread at a time. */
final class States {

    /** What pictures of items can be, by their number here. */
    private static final String[] ENDINGS = {
        "", "jpg", "png", "gif", "bmp", "webp", "tif", "pnm", "dcm", "nii", "gz", "other"
    };

    private static final long CHOSEN = 1;
    private static final int SPLIT = 1;
    private static final int ENDING = 3;
    private static final int WIDTH = 7;
    private static final int HEIGHT = 27;
    private static final int SHIFT = 47;
    private static final int LEADING = 53;
    /** Of a picture's bytes so many leading bits are kept. */
    private static final int PRECISION = 10;

    private static final long SIX_BITS = 63;
    private static final long MOST_SIZE = (1L << 20) - 1;

    private long[] states = new long[1 << 10];
    private long[] keys = new long[1 << 10];
    /** Few items have one. */
    private final Map<Integer, String> endings = new HashMap<>();

    private final BitSet converted = new BitSet();
    private int size;

    /** An item that is not exported. */
    void addNone() {
        add(0, 0);
    }

    /** An item that is. */
    void add(long key, String keyEnding, TrainerPart split, String ending, int width, int height, long bytes) {
        if (!keyEnding.isEmpty()) {
            endings.put(size, keyEnding);
        }
        long kind = Math.max(0, Arrays.asList(ENDINGS).indexOf(ending));
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(bytes) - PRECISION);
        long leading = (bytes + (1L << shift) - 1) >>> shift;
        add(
                key,
                CHOSEN
                        | ((long) split.ordinal() << SPLIT)
                        | (kind << ENDING)
                        | (Math.min(width, MOST_SIZE) << WIDTH)
                        | (Math.min(height, MOST_SIZE) << HEIGHT)
                        | ((long) shift << SHIFT)
                        | (leading << LEADING));
    }

    private void add(long key, long state) {
        if (size == states.length) {
            states = Arrays.copyOf(states, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size] = key;
        states[size++] = state;
    }

    int size() {
        return size;
    }

    long chosen() {
        long chosen = 0;
        for (int i = 0; i < size; i++) {
            chosen += states[i] & CHOSEN;
        }
        return chosen;
    }

    boolean isChosen(int item) {
        return (states[item] & CHOSEN) != 0;
    }

    void leaveOut(int item) {
        states[item] &= ~CHOSEN;
    }

    TrainerPart split(int item) {
        return TrainerPart.values()[(int) (states[item] >>> SPLIT) & 3];
    }

    /** Its name, so that the origins need not be read again. */
    long key(int item) {
        return keys[item];
    }

    /** What stands behind its name's hash. */
    String keyEnding(int item) {
        return endings.getOrDefault(item, "");
    }

    String ending(int item) {
        return ENDINGS[(int) (states[item] >>> ENDING) & 15];
    }

    int width(int item) {
        return (int) ((states[item] >>> WIDTH) & MOST_SIZE);
    }

    int height(int item) {
        return (int) ((states[item] >>> HEIGHT) & MOST_SIZE);
    }

    /** The item's picture is converted: ending and size are those that it gets. */
    void convert(int item) {
        converted.set(item);
    }

    boolean isConverted(int item) {
        return converted.get(item);
    }

    /** So many bytes the picture has, or up to one of five hundred fewer. */
    long bytes(int item) {
        return (states[item] >>> LEADING) << ((states[item] >>> SHIFT) & SIX_BITS);
    }
}
