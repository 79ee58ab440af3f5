package org.medmat.tree;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.medmat.random.StableHash;

/** The names, sizes and times of a download's files, united into one number whatever their order. */
final class Times {

    /** How far the clock that files get their times from may lag behind. */
    private static final Duration FINE = Duration.ofMillis(20);
    /** Some disks know whole seconds only, or every other one. */
    private static final Duration COARSE = Duration.ofSeconds(2);

    private final Instant fineLimit;
    private final Instant coarseLimit;
    private long sum;
    private boolean settled = true;

    /** @param begun before the first file was looked at */
    Times(Instant begun) {
        this.fineLimit = begun.minus(FINE);
        this.coarseLimit = begun.minus(COARSE);
    }

    void add(String path, long bytes, FileTime modified) {
        Instant time = modified.toInstant();
        add(path, bytes, time.getEpochSecond(), time.getNano());
        settled &= time.isBefore(time.getNano() == 0 ? coarseLimit : fineLimit);
    }

    /** Something that is not taken, for whatever reason. */
    void addLeftOut(String path, String why) {
        add(path + ": " + why, 0, 0, 0);
    }

    /** @param rest whatever else the download is known by */
    Stamp stamp(String rest) {
        return new Stamp(rest + " " + HexFormat.of().toHexDigits(sum), settled);
    }

    private void add(String path, long bytes, long seconds, int nanos) {
        // Each number is mixed in anew: sums of what is mixed less are equal too often.
        long hash = StableHash.of(path);
        for (long number : new long[] {bytes, seconds, nanos}) {
            hash = StableHash.mix(hash + number);
        }
        sum += hash;
    }
}
