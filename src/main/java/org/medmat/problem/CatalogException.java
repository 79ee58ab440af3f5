package org.medmat.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The catalog, the instructions or the arguments are wrong; nothing was begun. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public CatalogException(List<Problem> problems) {
        super(problems.stream().sorted(Problem.ORDER).map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    public CatalogException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
