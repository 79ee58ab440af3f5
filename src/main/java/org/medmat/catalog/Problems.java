package org.medmat.catalog;

import java.util.ArrayList;
import java.util.List;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Gathers all problems of a catalog, to tell them at once. */
final class Problems {

    private final List<Problem> problems = new ArrayList<>();

    void add(Place place, String what, String remedy) {
        problems.add(new Problem(place, what, remedy));
    }

    void addAll(CatalogException exception) {
        problems.addAll(exception.problems());
    }

    void addAll(Problems others) {
        problems.addAll(others.problems);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    int count() {
        return problems.size();
    }

    List<Problem> sorted() {
        return problems.stream().sorted(Problem.ORDER).distinct().toList();
    }
}
