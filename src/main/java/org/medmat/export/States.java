package org.medmat.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medmat.finished.TrainerPart;

/** What was found out of each item of a file, in seventeen bytes each: a million of them take seventeen megabytes. For one thread at a time. */
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

    /** The kinds of questions, each once, and for each item the place of its own among them. */
    private final List<String> kinds = new ArrayList<>();

    private byte[] kindOf = new byte[1 << 10];
    /** The kinds of items where there are more than any program asks. */
    private final Map<Integer, String> furtherKinds = new HashMap<>();

    private final BitSet converted = new BitSet();
    private int size;

    /**
     * What an item is called.
     *
     * @param key its hash
     * @param ending what stands behind it
     */
    record Name(long key, String ending) {}

    /** An item that is not exported. */
    void addNone() {
        add(0, 0);
    }

    /** An item that is. */
    void add(Name name, String asked, TrainerPart split, FoundPicture picture, long bytes) {
        if (!name.ending().isEmpty()) {
            endings.put(size, name.ending());
        }
        int place = place(asked);
        long kind = Math.max(0, Arrays.asList(ENDINGS).indexOf(picture.ending()));
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(bytes) - PRECISION);
        long leading = (bytes + (1L << shift) - 1) >>> shift;
        add(
                name.key(),
                CHOSEN
                        | ((long) split.ordinal() << SPLIT)
                        | (kind << ENDING)
                        | (Math.min(picture.width(), MOST_SIZE) << WIDTH)
                        | (Math.min(picture.height(), MOST_SIZE) << HEIGHT)
                        | ((long) shift << SHIFT)
                        | (leading << LEADING));
        kindOf[size - 1] = (byte) place;
    }

    /** Where a kind stands, for the item that is added next. */
    private int place(String asked) {
        int place = kinds.indexOf(asked);
        if (place < 0 && kinds.size() <= Byte.MAX_VALUE) {
            place = kinds.size();
            kinds.add(asked);
        } else if (place < 0) {
            furtherKinds.put(size, asked);
        }
        return Math.max(0, place);
    }

    private void add(long key, long state) {
        if (size == states.length) {
            states = Arrays.copyOf(states, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
            kindOf = Arrays.copyOf(kindOf, 2 * size);
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

    /** What it asks, which only the origins know. */
    String kind(int item) {
        return furtherKinds.getOrDefault(item, kinds.get(kindOf[item]));
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
