package org.medmat.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medmat.problem.Problem;

/** Differences from what was made again: all are counted, those of a file that come first are kept. For one thread. */
final class RemadeFindings {

    private static final int MOST_OF_FILE = 20;
    private static final int MOST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> byFile = new HashMap<>();
    private long count;

    void add(Problem problem) {
        count++;
        if (problems.size() < MOST && byFile.merge(problem.place().file(), 1, Integer::sum) <= MOST_OF_FILE) {
            problems.add(problem);
        }
    }

    List<Problem> problems() {
        return problems.stream().sorted(Problem.ORDER).toList();
    }

    long count() {
        return count;
    }
}
