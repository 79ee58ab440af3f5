package org.medmat.random;

/** Numbers, mostly stable hashes, that were seen, in some ten bytes each. For one thread. */
public final class LongSet {

    private static final int MOST = 1 << 28;

    private long[] places;
    private int size;
    private boolean hasZero;

    public LongSet() {
        this(1 << 9);
    }

    /** @param expected how many there will be, roughly */
    public LongSet(long expected) {
        places = new long[Integer.highestOneBit((int) Math.min(Math.max(expected, 1), MOST)) * 4];
    }

    /** Whether it was not there yet. */
    public boolean add(long number) {
        if (number == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        if (2 * size > places.length) {
            grow();
        }
        boolean isNew = put(places, number);
        size += isNew ? 1 : 0;
        return isNew;
    }

    public boolean contains(long number) {
        if (number == 0) {
            return hasZero;
        }
        int mask = places.length - 1;
        int place = (int) StableHash.mix(number) & mask;
        while (places[place] != 0 && places[place] != number) {
            place = (place + 1) & mask;
        }
        return places[place] == number;
    }

    public int size() {
        return size + (hasZero ? 1 : 0);
    }

    private void grow() {
        long[] larger = new long[2 * places.length];
        for (long number : places) {
            if (number != 0) {
                put(larger, number);
            }
        }
        places = larger;
    }

    private static boolean put(long[] places, long number) {
        int mask = places.length - 1;
        int place = (int) StableHash.mix(number) & mask;
        while (places[place] != 0) {
            if (places[place] == number) {
                return false;
            }
            place = (place + 1) & mask;
        }
        places[place] = number;
        return true;
    }
}
