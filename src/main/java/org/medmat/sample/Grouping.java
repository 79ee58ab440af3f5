package org.medmat.sample;

import java.util.HashMap;
import java.util.Map;
import org.medmat.random.StableHash;

/** Says which samples must stay on one side: those of one patient, else of one image. Any thread may ask. */
public final class Grouping {

    private final Samples samples;
    /** For a name of a group another name of it, which has none itself; most groups have one name only. */
    private final Map<Long, Long> renamed = new HashMap<>();

    private Grouping(Samples samples) {
        this.samples = samples;
    }

    public static Grouping of(Samples samples) {
        Grouping grouping = new Grouping(samples);
        long[] united = samples.unitedPatients();
        for (int i = 0; i < united.length; i += 2) {
            grouping.unite(united[i], united[i + 1]);
        }
        return grouping;
    }

    /** The smaller name is the one that is kept, so that the order does not matter. */
    private void unite(long one, long other) {
        long a = name(one);
        long b = name(other);
        if (a != b) {
            renamed.put(Math.max(a, b), Math.min(a, b));
        }
    }

    private long name(long name) {
        Long other = renamed.get(name);
        return other == null ? name : name(other);
    }

    /** Equal for samples of one group. */
    public long group(int sample) {
        long patient = samples.patient(sample);
        long name = patient == 0 ? StableHash.of("image", samples.path(sample)) : patient;
        return renamed.isEmpty() ? name : name(name);
    }
}
