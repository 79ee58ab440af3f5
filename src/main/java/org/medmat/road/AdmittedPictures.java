package org.medmat.road;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.Adapter;
import org.medmat.item.Side;

/**
 * Keeps a picture that several datasets of a subset hold from standing there twice, and from standing on both sides: the test side wins, and
 * of two datasets the first.
 */
final class AdmittedPictures {

    /** By dataset: the items that the subset's files lack. */
    private final Map<Integer, BitSet> leftOut = new HashMap<>();

    AdmittedPictures(List<Prepared> datasets) {
        if (datasets.stream().filter(each -> !shares(each).isEmpty()).count() < 2) {
            return;
        }
        Set<Long> inTest = new HashSet<>();
        for (Prepared each : datasets) {
            items(each, Side.TEST).forEach(item -> inTest.addAll(keys(each, item)));
        }
        Map<Long, Integer> taken = new HashMap<>();
        for (Prepared each : datasets) {
            BitSet lacking = new BitSet();
            items(each, null).forEach(item -> {
                List<Long> keys = keys(each, item);
                boolean tested = side(each, item) == Side.TRAIN && keys.stream().anyMatch(inTest::contains);
                int number = each.dataset().number();
                // A picture may be asked about several times, but by one dataset only.
                if (tested || keys.stream().anyMatch(key -> taken.getOrDefault(key, number) != number)) {
                    lacking.set(item);
                } else {
                    keys.forEach(key -> taken.put(key, number));
                }
            });
            leftOut.put(each.dataset().number(), lacking);
        }
    }

    /** Those that share a picture and really give an item: what gives none leaves its twin alone. */
    private static IntStream items(Prepared prepared, @Nullable Side side) {
        return shares(prepared).isEmpty()
                ? IntStream.empty()
                : IntStream.range(0, prepared.items().size())
                        .filter(item -> side == null || side(prepared, item) == side)
                        .filter(item -> !keys(prepared, item).isEmpty()
                                && prepared.items().get(item) != null);
    }

    private static Side side(Prepared prepared, int item) {
        return prepared.split().side(prepared.items().sample(item));
    }

    /** Whether an item stands in its subset's file. */
    boolean admits(Prepared dataset, int item) {
        BitSet lacking = leftOut.get(dataset.dataset().number());
        return lacking == null || !lacking.get(item);
    }

    /** How many items of a dataset do not. */
    long leftOut(int dataset) {
        BitSet lacking = leftOut.get(dataset);
        return lacking == null ? 0 : lacking.cardinality();
    }

    private static List<Adapter.Share> shares(Prepared prepared) {
        return Objects.requireNonNull(prepared.dataset().adapter()).shares();
    }

    private static List<Long> keys(Prepared prepared, int item) {
        int sample = prepared.items().sample(item);
        return prepared.samples().shared(sample).stream()
                .filter(name -> name != 0)
                .toList();
    }
}
