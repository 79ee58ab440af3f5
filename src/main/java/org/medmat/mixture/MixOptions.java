package org.medmat.mixture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Selection;

/**
 * What a mixture is asked for.
 *
 * @param folders finished folders
 * @param settings all this in words, by the names of the command's options
 */
public record MixOptions(
        List<Path> folders,
        Choice choice,
        MixtureSize size,
        Division division,
        @Nullable Aim aim,
        Asking asking,
        Run run,
        SortedMap<String, String> settings) {

    /**
     * Which items.
     *
     * @param kinds of questions; empty: all
     * @param labels of which an answer must have one, folded; empty: any
     * @param openOnly whether what may not be passed on is left out
     */
    public record Choice(
            Selection selection, Set<String> kinds, Set<String> labels, boolean openOnly, Unwanted unwanted) {}

    /**
     * Into what they are divided.
     *
     * @param series a mixture for each of these sizes; empty: one
     * @param validation the share of the training items that is taken out of them; 0: none is
     * @param folds 0: no folds
     */
    public record Division(List<Integer> series, double validation, int folds) {}

    /**
     * A subset to be asked about and not learned.
     *
     * @param arms a mixture for each of them
     * @param most at most so many pairs, and so many triples
     * @param budget at most so many items to train with, in each mixture
     * @param hasSmallSources whether subsets too small to be learned in the paper are learned here
     */
    public record Aim(
            int target,
            List<Arm> arms,
            boolean pairs,
            boolean triples,
            int most,
            long budget,
            boolean hasSmallSources) {

        /** Whether there is one mixture, which needs no name. */
        boolean isSingle() {
            return arms.size() == 1 && !pairs && !triples;
        }
    }

    /**
     * How they are asked.
     *
     * @param control null: with their own pictures
     * @param isCircular whether in all turns of their options
     */
    public record Asking(@Nullable Control control, boolean isCircular) {

        /** Whether items are made of others, and so are for testing only. */
        boolean makesOthers() {
            return control != null || isCircular;
        }
    }

    /** @param out null: nothing is written */
    public record Run(@Nullable Path out, int jobs, long seed) {}
}
