package org.medmat.picture;

import java.util.concurrent.Semaphore;

/**
 * How many pixels are decoded at once by all threads together, so that several large pictures don't fill the memory: who comes too early waits.
 * One that is larger than all of it is decoded alone. For any number of threads.
 */
final class PixelBudget {

    /** Decoders hold a pixel in two or three forms at once. */
    private static final int BYTES_A_PIXEL = 32;

    /** By so many pixels it is reckoned. */
    private static final int UNIT = 1 << 10;

    private final int units;
    private final Semaphore free;

    PixelBudget(long pixels) {
        this.units = (int) Math.max(1, Math.min(pixels / UNIT, Integer.MAX_VALUE));
        this.free = new Semaphore(units, true);
    }

    /** All that the memory of this Java allows. */
    static PixelBudget ofMemory() {
        return new PixelBudget(Runtime.getRuntime().maxMemory() / BYTES_A_PIXEL);
    }

    /** Waits until so many may be decoded; gives what must be given back. */
    int take(long pixels) {
        int taken = (int) Math.min(units, pixels / UNIT + 1);
        free.acquireUninterruptibly(taken);
        return taken;
    }

    void giveBack(int taken) {
        free.release(taken);
    }
}
