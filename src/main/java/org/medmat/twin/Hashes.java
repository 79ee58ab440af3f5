package org.medmat.twin;

/** The hashes of pictures, by number: sixteen bytes each. Each place is filled by one thread, and read by others afterwards. */
final class Hashes {

    private final long[] across;
    private final long[] down;

    Hashes(int size) {
        this.across = new long[size];
        this.down = new long[size];
    }

    void set(int number, DifferenceHash hash) {
        across[number] = hash.across();
        down[number] = hash.down();
    }

    void set(int number, long hash, long below) {
        across[number] = hash;
        down[number] = below;
    }

    int size() {
        return across.length;
    }

    long across(int number) {
        return across[number];
    }

    long down(int number) {
        return down[number];
    }
}
