package org.medmat.build;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.medmat.adapter.Adapter;
import org.medmat.random.StableHash;
import org.medmat.sample.Samples;
import org.medmat.sample.Side;

/** Keeps a picture that several datasets of a subset hold from standing there twice, and from standing on both sides: the test side wins. */
final class SharedPictures {

    private final Set<Long> inTest = new HashSet<>();
    private final Set<Long> written = new HashSet<>();
    private final Map<Integer, Long> leftOut = new HashMap<>();
    private final boolean needed;

    SharedPictures(List<Prepared> datasets) {
        needed = datasets.stream().filter(each -> !shares(each).isEmpty()).count() > 1;
        if (needed) {
            for (Prepared each : datasets) {
                for (int sample = each.split().test().nextSetBit(0);
                        sample >= 0;
                        sample = each.split().test().nextSetBit(sample + 1)) {
                    // A sample that gives no item leaves its twin alone.
                    if (each.questioner().ask(each.scan().samples(), sample, each.split()) != null) {
                        inTest.addAll(keys(each, sample));
                    }
                }
            }
        }
    }

    /** Whether a sample may stand in its subset's file; the first dataset that asks gets the place. */
    boolean admits(Prepared dataset, int sample) {
        if (!needed) {
            return true;
        }
        List<Long> keys = keys(dataset, sample);
        boolean tested =
                dataset.split().side(sample) == Side.TRAIN && keys.stream().anyMatch(inTest::contains);
        boolean admitted = !tested && keys.stream().noneMatch(written::contains);
        if (admitted) {
            written.addAll(keys);
        } else {
            leftOut.merge(dataset.dataset().number(), 1L, Long::sum);
        }
        return admitted;
    }

    /** How many samples of a dataset were not admitted. */
    long leftOut(int dataset) {
        return leftOut.getOrDefault(dataset, 0L);
    }

    private static List<Adapter.Share> shares(Prepared prepared) {
        return Objects.requireNonNull(prepared.dataset().adapter()).shares();
    }

    private static List<Long> keys(Prepared prepared, int sample) {
        List<Adapter.Share> shares = shares(prepared);
        if (shares.isEmpty()) {
            return List.of();
        }
        Samples samples = prepared.scan().samples();
        String path = samples.path(sample);
        // A picture may be asked about several times, for different things: only the same question is the same.
        String thing = samples.mark(sample) == null
                ? ""
                : samples.truth(sample).labels().toString();
        return shares.stream()
                .map(share -> Map.entry(share.of(), share.keyOf(path)))
                .filter(key -> !key.getValue().isEmpty())
                .map(key -> StableHash.of(key.getKey(), key.getValue(), thing))
                .toList();
    }
}
