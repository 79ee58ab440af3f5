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
public record Size(long cap, Per per, boolean isBalanced) {

    public static final Size ALL = new Size(0, Per.SUBSET, false);

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

        private Collection<List<Candidate>> parts(Collection<Candidate> ofSubset) {
            Function<Candidate, Long> what =
                    switch (this) {
                        case SUBSET -> each -> 0L;
                        case DATASET -> each -> (long) each.dataset();
                        case LABEL -> each -> each.traits().label();
                    };
            return Order.by(ofSubset, what).values();
        }
    }

    Size to(long otherCap) {
        return new Size(otherCap, per, isBalanced);
    }

    /** What a subset gives to train with, in the order in which it is chosen. */
    List<Candidate> toTrain(Collection<Candidate> ofSubset) {
        if (cap == 0) {
            return Order.of(ofSubset, isBalanced);
        }
        List<Candidate> chosen = new ArrayList<>();
        for (List<Candidate> part : per.parts(ofSubset)) {
            chosen.addAll(Order.first(Order.of(part, isBalanced), cap));
        }
        return Order.of(chosen, isBalanced);
    }

    /** What a subset gives to test with. */
    List<Candidate> toTest(Collection<Candidate> ofSubset) {
        return isBalanced ? Order.equal(ofSubset) : List.copyOf(ofSubset);
    }
}
