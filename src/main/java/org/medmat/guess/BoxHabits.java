package org.medmat.guess;

import java.util.HashMap;
import java.util.Map;

/** What guessers know of boxes: how the right ones of a question lay, and how boxes look beside each other. */
final class BoxHabits {

    /** What is known of less is not trusted. */
    private static final int ENOUGH = 5;
    /** So many questions are remembered; there are six for each thing that a dataset asks for. */
    private static final int MOST = 1 << 16;

    private static final int SIDES = 4;
    private static final int BITS = 11;
    private static final int MASK = (1 << BITS) - 1;
    private static final int WHOLE = 1000;

    /** By question and dataset, and by dataset alone: sums of the sides of right boxes. */
    private final Map<Long, long[]> usual = new HashMap<>();

    /** Four sides in thousandths as one number. */
    static long packed(int x1, int y1, int x2, int y2) {
        return (((long) x1 << BITS | y1) << BITS | x2) << BITS | y2;
    }

    private static int side(long box, int side) {
        return (int) (box >>> BITS * (SIDES - 1 - side)) & MASK;
    }

    void learn(Texts items, int item) {
        long right = items.option(item, items.right(item));
        learn(items.question(item) + items.dataset(item), right);
        learn(items.dataset(item), right);
    }

    private void learn(long key, long box) {
        long[] sums = usual.get(key);
        if (sums == null) {
            if (usual.size() == MOST) {
                return;
            }
            sums = new long[SIDES + 1];
            usual.put(key, sums);
        }
        for (int side = 0; side < SIDES; side++) {
            sums[side] += side(box, side);
        }
        sums[SIDES]++;
    }

    /** How well a guesser likes an option. */
    double score(Guesser guesser, Texts items, int item, int option) {
        long box = items.option(item, option);
        return switch (guesser) {
            case PLACE -> -fromUsual(items, item, box);
            case LARGEST -> area(box);
            case SMALLEST -> -area(box);
            case CENTRAL -> -(square(middle(box, 0) - WHOLE) + square(middle(box, 1) - WHOLE));
            default -> fromOthers(items, item, option);
        };
    }

    private double fromUsual(Texts items, int item, long box) {
        long[] sums = usual.get(items.question(item) + items.dataset(item));
        if (sums == null || sums[SIDES] < ENOUGH) {
            sums = usual.get((long) items.dataset(item));
        }
        double distance = 0;
        for (int side = 0; sums != null && side < SIDES; side++) {
            distance += Math.abs(side(box, side) - (double) sums[side] / sums[SIDES]);
        }
        return distance;
    }

    private static double area(long box) {
        return (double) (side(box, 2) - side(box, 0)) * (side(box, 3) - side(box, 1));
    }

    /** Twice the middle, across or down. */
    private static double middle(long box, int axis) {
        return side(box, axis) + side(box, axis + 2);
    }

    private static double square(double number) {
        return number * number;
    }

    /** How unlike the other options it is. */
    private static double fromOthers(Texts items, int item, int option) {
        double distance = 0;
        for (int other = 0; other < items.options(item); other++) {
            for (int side = 0; side < SIDES; side++) {
                distance += Math.abs(side(items.option(item, option), side) - side(items.option(item, other), side));
            }
        }
        return distance;
    }
}
