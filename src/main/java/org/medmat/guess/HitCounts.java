package org.medmat.guess;

/**
 * How often things were shown, and how often they were right, by key. When as many are known as may be, further ones are not remembered.
 * Holds 32 to 64 bytes for each.
 */
final class HitCounts {

    private static final long ONE_SHOWN = 1;
    private static final long ONE_RIGHT = 1L << Integer.SIZE;
    /** Marks a free slot; the one key that is the same takes another. */
    private static final long FREE = 0;

    private final int most;
    private int known;
    /** A key and its counts in turn, at the first free slot after the one that the key names; half of them free. */
    private long[] slots = new long[1 << 7];

    HitCounts(int most) {
        this.most = most;
    }

    void add(long key, boolean isRight) {
        int at = find(slots, key);
        if (slots[at] == FREE) {
            if (known == most) {
                return;
            }
            if (4 * known >= slots.length) {
                grow();
                at = find(slots, key);
            }
            slots[at] = used(key);
            known++;
        }
        slots[at + 1] += isRight ? ONE_SHOWN + ONE_RIGHT : ONE_SHOWN;
    }

    /** How often it was right, which is 0 where it is not known. */
    long right(long key) {
        return slots[find(slots, key) + 1] >>> Integer.SIZE;
    }

    /** The share of times that it was right, as if it had been shown once more and been right by so much. */
    double share(long key, double expected) {
        long counts = slots[find(slots, key) + 1];
        return ((counts >>> Integer.SIZE) + expected) / (Integer.toUnsignedLong((int) counts) + 1);
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int from = 0; from < slots.length; from += 2) {
            if (slots[from] != FREE) {
                int to = find(larger, slots[from]);
                larger[to] = slots[from];
                larger[to + 1] = slots[from + 1];
            }
        }
        slots = larger;
    }

    private static int find(long[] slots, long key) {
        long used = used(key);
        int at = 2 * (int) used & (slots.length - 1);
        while (slots[at] != FREE && slots[at] != used) {
            at = (at + 2) & (slots.length - 1);
        }
        return at;
    }

    private static long used(long key) {
        return key == FREE ? 1 : key;
    }
}
