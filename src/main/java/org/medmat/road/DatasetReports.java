package org.medmat.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Expectation;
import org.medmat.output.Manifest;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.sample.SkipReason;

/** Says what became of a dataset, and refuses what a strict build doesn't take. */
final class DatasetReports {

    private final BuildPlan plan;

    DatasetReports(BuildPlan plan) {
        this.plan = plan;
    }

    /** Of a dataset that was built now. */
    BuildReport.Built built(Prepared prepared, SubsetWriter.Written written) {
        Map<String, Long> skipped = new LinkedHashMap<>();
        for (SkipReason reason : SkipReason.values()) {
            long count =
                    prepared.scan().skipped(reason) + (reason == SkipReason.NO_CHOICE ? written.withoutChoice() : 0);
            if (count > 0) {
                skipped.put(reason.words(), count);
            }
        }
        Dataset dataset = prepared.dataset();
        Expectation expected = expected(prepared);
        Manifest.Dataset entry = new Manifest.Dataset(
                dataset.number(),
                dataset.name(),
                dataset.subset(),
                dataset.licence(),
                new Manifest.Download(
                        prepared.scan().layout(),
                        prepared.download().files(),
                        prepared.download().fingerprint(),
                        prepared.scan().missing().stream()
                                .map(problem -> problem.place().file())
                                .toList()),
                new Manifest.Images(
                        prepared.labels().found(),
                        expected.imagesText(),
                        prepared.labels().images()),
                new Manifest.Rows(
                        prepared.scan().rows(),
                        prepared.scan().rows()
                                - skipped.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                        skipped),
                new Manifest.Items(written.train(), written.test(), written.shared()),
                new Manifest.Split(
                        prepared.split().rule().words(), prepared.split().groups()));
        return report(dataset, entry, expected, toTell(prepared), false);
    }

    /** Of a dataset that is unchanged since the build before. */
    BuildReport.Built kept(Dataset dataset, Manifest.Dataset entry, List<Problem> problems) {
        return report(dataset, entry, expected(dataset, entry), problems, true);
    }

    private static BuildReport.Built report(
            Dataset dataset, Manifest.Dataset entry, Expectation expected, List<Problem> problems, boolean kept) {
        return new BuildReport.Built(
                dataset,
                entry,
                new BuildReport.Difference(
                        expected.difference(entry.images().found()),
                        expected.differences(entry.images().labels())),
                problems,
                kept);
    }

    /** What of a download's form is expected; nothing of the program's own small pictures. */
    private Expectation expected(Dataset dataset, String layout, long found, Map<String, Long> byLabel) {
        return plan.isSample(dataset) ? Expectation.NONE : dataset.expected(layout, found, byLabel);
    }

    Expectation expected(Dataset dataset, Manifest.Dataset entry) {
        Manifest.Images images = entry.images();
        return expected(dataset, entry.download().layout(), images.found(), images.labels());
    }

    private Expectation expected(Prepared prepared) {
        return expected(
                prepared.dataset(),
                prepared.scan().layout(),
                prepared.labels().found(),
                prepared.labels().images());
    }

    private static List<Problem> toTell(Prepared prepared) {
        List<Problem> problems = new ArrayList<>(prepared.scan().problems());
        Place folder = Place.of(prepared.dataset().folder());
        prepared.scan()
                .spellings()
                .forEach((spelling, count) -> problems.add(new Problem(
                        folder,
                        count + " names were found only " + spelling.words(),
                        "nothing is lost; the download was renamed or unpacked otherwise than usual")));
        if (prepared.split().parted() > 0) {
            problems.add(new Problem(
                    folder,
                    prepared.split().parted()
                            + " patients, or other groups, stand on both sides of the dataset's own split",
                    "the split is kept as it was published; a model may know them again"));
        }
        prepared.items()
                .untold()
                .forEach(what -> problems.add(new Problem(
                        folder,
                        what,
                        "nothing is to be done; other questions are asked of these images, as far as there are any")));
        List<String> untested = prepared.labels().untested();
        if (prepared.split().test().isEmpty()) {
            problems.add(new Problem(
                    folder,
                    "no image is for testing",
                    "all stand in one group, or the dataset's own split has it so; test with another dataset"));
        } else if (!untested.isEmpty()) {
            problems.add(new Problem(
                    folder,
                    "no image for testing shows " + String.join(", ", untested),
                    "each stands in one group only, or the dataset's own split has it so"));
        }
        return problems;
    }

