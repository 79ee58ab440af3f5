package org.medmat.mixture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medmat.catalog.TwinFile;
import org.medmat.finished.Entry;
import org.medmat.item.Side;
import org.medmat.sample.Fates;

/**
 * Items that are in no mixture, whatever is chosen.
 *
 * @param marked keys of those that a reader marked so
 * @param twins what is known of pictures that are the same, for each folder
 * @param withoutTwins whether only one of such pictures is kept
 * @param withoutLeaks whether none is kept that a benchmark has too
 */
public record Unwanted(Set<String> marked, List<TwinFile> twins, boolean withoutTwins, boolean withoutLeaks) {

    static final String MARKED = "marked by a reader";
    static final String TWIN = "copies of other pictures";
    static final String LEAK = "pictures of the benchmark";

    /** @param image the path of its picture below the dataset's folder */
    Optional<String> why(Entry entry, Side side, String image) {
        if (marked.contains(entry.key())) {
            return Optional.of(MARKED);
        }
        int dataset = entry.home().dataset();
        for (TwinFile file : twins) {
            if (withoutLeaks && file.isInBenchmark(dataset, image)) {
                return Optional.of(LEAK);
            }
            Fates.Fate fate = withoutTwins ? file.of(dataset).of(image) : null;
            // One that is kept may stand on the other side than its twins in other subsets.
            if (fate != null && (fate.leftOut() != null || fate.side() != side)) {
                return Optional.of(TWIN);
            }
        }
        return Optional.empty();
    }
}
