package org.medmat.problem;

import java.io.IOException;

/** The data or the disk is not as it must be. */
public class DataException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public DataException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
