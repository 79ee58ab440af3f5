package org.medmat.guess;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medmat.item.Item;
import org.medmat.item.Option;
import org.medmat.random.StableHash;

/**
 * Items as they look without the picture, as numbers: a key for the question, one for each option, and which is right. A key follows
 * from {@code String.hashCode}, which Java specifies and a text remembers. Two texts may have one key; as nothing is drawn by it, that
 * blurs a count and no more.
 */
public final class Texts {

    /** As many as there are letters. Who offers more is not understood. */
    public static final int MOST_OPTIONS = 26;

    /** What stands before an item's options: the question, then dataset and right option. */
    private static final int HEAD = 2;

    private static final int BITS_OF_RIGHT = 8;
    /** Marks an item whose options are boxes, which are no keys but their sides. */
    private static final long OF_BOXES = 1L << 62;

    private static final String THOUSANDTH = "(\\d{1,4})";
    private static final Pattern BOX =
            Pattern.compile("\\[" + String.join(", ", THOUSANDTH, THOUSANDTH, THOUSANDTH, THOUSANDTH) + "]");

    private long[] words = new long[1 << 6];
    private int size;
    private int[] ends = new int[1 << 4];
    private int count;

    /** Adds an item. */
    public void add(int dataset, Item item) {
        List<Option> options = item.options();
        boolean ofBoxes = options.get(0) instanceof Option.Place;
        begin(dataset | (ofBoxes ? OF_BOXES >>> BITS_OF_RIGHT : 0), item.instruction(), item.right(), options.size());
        for (int option = 0; option < options.size(); option++) {
            String text = options.get(option).text();
            words[size++] = ofBoxes ? box(text) : key(text);
        }
        end();
    }

    /** Adds an item; one that can't be answered keeps its place, without a text. */
    public void add(int dataset, String question, List<String> options, int right) {
        if (right < 0 || options.size() > MOST_OPTIONS) {
            skip();
            return;
        }
        boolean ofBoxes =
                options.stream().allMatch(option -> BOX.matcher(option).matches());
        begin(dataset | (ofBoxes ? OF_BOXES >>> BITS_OF_RIGHT : 0), question, right, options.size());
        for (int option = 0; option < options.size(); option++) {
            words[size++] = ofBoxes ? box(options.get(option)) : key(options.get(option));
        }
        end();
    }

    private static long box(String option) {
        Matcher sides = BOX.matcher(option);
        return sides.matches()
                ? BoxHabits.packed(
                        Integer.parseInt(sides.group(1)),
                        Integer.parseInt(sides.group(2)),
                        Integer.parseInt(sides.group(3)),
                        Integer.parseInt(sides.group(4)))
                : 0;
    }

    /** Adds an item of others. */
    void add(Texts others, int item) {
        int from = others.start(item);
        int length = others.ends[item] - from;
        ensure(length);
        System.arraycopy(others.words, from, words, size, length);
        size += length;
        end();
    }

    /** Keeps the place of an item that there is not. */
    public void skip() {
        end();
    }

    private void begin(long dataset, String question, int right, int options) {
        ensure(HEAD + options);
        words[size++] = key(question);
        words[size++] = (dataset << BITS_OF_RIGHT) | right;
    }

    private void ensure(int more) {
        if (words.length - size < more) {
            words = Arrays.copyOf(words, Math.max(2 * words.length, size + more));
        }
    }

    private void end() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = size;
    }

    /** Makes room for other items. */
    public void clear() {
        size = 0;
        count = 0;
    }

    int count() {
        return count;
    }

    /** Whether it has no text that can be answered. */
    public boolean isEmpty(int item) {
        return start(item) == ends[item];
    }

    long question(int item) {
        return words[start(item)];
    }

    int dataset(int item) {
        return (int) ((words[start(item) + 1] & ~OF_BOXES) >>> BITS_OF_RIGHT);
    }

    /** Whether its options are boxes. */
    public boolean isOfBoxes(int item) {
        return (words[start(item) + 1] & OF_BOXES) != 0;
    }

    int right(int item) {
        return (int) words[start(item) + 1] & ((1 << BITS_OF_RIGHT) - 1);
    }

    int options(int item) {
        return ends[item] - start(item) - HEAD;
    }

    long option(int item, int option) {
        return words[start(item) + HEAD + option];
    }

    /** The key of the options together, whatever their order. */
    long set(int item) {
        long sum = 0;
        for (int at = start(item) + HEAD; at < ends[item]; at++) {
            sum += words[at];
        }
        return StableHash.mix(sum);
    }

    private int start(int item) {
        return item == 0 ? 0 : ends[item - 1];
    }

    private static long key(String text) {
        return StableHash.mix(((long) text.length() << Integer.SIZE) ^ Integer.toUnsignedLong(text.hashCode()));
    }
}