    /** All images are there and the labels are not as they should be: something was read that means something else. */
    void refuseOtherLabels(Prepared prepared) throws DataException {
        Dataset dataset = prepared.dataset();
        long found = prepared.labels().found();
        Expectation expected = expected(prepared);
        Map<String, Expectation.Range> differences =
                expected.differences(prepared.labels().images());
        if (plan.presumes(dataset)
                || expected.images() == null
                || expected.difference(found) != 0
                || differences.isEmpty()) {
            return;
        }
        List<String> told = new ArrayList<>();
        differences.forEach((label, range) ->
                told.add(label + " " + prepared.labels().images().getOrDefault(label, 0L) + " instead of " + range));
        throw new DataException(new Problem(
                Place.of(dataset.folder()),
                "all " + found + " images are there, but their labels are not as expected: " + String.join(", ", told),
                "the files may be of another version, or be named otherwise; look at `medmat try " + dataset.number()
                        + "`, and correct `expect` or the adapter in a catalog of your own"));
    }

    /** A strict build takes a dataset only if nothing of it is missing. */
    void refuseLoss(Prepared prepared) throws DataException {
        Dataset dataset = prepared.dataset();
        if (!prepared.scan().missing().isEmpty()) {
            throw new DataException(prepared.scan().missing().get(0));
        }
        for (SkipReason reason : SkipReason.values()) {
            if (reason.isLoss() && prepared.scan().skipped(reason) > 0) {
                throw refusal(
                        dataset, "has " + prepared.scan().skipped(reason) + " rows with \"" + reason.words() + "\"");
            }
        }
        long found = prepared.labels().found();
        Expectation expected = expected(prepared);
        if (expected.difference(found) < 0) {
            throw refusal(dataset, "has " + found + " images of " + expected.imagesText());
        }
    }

    static DataException refusal(Dataset dataset, String what) {
        return new DataException(new Problem(
                Place.of("dataset " + dataset.number() + " (" + dataset.name() + ")"),
                what,
                "`medmat status` tells what is missing and how to get it"));
    }

    /** Why a dataset gave no sample at all. */
    static Problem emptiness(Prepared prepared) {
        String tried = String.join(
                " and ",
                prepared.scan().sources().stream()
                        .map(source -> "\"" + source.pattern() + "\"")
                        .toList());
        String missing = prepared.scan().missing().stream()
                .map(problem -> "; " + problem.place() + ": " + problem.what())
                .collect(Collectors.joining());
        // Rows that were read and refused are the reason, not what was looked for.
        String refused = Arrays.stream(SkipReason.values())
                .filter(reason -> prepared.scan().skipped(reason) > 0)
                .map(reason -> prepared.scan().skipped(reason) + " " + reason.words())
                .collect(Collectors.joining(", "));
        String first = prepared.scan().problems().isEmpty()
                ? ""
                : "; the first: " + prepared.scan().problems().get(0).place() + ": "
                        + prepared.scan().problems().get(0).what();
        return new Problem(
                Place.of(prepared.dataset().folder()),
                refused.isEmpty()
                        ? "none of its " + prepared.download().files() + " files became a sample; looked for " + tried
                                + missing
                        : "none of its " + prepared.scan().rows() + " rows became a sample: " + refused + first
                                + missing,
                "see whether the download is whole, and compare the folder with the dataset's page; `medmat try "
                        + prepared.dataset().number() + "` tells more");
    }
}
