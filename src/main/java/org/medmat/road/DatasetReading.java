package org.medmat.road;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.medmat.catalog.Dataset;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Prepares datasets, many at once, and remembers which can't be. */
final class DatasetReading {

    private final Preparer preparer;
    private final DatasetReports reports;
    private final boolean strict;
    private final Progress progress;
    private final ExecutorService workers;
    private final List<BuildReport.Failed> failed = new ArrayList<>();

    /** @param strict whether a dataset that lacks anything fails all */
    DatasetReading(
            Preparer preparer, DatasetReports reports, boolean strict, Progress progress, ExecutorService workers) {
        this.preparer = preparer;
        this.reports = reports;
        this.strict = strict;
        this.progress = progress;
        this.workers = workers;
    }

    List<BuildReport.Failed> failed() {
        return failed;
    }

    /** Begins with some datasets. */
    List<Future<Prepared>> begin(List<Dataset> datasets) {
        return datasets.stream()
                .map(dataset -> workers.submit(() -> prepare(dataset)))
                .toList();
    }

    /** A dataset that fills the memory doesn't take others along: what it took is garbage by then. */
    private Prepared prepare(Dataset dataset) throws IOException {
        try {
            Prepared prepared = preparer.prepare(dataset);
            progress.scanned(dataset.number(), prepared.samples().size());
            return prepared;
        } catch (OutOfMemoryError e) {
            throw new DataException(new Problem(
                    Place.of(dataset.folder()),
                    "reading it fills Java's memory",
                    "give it more (JAVA_TOOL_OPTIONS=-Xmx8g medmat ...), or look whether one of its label files is "
                            + "another than it seems"));
        }
    }

    /** Waits for them; those that failed are missing. */
    List<Prepared> end(List<Future<Prepared>> begun, List<Dataset> datasets) throws IOException, InterruptedException {
        List<Prepared> all = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            try {
                all.add(checked(begun.get(i).get()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof DataException refused)) {
                    throw new IOException("dataset " + datasets.get(i).number() + ": " + e.getCause(), e.getCause());
                }
                fail(datasets.get(i), refused.problem());
            } catch (DataException e) {
                fail(datasets.get(i), e.problem());
            }
        }
        return all;
    }

    private Prepared checked(Prepared prepared) throws DataException {
        if (prepared.samples().size() == 0) {
            throw new DataException(DatasetReports.emptiness(prepared));
        }
        reports.refuseOtherLabels(prepared);
        if (strict) {
            reports.refuseLoss(prepared);
        }
        return prepared;
    }

    private void fail(Dataset dataset, Problem problem) throws DataException {
        if (strict) {
            throw new DataException(problem);
        }
        failed.add(new BuildReport.Failed(dataset, problem));
    }
}
