package org.medmat.problem;

import java.util.Comparator;

/**
 * Something that is wrong, told so that it can be mended.
 *
 * @param place where: a file with its line, a row, a path, an option
 * @param what what is wrong, with the value
 * @param remedy what to do about it
 */
public record Problem(Place place, String what, String remedy) {

    /** The order in which problems are told: by file and line. */
    public static final Comparator<Problem> ORDER = Comparator.comparing(
                    (Problem p) -> p.place().file())
            .thenComparingInt(p -> p.place().line())
            .thenComparing(Problem::what);

    @Override
    public String toString() {
        return place + ": " + what + (remedy.isEmpty() ? "" : "\n    " + remedy);
    }
}
