package org.medmat.road;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;

/** Reads and counts everything that a build would, and writes nothing. Belongs to the thread that calls it, and has workers of its own. */
public final class BuildSurvey {

    private BuildSurvey() {}

    /** @param strict whether anything missing fails it */
    public static BuildReport run(
            Catalog catalog, Scope scope, Choices choices, int jobs, boolean strict, Progress progress)
            throws IOException, InterruptedException {
        BuildPlan plan = new BuildPlan(catalog, scope);
        plan.refuseAbsent(strict);
        progress.begin(plan.size());
        DatasetReports reports = new DatasetReports(plan);
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            DatasetReading reading = new DatasetReading(
                    new Preparer(catalog, scope, choices, progress), reports, strict, progress, workers);
            List<BuildReport.Built> counted = new ArrayList<>();
            for (List<Dataset> subset : plan.subsets().values()) {
                for (Prepared prepared : reading.end(reading.begin(subset), subset)) {
                    counted.add(reports.built(prepared, counts(prepared)));
                }
            }
            return BuildReport.ofCounts(counted, reading.failed(), plan.absent());
        } finally {
            Build.end(workers);
        }
    }

    private static SubsetWriter.Written counts(Prepared prepared) {
        long test = 0;
        for (int item = 0; item < prepared.items().size(); item++) {
            test += prepared.split().test().get(prepared.items().sample(item)) ? 1 : 0;
        }
        return new SubsetWriter.Written(
                prepared.items().size() - test, test, prepared.items().unasked(), 0);
    }
}
