package org.medmat.tree;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** What a tree did not take, one problem for each folder and reason, however many files it concerns. */
final class LeftOut {

    private record Reason(String folder, String what) implements Comparable<Reason> {
        @Override
        public int compareTo(Reason other) {
            int byFolder = folder.compareTo(other.folder);
            return byFolder != 0 ? byFolder : what.compareTo(other.what);
        }
    }

    private record Names(String first, int count, String remedy) {
        Names and(Names other) {
            return new Names(first.compareTo(other.first) <= 0 ? first : other.first, count + other.count, remedy);
        }

        @Override
        public String toString() {
            return count == 1 ? first : first + " and " + (count - 1) + " more";
        }
    }

    private final String root;
    private final Map<Reason, Names> reasons = new TreeMap<>();

    /** @param root the folder or file of the tree, as people know it */
    LeftOut(String root) {
        this.root = root;
    }

    void add(String folder, String name, String what, String remedy) {
        reasons.merge(new Reason(folder, what), new Names(shown(name), 1, remedy), Names::and);
    }

    List<Problem> problems() {
        return reasons.entrySet().stream()
                .map(e -> new Problem(
                        Place.of(shown(
                                e.getKey().folder().isEmpty()
                                        ? root
                                        : root + "/" + e.getKey().folder())),
                        e.getKey().what() + ": " + e.getValue(),
                        e.getValue().remedy()))
                .sorted(Problem.ORDER)
                .toList();
    }

    /** Control characters would spoil a terminal. */
    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
