package org.medmat.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file differs from its predecessor.
 *
 * @param file its path below the output folder, or the new file's name where two files were named
 * @param sides which sides have it
 * @param oldItems how many items the old one has
 * @param newItems how many items the new one has
 * @param onlyOld items of images that only the old one has
 * @param onlyNew items of images that only the new one has
 * @param changed items of one image that are not the same, apart from their ids
 * @param changedKeys how many items differ in a key; in the order of the keys; see {@link #FURTHER}
 * @param otherOrder whether the items that both have stand in another order
 * @param examples first some items that only the old one has, then changes, then items that only the new one has
 */
public record FileDifference(
        String file,
        Sides sides,
        long oldItems,
        long newItems,
        long onlyOld,
        long onlyNew,
        long changed,
        Map<String, Long> changedKeys,
        boolean otherOrder,
        List<Example> examples) {

    /** Stands in {@link #changedKeys} for all keys but the eight. */
    public static final String FURTHER = "further keys";

    /** Which sides have a file or an item. */
    public enum Sides {
        BOTH,
        ONLY_OLD,
        ONLY_NEW
    }

    /**
     * An item that differs.
     *
     * @param oldNumber its place in the old file, counted from 1; 0 if it isn't there
     * @param newNumber its place in the new file, counted from 1; 0 if it isn't there
     * @param changes by key; none if only one side has the item
     */
    public record Example(Sides sides, String image, long oldNumber, long newNumber, Map<String, Change> changes) {}

    /** The two values of a key; empty where it is missing. */
    public record Change(String before, String after) {}

    public FileDifference {
        changedKeys = Collections.unmodifiableMap(new LinkedHashMap<>(changedKeys));
        examples = List.copyOf(examples);
    }

    static FileDifference none(String file, long items) {
        return new FileDifference(file, Sides.BOTH, items, items, 0, 0, 0, Map.of(), false, List.of());
    }

    static FileDifference onlyOld(String file, long items) {
        return new FileDifference(file, Sides.ONLY_OLD, items, 0, items, 0, 0, Map.of(), false, List.of());
    }

    static FileDifference onlyNew(String file, long items) {
        return new FileDifference(file, Sides.ONLY_NEW, 0, items, 0, items, 0, Map.of(), false, List.of());
    }

    public boolean isNone() {
        return sides == Sides.BOTH && onlyOld == 0 && onlyNew == 0 && changed == 0 && !otherOrder;
    }
}
