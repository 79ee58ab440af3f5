package org.medmat.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values of more than eight bits become eight, so that the contrast stays: what lies between two values is spread from black to white.
 * Without a window these are the percentiles 0.5 and 99.5 of the picture's own values.
 */
final class Tones {

    static final String BY_PERCENTILES = "contrast from the percentiles 0.5 to 99.5";

    private static final int LEAST = -(1 << 15);
    private static final int BINS = 3 << 15;

    private Tones() {}

    /** The values from low to high, which become black and white. */
    record Window(double low, double high) {}

    static byte[] spread(float[] values, Window window) {
        byte[] tones = new byte[values.length];
        double low = window.low;
        double high = window.high;
        double range = high - low;
        for (int i = 0; i < values.length; i++) {
            float value = values[i];
            // What is no number is black, as nothing was measured there.
            tones[i] = (byte) (value >= high ? 255 : value > low ? (int) ((value - low) * 255 / range + 0.5) : 0);
        }
        return tones;
    }

    /**
     * The percentiles 0.5 and 99.5.
     *
     * @param padding a value that stands where nothing was measured; null if none does
     */
    static Window percentiles(float[] values, @Nullable Float padding) {
        int[] bins = new int[BINS];
        int count = 0;
        for (float value : values) {
            int bin = (int) value - LEAST;
            if (Float.isNaN(value) || padding != null && value == padding) {
                continue;
            }
            if (bin < 0 || bin >= BINS || bin + LEAST != value) {
                return sorted(values, padding);
            }
            bins[bin]++;
            count++;
        }
        return count == 0 ? new Window(0, 1) : window(at(bins, share(count)), at(bins, count - 1 - share(count)));
    }

    /** How many values are darker or lighter than what is spread. */
    private static int share(int count) {
        return count / 200;
    }

    private static int at(int[] bins, int rank) {
        int bin = 0;
        for (int seen = bins[0]; seen <= rank; seen += bins[bin]) {
            bin++;
        }
        return bin + LEAST;
    }

    private static Window sorted(float[] values, @Nullable Float padding) {
        float[] sorted = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (Float.isFinite(value) && (padding == null || value != padding)) {
                sorted[count++] = value;
            }
        }
        if (count == 0) {
            return new Window(0, 1);
        }
        Arrays.sort(sorted, 0, count);
        return window(sorted[share(count)], sorted[count - 1 - share(count)]);
    }

    /** A picture of one value is black, and what differs from it by whatever little white. */
    private static Window window(float low, float high) {
        return new Window(low, high > low ? high : (double) low + 1);
    }

    /** White becomes black. */
    static void invert(byte[] tones) {
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (byte) ~tones[i];
        }
    }

    /** Whether all are the same. */
    static boolean isFlat(byte[] tones) {
        for (byte tone : tones) {
            if (tone != tones[0]) {
                return false;
            }
        }
        return true;
    }
}
