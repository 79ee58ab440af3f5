package org.medmat.tree;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.medmat.file.FileState;
import org.medmat.random.StableHash;

/** The names, sizes, times and entries of a download's files, united into one number whatever their order. */
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
        this(begun.minus(FINE), begun.minus(COARSE));
    }

    private Times(Instant fineLimit, Instant coarseLimit) {
        this.fineLimit = fineLimit;
        this.coarseLimit = coarseLimit;
    }

    /** For further files of the same download, until these are {@link #add added}. */
    Times others() {
        return new Times(fineLimit, coarseLimit);
    }

    void add(Times others) {
        sum += others.sum;
        settled &= others.settled;
    }

    void add(String path, FileState state) {
        long hash = StableHash.of(path);
        for (long number : new long[] {state.bytes(), state.entry()}) {
            hash = StableHash.mix(hash + number);
        }
        sum += add(add(hash, state.modified().toInstant()), state.changed().toInstant());
    }

    private long add(long hash, Instant time) {
        settled &= time.isBefore(time.getNano() == 0 ? coarseLimit : fineLimit);
        // Each number is mixed in anew: sums of what is mixed less are equal too often.
        return StableHash.mix(StableHash.mix(hash + time.getEpochSecond()) + time.getNano());
    }

    /** Something that is not taken, for whatever reason. */
    void addLeftOut(String path, String why) {
        sum += StableHash.of(path + ": " + why);
    }

    /** @param rest whatever else the download is known by */
    Stamp stamp(String rest) {
        return new Stamp(rest + " " + HexFormat.of().toHexDigits(sum), settled);
    }
}
