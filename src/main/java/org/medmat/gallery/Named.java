package org.medmat.gallery;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.medmat.item.Side;

/**
 * A picture as items name it.
 *
 * @param dataset its number; {@link #AGAINST} for one of a benchmark
 * @param image the path below the dataset's folder
 * @param subset of its items
 */
record Named(int dataset, String image, int subset, Said said) implements Comparable<Named> {

    /** In place of a dataset: pictures that items are compared with. */
    static final int AGAINST = 0;

    private static final Comparator<Named> ORDER =
            Comparator.comparingInt(Named::dataset).thenComparing(Named::image);

    /** What its items say of it. */
    static final class Said {
        private final Set<Side> sides = new TreeSet<>();
        private final Set<String> labels = new TreeSet<>();
        private long group;

        /** @param label empty where the item does not ask what the picture shows */
        void add(Side side, String label, long ofGroup) {
            sides.add(side);
            if (!label.isEmpty()) {
                labels.add(label);
            }
            group = ofGroup == 0 ? group : ofGroup;
        }

        Set<Side> sides() {
            return sides;
        }

        String labels() {
            return String.join(" | ", labels);
        }

        /** A number for what must stay on one side with it; 0 where the dataset has a split of its own, or nobody knows. */
        long group() {
            return group;
        }
    }

    @Override
    public int compareTo(Named other) {
        return ORDER.compare(this, other);
    }
}
