package org.medmat.sample;

import java.util.Arrays;

/**
 * Says which samples must stay on one side: those of one patient, else of one picture, and whatever else binds them. Any thread may ask.
 */
public final class Grouping {

    private final Samples samples;
    /** Names of groups that mean the same; most groups have one name only. */
    private final Unions names = new Unions();

    private Grouping(Samples samples) {
        this.samples = samples;
    }

    public static Grouping of(Samples samples) {
        Grouping grouping = new Grouping(samples);
        Ties.Further further = samples.further();
        for (int i = 0; i < further.united().length; i += 2) {
            grouping.names.unite(further.united()[i], further.united()[i + 1]);
        }
        further.bound().forEach(grouping::unite);
        return grouping;
    }

    /** A name that only one sample has binds nothing. */
    private void unite(long[] bound) {
        long[] sorted = Arrays.copyOf(bound, samples.size());
        Arrays.sort(sorted);
        for (int sample = 0; sample < samples.size(); sample++) {
            long name = bound[sample];
            if (name != 0 && isTwice(name, sorted)) {
                names.unite(ownName(sample), name);
            }
        }
    }

    private static boolean isTwice(long name, long[] sorted) {
        int at = Arrays.binarySearch(sorted, name);
        return at > 0 && sorted[at - 1] == name || at + 1 < sorted.length && sorted[at + 1] == name;
    }

    private long ownName(int sample) {
        long patient = samples.patient(sample);
        return patient == 0 ? samples.identity(sample) : patient;
    }

    /** Equal for samples of one group. */
    public long group(int sample) {
        return names.name(ownName(sample));
    }
}
