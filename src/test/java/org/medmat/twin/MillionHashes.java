package org.medmat.twin;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Searches among the hashes of many drawn pictures that don't exist: most have random hashes, one in ten is nearly the same as another one, and one
 * in ten belongs to a crowd in which all are alike. Prints seconds of the processor and memory.
 */
final class MillionHashes {

    private MillionHashes() {}

    public static void main(String[] args) throws Exception {
        int many = Integer.parseInt(args[0]);
        Hashes hashes = new Hashes(many);
        Hashes others = new Hashes(many);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < many; i++) {
            int sort = i == 0 ? 2 : random.nextInt(10);
            int like = sort == 0 ? random.nextInt(i) : 0;
            long across = sort == 0 ? hashes.across(like) : sort == 1 ? 0xffff0000ffff0000L : random.nextLong();
            long down = sort == 0 ? hashes.down(like) : sort == 1 ? 0x0f0f0f0f0f0f0f0fL : random.nextLong();
            for (int flips = random.nextInt(7); flips > 0 && sort < 2; flips--) {
                across ^= 1L << random.nextInt(64);
                down ^= 1L << random.nextInt(64);
            }
            hashes.set(i, across, down);
            others.set(i, Long.rotateLeft(across, 1), down);
        }
        measure("each with each", hashes, hashes);
        measure("each with all others laid otherwise", hashes, others);
    }

    private static void measure(String what, Hashes ones, Hashes others) throws Exception {
        long[] pairs = {0};
        System.gc();
        long before = used();
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Candidates candidates = new Candidates(ones, others);
        candidates.forEach((one, other, distance) -> pairs[0]++);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d hashes, %.1f s, %d pairs, %d not compared with all; at most %d MiB more than before%n",
                what,
                ones.size(),
                seconds,
                pairs[0],
                candidates.cut().cardinality(),
                Math.max(0, used() - before) >> 20);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
