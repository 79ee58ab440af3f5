package org.medmat.road;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Expectation;
import org.medmat.output.Manifest;
import org.medmat.problem.Problem;
import org.medmat.sample.SkipReason;

/**
 * What a build did.
 *
 * @param built the datasets that were built, by number
 * @param failed those that could not be
 * @param absent those that were asked for by number and are not there
 * @param files that were written, and those that are unchanged since the build before
 * @param keptFiles how many of them are unchanged
 * @param partialSubsets subsets whose files were not written because only some of their present datasets were asked for
 * @param leftovers files of earlier builds that this one does not vouch for
 */
public record BuildReport(
        List<Built> built,
        List<Failed> failed,
        List<Dataset> absent,
        List<Manifest.File> files,
        int keptFiles,
        List<Integer> partialSubsets,
        List<String> leftovers) {

    /**
     * A dataset that was built.
     *
     * @param entry what the manifest says of it
     * @param difference from what is expected
     * @param problems what a user should know
     * @param kept whether its files are those of the build before, as nothing has changed since
     */
    public record Built(
            Dataset dataset, Manifest.Dataset entry, Difference difference, List<Problem> problems, boolean kept) {

        /** Whether something that should be there is not. */
        public boolean isPartial() {
            return difference.images() < 0
                    || !entry.download().missing().isEmpty()
                    || entry.rows().skipped().keySet().stream().anyMatch(BuildReport::isLoss);
        }
    }

    /**
     * How what was found differs from what is expected.
     *
     * @param images 0 if the download is complete, else by how many it is too small (negative) or too large
     * @param labels what is expected of the labels of which another number was found
     */
    public record Difference(long images, Map<String, Expectation.Range> labels) {}

    /** Of datasets that were counted and not built. */
    static BuildReport ofCounts(List<Built> counted, List<Failed> failed, List<Dataset> absent) {
        return of(counted, failed, absent, List.of(), 0, List.of(), List.of());
    }

    /** @param built in any order */
    static BuildReport of(
            List<Built> built,
            List<Failed> failed,
            List<Dataset> absent,
            List<Manifest.File> files,
            int keptFiles,
            List<Integer> partialSubsets,
            List<String> leftovers) {
        List<Built> byNumber = built.stream()
                .sorted(Comparator.comparingInt(each -> each.dataset().number()))
                .toList();
        return new BuildReport(byNumber, failed, absent, files, keptFiles, partialSubsets, leftovers);
    }

    /** A dataset that could not be built, and why. */
    public record Failed(Dataset dataset, Problem problem) {}

    /** Whether everything that was asked for is there, whole. */
    public boolean isWhole() {
        return failed.isEmpty() && absent.isEmpty() && built.stream().noneMatch(Built::isPartial);
    }

    /** Whether all files are those of the build before, and there are no others. */
    public boolean isKept() {
        return failed.isEmpty() && leftovers.isEmpty() && !files.isEmpty() && keptFiles == files.size();
    }

    private static boolean isLoss(String reason) {
        for (SkipReason each : SkipReason.values()) {
            if (each.words().equals(reason)) {
                return each.isLoss();
            }
        }
        return false;
    }
}
