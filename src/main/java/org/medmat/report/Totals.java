package org.medmat.report;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medmat.figures.Figures;
import org.medmat.figures.Sides;

/** Sums that several parts of the report show, and names as all of them write them. */
final class Totals {

    private Totals() {}

    static Sides pictures(Figures figures) {
        return sum(figures, Figures.OfDataset::pictures);
    }

    static Sides groups(Figures figures) {
        return sum(figures, dataset -> Objects.requireNonNullElse(dataset.groups(), Sides.NONE));
    }

    private static Sides sum(Figures figures, Function<Figures.OfDataset, Sides> of) {
        return figures.datasets().stream().map(of).reduce(Sides.NONE, Sides::plus);
    }

    static int subsetsInCatalog(Figures figures) {
        return figures.mat().fields().stream()
                .mapToInt(field -> field.built().size() + field.missing().size())
                .sum();
    }

    /** {@code CT, Lung: COVID}. */
    static String name(Figures.OfSubset subset) {
        return subset.modality() + ", " + subset.area() + ": " + subset.task();
    }

    /** Where the page shows it at length. */
    static String address(int subset) {
        return "#" + id(subset);
    }

    static String id(int subset) {
        return "subset-" + subset;
    }

    static String list(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
