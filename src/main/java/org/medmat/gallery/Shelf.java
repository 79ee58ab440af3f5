package org.medmat.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medmat.item.Side;

/** What is kept in memory of each picture, in the order of the index: some sixty bytes. Filled by one thread. */
final class Shelf {

    private static final int RADIX = 16;
    private static final int FIRST = 1 << 10;

    private int size;
    private long end;
    private long[] positions = new long[FIRST];
    private long[] files = new long[FIRST];
    private long[] pixels = new long[FIRST];
    private long[] groups = new long[FIRST];
    private int[] datasets = new int[FIRST];
    private int[] subsets = new int[FIRST];
    private int[] labels = new int[FIRST];
    private final BitSet train = new BitSet();
    private final BitSet test = new BitSet();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    void add(Named named, Seen seen, long position) {
        if (size == positions.length) {
            grow();
        }
        positions[size] = position;
        files[size] = seen.isReadable() || seen.bytes() > 0 ? front(seen.sha256()) : 0;
        pixels[size] = front(seen.pixels());
        groups[size] = named.said().group();
        datasets[size] = named.dataset();
        subsets[size] = named.subset();
        labels[size] = number(named.said().labels());
        train.set(size, named.said().sides().contains(Side.TRAIN));
        test.set(size, named.said().sides().contains(Side.TEST));
        size++;
    }

    private void grow() {
        int more = size + (size >> 1);
        positions = Arrays.copyOf(positions, more);
        files = Arrays.copyOf(files, more);
        pixels = Arrays.copyOf(pixels, more);
        groups = Arrays.copyOf(groups, more);
        datasets = Arrays.copyOf(datasets, more);
        subsets = Arrays.copyOf(subsets, more);
        labels = Arrays.copyOf(labels, more);
    }

    private int number(String label) {
        return numbers.computeIfAbsent(label, word -> {
            words.add(word);
            return words.size() - 1;
        });
    }

    private static long front(String hex) {
        return hex.length() < RADIX ? 0 : Long.parseUnsignedLong(hex.substring(0, RADIX), RADIX);
    }

    int size() {
        return size;
    }

    /** For each picture a number that is equal for equal files only; 0 where there is none. */
    long[] files() {
        return Arrays.copyOf(files, size);
    }

    /** The same of pixels. */
    long[] pixels() {
        return Arrays.copyOf(pixels, size);
    }

    long file(int picture) {
        return files[picture];
    }

    long pixels(int picture) {
        return pixels[picture];
    }

    /** Where its line begins in the index. */
    long position(int picture) {
        return picture < size ? positions[picture] : end;
    }

    /** Where the last line ends. */
    void end(long position) {
        end = position;
    }

    int dataset(int picture) {
        return datasets[picture];
    }

    int subset(int picture) {
        return subsets[picture];
    }

    /** What must stay on one side with it; 0 where nothing need. */
    long group(int picture) {
        return groups[picture];
    }

    String label(int picture) {
        return words.get(labels[picture]);
    }

    boolean stands(int picture, Side side) {
        return (side == Side.TRAIN ? train : test).get(picture);
    }
}
