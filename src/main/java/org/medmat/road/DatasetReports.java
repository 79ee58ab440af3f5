package org.medmat.road;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Expectation;
import org.medmat.output.Manifest;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.sample.SkipReason;

/** Says what became of a dataset, and refuses what a strict build doesn't take. */
final class DatasetReports {

    private final Plan plan;

    DatasetReports(Plan plan) {
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
        Manifest.Dataset entry = new Manifest.Dataset(
                dataset.number(),
                dataset.name(),
                prepared.scan().layout(),
                prepared.download().files(),
                prepared.download().fingerprint(),
                prepared.scan().rows(),
                prepared.samples().size(),
                expected(dataset),
                written.train(),
                written.test(),
                skipped,
                prepared.labels(),
                prepared.split().rule().words(),
                prepared.split().groups(),
                written.shared());
        return new BuildReport.Built(dataset, entry, difference(dataset, entry.found()), toTell(prepared), false);
    }

    /** Of a dataset that is unchanged since the build before. */
    BuildReport.Built kept(Dataset dataset, Manifest.Dataset entry, List<Problem> problems) {
        return new BuildReport.Built(dataset, entry, difference(dataset, entry.found()), problems, true);
    }

    /** How many images a download must have, in the manifest's words. */
    String expected(Dataset dataset) {
        Expectation.@Nullable Range expected = plan.expected(dataset);
        return expected == null ? "" : expected.toString();
    }

    private long difference(Dataset dataset, long found) {
        Expectation.@Nullable Range expected = plan.expected(dataset);
        return expected == null ? 0 : expected.difference(found);
    }

    private static List<Problem> toTell(Prepared prepared) {
        List<Problem> problems = new ArrayList<>(prepared.scan().problems());
        prepared.scan()
                .spellings()
                .forEach((spelling, count) -> problems.add(new Problem(
                        Place.of(prepared.dataset().folder()),
                        count + " names were found only " + spelling.words(),
                        "nothing is lost; the download was renamed or unpacked otherwise than usual")));
        return problems;
    }

    /** A strict build takes a dataset only if nothing of it is missing. */
    void refuseLoss(Prepared prepared) throws DataException {
        Dataset dataset = prepared.dataset();
        for (SkipReason reason : SkipReason.values()) {
            if (reason.isLoss() && prepared.scan().skipped(reason) > 0) {
                throw refusal(
                        dataset, "has " + prepared.scan().skipped(reason) + " rows with \"" + reason.words() + "\"");
            }
        }
        long found = prepared.samples().size();
        if (difference(dataset, found) < 0) {
            throw refusal(dataset, "has " + found + " images of " + expected(dataset));
        }
    }

    static DataException refusal(Dataset dataset, String what) {
        return new DataException(new Problem(
                Place.of("dataset " + dataset.number() + " (" + dataset.name() + ")"),
                what,
                "`medmat status` tells what is missing and how to get it"));
    }

    static Problem emptiness(Prepared prepared) {
        String tried = String.join(
                " and ",
                prepared.scan().sources().stream()
                        .map(source -> "\"" + source.pattern() + "\"")
                        .toList());
        return new Problem(
                Place.of(prepared.dataset().folder()),
                "none of its " + prepared.download().files() + " files became a sample; looked for " + tried,
                "compare the folder with the dataset's page; `medmat try "
                        + prepared.dataset().number() + "` tells more");
    }
}
