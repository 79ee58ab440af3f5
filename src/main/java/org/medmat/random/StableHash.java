package org.medmat.random;

/**
 * The hash that every random choice begins with, the same on every machine and in every version: FNV-1a over the UTF-16 units of the texts
 * (low byte, high byte), each text followed by a zero unit, finished by the mixing step of SplitMix64.
 */
public final class StableHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** PRIME times PRIME: the steps of two bytes, of which the second is zero, in one. */
    private static final long PRIME_SQUARED = 0x366000002e329L;

    private StableHash() {}

    public static long of(String... texts) {
        long hash = OFFSET;
        for (String text : texts) {
            hash = add(hash, text);
        }
        return mix(hash);
    }

    /** The hash of a beginning that many texts share; {@link #add} adds to it, and {@link #mix} ends it. */
    static long begin(String... texts) {
        long hash = OFFSET;
        for (String text : texts) {
            hash = add(hash, text);
        }
        return hash;
    }

    static long add(long begun, String text) {
        long hash = begun;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit <= 0xff) {
                hash = (hash ^ unit) * PRIME_SQUARED;
            } else {
                hash = (hash ^ (unit & 0xff)) * PRIME;
                hash = (hash ^ (unit >>> 8)) * PRIME;
            }
        }
        return hash * PRIME_SQUARED;
    }

    /** The finalizer of SplitMix64: every bit of the input reaches every bit of the output. */
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** From 0 to less than 1, by the leading bits: as many as a double has. */
    public static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }
}
