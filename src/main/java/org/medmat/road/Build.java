package org.medmat.road;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.output.Ledger;
import org.medmat.output.Manifest;
import org.medmat.output.OutputFolder;
import org.medmat.output.Stage;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * A build: trees to samples, samples to items, items to files. What is unchanged since the build before is not made again. Belongs to the
 * thread that calls it, and has workers of its own.
 */
public final class Build {

    private final Catalog catalog;
    private final BuildOptions options;
    private final String version;
    private final Progress progress;
    private final BuildPlan plan;
    private final DatasetReports reports;
    private final Ledgers ledgers;
    private final ExecutorService workers;
    private final DatasetReading reading;
    private final List<BuildReport.Built> built = new ArrayList<>();
    private final List<Integer> partialSubsets = new ArrayList<>();
    private final SortedMap<String, Manifest.Guessed> guessers = new TreeMap<>();
    private final List<Manifest.File> kept = new ArrayList<>();

    private Build(Catalog catalog, BuildOptions options, String version, Progress progress) throws IOException {
        this.catalog = catalog;
        this.options = options;
        this.version = version;
        this.progress = progress;
        this.plan = new BuildPlan(catalog, options.scope());
        this.reports = new DatasetReports(plan);
        this.workers = Executors.newFixedThreadPool(options.jobs());
        Preparer preparer = new Preparer(catalog, options.scope(), options.choices(), progress);
        this.reading = new DatasetReading(preparer, reports, options.strict(), progress, workers);
        this.ledgers = new Ledgers(catalog, plan);
    }

    /** @param version of the program, for the manifest */
    public static BuildReport run(Catalog catalog, BuildOptions options, String version, Progress progress)
            throws IOException, InterruptedException {
        return new Build(catalog, options, version, progress).run();
    }

    private BuildReport run() throws IOException, InterruptedException {
        plan.refuseAbsent(options.strict());
        if (plan.size() == 0) {
            return report(List.of(), List.of());
        }
        progress.begin(plan.size());
        try {
            return write();
        } finally {
            end(workers);
        }
    }

    /** Readers and writers that outlived a failed build would still be at work when the next one begins. */
    static void end(ExecutorService workers) {
        workers.shutdownNow();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private BuildReport write() throws IOException, InterruptedException {
        OutPlace.check(
                options.target().out(),
                options.scope().downloads(),
                catalog.datasets().values());
        try (OutputFolder folder = OutputFolder.open(options.target().out());
                Stage stage = folder.stage()) {
            refuseMixture(folder.manifest());
            SortedMap<Integer, List<Dataset>> toMake = new TreeMap<>(plan.subsets());
            UnchangedSubsets.find(catalog, options, version, plan, folder, workers)
                    .forEach((number, subset) -> {
                        keep(subset);
                        toMake.remove(number);
                    });
            make(List.copyOf(toMake.entrySet()), stage);
            if (built.isEmpty()) {
                return report(List.of(), List.of());
            }
            Manifest before = folder.manifest();
            Manifests manifests = new Manifests(catalog, options, version);
            List<Manifest.File> files = new ArrayList<>(kept);
            files.addAll(stage.finished());
            Manifest manifest = manifests.merge(before, built, guessers, files);
            if (!stage.finished().isEmpty() || !manifest.equals(before)) {
                Ledger ledger =
                        before != null && before.settings().equals(manifest.settings()) ? folder.ledger() : null;
                stage.commit(manifest, ledgers.subsets(ledger, manifest, stage.settle()), folder);
            }
            return report(files, manifests.leftovers(before, manifest));
        }
    }

    /** What was chosen from a build is none, and must not be mended by one. */
    private void refuseMixture(@Nullable Manifest before) {
        if (before != null && before.isMixture()) {
            throw new CatalogException(new Problem(
                    Place.of(options.target().out().toString()),
                    "a mixture lies here, and a build would mingle with it",
                    "name another folder with --out, or delete this one"));
        }
    }

    private void keep(UnchangedSubsets.Subset subset) {
        built.addAll(subset.datasets());
        guessers.putAll(subset.guessers());
        kept.addAll(subset.files());
        ledgers.keep(subset.known());
        notePart(subset.known().number());
        progress.kept(subset.datasets().size());
    }

    private void make(List<Map.Entry<Integer, List<Dataset>>> subsets, Stage stage)
            throws IOException, InterruptedException {
        Queue<List<Future<Prepared>>> ahead = new ArrayDeque<>();
        for (int i = 0; i < subsets.size(); i++) {
            // The next subset is read while this one is written.
            while (ahead.size() < 2 && i + ahead.size() < subsets.size()) {
                ahead.add(reading.begin(subsets.get(i + ahead.size()).getValue()));
            }
            int number = subsets.get(i).getKey();
            List<Dataset> datasets = subsets.get(i).getValue();
            List<Prepared> prepared = reading.end(ahead.remove(), datasets);
            if (!prepared.isEmpty()) {
                notePart(number);
                List<Ledger.Input> inputs = make(number, prepared, stage);
                if (inputs.size() == datasets.size()) {
                    ledgers.make(number, inputs);
                }
            }
        }
    }

    private List<Ledger.Input> make(int number, List<Prepared> prepared, Stage stage)
            throws IOException, InterruptedException {
        SubsetWriter writer = new SubsetWriter(number, plan.isWhole(number), options, stage, workers, progress);
        Guessing guessing = new Guessing(workers);
        Map<Integer, SubsetWriter.Written> written = writer.write(prepared, guessing);
        guessers.putAll(guessing.reached());
        List<Ledger.Input> inputs = new ArrayList<>();
        for (Prepared each : prepared) {
            BuildReport.Built account = reports.built(
                    each, Objects.requireNonNull(written.get(each.dataset().number())));
            built.add(account);
            inputs.add(Ledgers.input(each, account, content(each.dataset())));
        }
        return inputs;
    }

    private String content(Dataset dataset) throws IOException {
        return options.trust() == Trust.CONTENT
                ? Contents.of(options.scope().downloads().find(dataset.folder()).orElseThrow())
                : "";
    }

    private void notePart(int subset) {
        if (!plan.isWhole(subset)) {
            partialSubsets.add(subset);
        }
    }

    private BuildReport report(List<Manifest.File> files, List<String> leftovers) {
        return BuildReport.of(
                built,
                reading.failed(),
                plan.absent(),
                files,
                kept.size(),
                partialSubsets.stream().sorted().toList(),
                leftovers);
    }
}
