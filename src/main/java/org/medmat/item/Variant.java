package org.medmat.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What was changed in an item to make another one of it: its picture, or the order of its options. The key of the other one is the item's
 * with an ending.
 *
 * @param number 0 for the item itself, then those with another picture, then the rotations
 */
public record Variant(int number) {

    public static final Variant ORIGINAL = new Variant(0);
    /** With a grey picture. */
    public static final Variant BLANK = new Variant(1);
    /** With the picture of another item of its subset. */
    public static final Variant SHUFFLED = new Variant(2);
    /** With a picture of another subset. */
    public static final Variant OTHER = new Variant(3);

    private static final int PICTURES = 3;
    /** As many options as there are letters. */
    private static final int ROTATIONS = 25;

    /** All numbers are below. */
    public static final int COUNT = 1 + PICTURES + ROTATIONS;

    /** @param by how many places its options are moved on */
    public static Variant rotated(int by) {
        return new Variant(PICTURES + by);
    }

    /** How many places its options are moved on; 0 where they stand as they did. */
    public int rotation() {
        return Math.max(0, number - PICTURES);
    }

    /** An item's options as they stand in it: in the first rotation each is one place further, and the last one is the first. */
    public List<String> options(List<String> own) {
        List<String> options = new ArrayList<>(own);
        Collections.rotate(options, rotation());
        return List.copyOf(options);
    }

    public boolean isOriginal() {
        return number == 0;
    }

    /** What stands behind the item's key. */
    public String ending() {
        return switch (number) {
            case 0 -> "";
            case 1 -> "-blank";
            case 2 -> "-shuffled";
            case PICTURES -> "-other";
            default -> "-r" + rotation();
        };
    }

    /** The one with this ending. */
    public static Optional<Variant> ending(String ending) {
        for (int number = 0; number < COUNT; number++) {
            Variant variant = new Variant(number);
            if (variant.ending().equals(ending)) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }
}
