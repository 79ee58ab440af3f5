package org.medmat.mixture;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which subsets a model learns that is asked about another one. */
public enum Arm {
    RELATED,
    UNRELATED,
    ALL,
    WITHOUT_MODALITY,
    WITHOUT_AREA,
    WITHOUT_TASK;

    private boolean fits(Set<Element> shared) {
        return switch (this) {
            case RELATED -> !shared.isEmpty();
            case UNRELATED -> shared.isEmpty();
            case ALL -> true;
            case WITHOUT_MODALITY -> isWithout(shared, Element.MODALITY);
            case WITHOUT_AREA -> isWithout(shared, Element.AREA);
            case WITHOUT_TASK -> isWithout(shared, Element.TASK);
        };
    }

    private static boolean isWithout(Set<Element> shared, Element element) {
        return !shared.isEmpty() && !shared.contains(element);
    }

    /** {@code without-area}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those of the others that are in it. The target never is. */
    public List<Triplet> of(Triplet target, List<Triplet> others) {
        return others.stream()
                .filter(other -> other.subset() != target.subset() && fits(target.shared(other)))
                .toList();
    }

    public static List<String> words() {
        return Stream.of(values()).map(Arm::word).toList();
    }
}
