package org.medmat.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medmat.problem.Place;
import org.medmat.text.Fold;

/** What instructions must be: six, all different. */
final class InstructionCheck {

    static final int WANTED = 6;

    private InstructionCheck() {}

    static void check(String file, List<String> lines, Problems problems) {
        if (lines.size() < WANTED) {
            problems.add(Place.of(file), "holds " + lines.size() + " instructions", "write six, one a line");
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Integer before = seen.putIfAbsent(Fold.ignoringCaseAndBlanks(lines.get(i)), i + 1);
            if (before != null) {
                problems.add(new Place(file, i + 1), "the same instruction as in line " + before, "write another one");
            }
        }
    }
}
