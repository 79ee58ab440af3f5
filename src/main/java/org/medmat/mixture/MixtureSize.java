package org.medmat.mixture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many items are chosen.
 *
 * @param cap at most so many to train with; 0: all
 * @param per of what
 * @param isBalanced whether labels are as equal as they can be to train with, and quite equal to test with
 */
public record MixtureSize(long cap, Per per, boolean isBalanced) {

    public static final MixtureSize ALL = new MixtureSize(0, Per.SUBSET, false);

    /** What a cap counts. */
    public enum Per {
        SUBSET,
        DATASET,
        LABEL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static List<String> words() {
            return Stream.of(values()).map(Per::word).toList();
        }

        public static Optional<Per> named(String word) {
            return Stream.of(values()).filter(per -> per.word().equals(word)).findFirst();
        }

        private Collection<List<MixtureItem>> parts(Collection<MixtureItem> ofSubset) {
            Function<MixtureItem, Long> what =
                    switch (this) {
                        case SUBSET -> each -> 0L;
                        case DATASET -> each -> (long) each.dataset();
                        case LABEL -> each -> each.traits().label();
                    };
            return DrawingOrder.by(ofSubset, what).values();
        }
    }

    MixtureSize to(long otherCap) {
        return new MixtureSize(otherCap, per, isBalanced);
    }

    /** What a subset gives to train with, in the order in which it is chosen. */
    List<MixtureItem> toTrain(Collection<MixtureItem> ofSubset) {
        if (cap == 0) {
            return DrawingOrder.of(ofSubset, isBalanced);
        }
        List<MixtureItem> chosen = new ArrayList<>();
        for (List<MixtureItem> part : per.parts(ofSubset)) {
            chosen.addAll(DrawingOrder.first(DrawingOrder.of(part, isBalanced), cap));
        }
        return DrawingOrder.of(chosen, isBalanced);
    }

    /** What a subset gives to test with. */
    List<MixtureItem> toTest(Collection<MixtureItem> ofSubset) {
        return isBalanced ? DrawingOrder.equal(ofSubset) : List.copyOf(ofSubset);
    }
}
