package org.medmat.build;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.output.Ledger;
import org.medmat.output.Manifest;
import org.medmat.output.OutputFolder;
import org.medmat.output.Stage;
import org.medmat.problem.DataException;
import org.medmat.problem.Problem;

/** A build: trees to samples, samples to items, items to files. What stands from the build before is not made again. */
public final class Build {

    private final Catalog catalog;
    private final BuildOptions options;
    private final String version;
    private final Progress progress;
    private final Preparer preparer;
    private final Plan plan;
    private final Accounts accounts;
    private final Ledgers ledgers;
    private final List<BuildReport.Built> built = new ArrayList<>();
    private final List<BuildReport.Failed> failed = new ArrayList<>();
    private final List<Integer> partialSubsets = new ArrayList<>();
    private final List<Manifest.File> kept = new ArrayList<>();

    private Build(Catalog catalog, BuildOptions options, String version, Progress progress) throws IOException {
        this.catalog = catalog;
        this.options = options;
        this.version = version;
        this.progress = progress;
        this.preparer = new Preparer(catalog, options);
        this.plan = new Plan(catalog, options);
        this.accounts = new Accounts(plan);
        this.ledgers = new Ledgers(catalog, plan);
    }

    /** @param version of the program, for the manifest */
    public static BuildReport run(Catalog catalog, BuildOptions options, String version, Progress progress)
            throws IOException, InterruptedException {
        return new Build(catalog, options, version, progress).run();
    }

    private BuildReport run() throws IOException, InterruptedException {
        if (options.strict() && !plan.absent().isEmpty()) {
            throw Accounts.refusal(plan.absent().get(0), "is not among the downloads");
        }
        if (plan.size() == 0) {
            return report(List.of(), List.of());
        }
        progress.begin(plan.size());
        ExecutorService workers = Executors.newFixedThreadPool(options.jobs());
        try {
            return options.dryRun() ? tryOut(workers) : write(workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private BuildReport tryOut(ExecutorService workers) throws IOException, InterruptedException {
        for (List<Dataset> subset : plan.subsets().values()) {
            for (Prepared prepared : prepareAll(submit(subset, workers), subset)) {
                long test = prepared.split().test().cardinality();
                built.add(accounts.built(
                        prepared,
                        new SubsetWriter.Written(prepared.scan().samples().size() - test, test, 0, 0)));
            }
        }
        return report(List.of(), List.of());
    }

    private BuildReport write(ExecutorService workers) throws IOException, InterruptedException {
        OutPlace.check(options.out(), options.downloads(), catalog.datasets().values());
        try (OutputFolder folder = OutputFolder.open(options.out());
                Stage stage = folder.stage()) {
            SortedMap<Integer, List<Dataset>> toMake = new TreeMap<>(plan.subsets());
            Standing.find(catalog, options, version, plan, folder, workers).forEach((number, subset) -> {
                keep(subset);
                toMake.remove(number);
            });
            make(List.copyOf(toMake.entrySet()), stage, workers);
            if (built.isEmpty()) {
                return report(List.of(), List.of());
            }
            Manifest before = folder.manifest();
            Manifests manifests = new Manifests(catalog, options, version);
            List<Manifest.File> files = new ArrayList<>(kept);
            files.addAll(stage.finished());
            Manifest manifest = manifests.merge(before, built, files);
            if (!stage.finished().isEmpty() || !manifest.equals(before)) {
                Ledger ledger = before != null && before.agreesWith(manifest) ? folder.ledger() : null;
                stage.commit(manifest, ledgers.subsets(ledger, manifest, stage.settle()), folder);
            }
            return report(files, manifests.leftovers(before, manifest));
        }
    }

    private void keep(Standing.Subset subset) {
        built.addAll(subset.datasets());
        kept.addAll(subset.files());
        ledgers.keep(subset.known());
        notePart(subset.known().number());
        progress.kept(subset.datasets().size());
    }

    private void make(List<Map.Entry<Integer, List<Dataset>>> subsets, Stage stage, ExecutorService workers)
            throws IOException, InterruptedException {
        Queue<List<Future<Prepared>>> ahead = new ArrayDeque<>();
        for (int i = 0; i < subsets.size(); i++) {
            // The next subset is read while this one is written.
            while (ahead.size() < 2 && i + ahead.size() < subsets.size()) {
                ahead.add(submit(subsets.get(i + ahead.size()).getValue(), workers));
            }
            int number = subsets.get(i).getKey();
            List<Dataset> datasets = subsets.get(i).getValue();
            List<Prepared> prepared = prepareAll(ahead.remove(), datasets);
            if (!prepared.isEmpty()) {
                notePart(number);
                List<Ledger.Input> inputs = make(number, prepared, stage, workers);
                if (inputs.size() == datasets.size()) {
                    ledgers.make(number, inputs);
                }
            }
        }
    }

    private List<Ledger.Input> make(int number, List<Prepared> prepared, Stage stage, ExecutorService workers)
            throws IOException, InterruptedException {
        SubsetWriter writer = new SubsetWriter(number, plan.isWhole(number), options, stage, workers, progress);
        Map<Integer, SubsetWriter.Written> written = writer.write(prepared);
        List<Ledger.Input> inputs = new ArrayList<>();
        for (Prepared each : prepared) {
            BuildReport.Built account = accounts.built(
                    each, Objects.requireNonNull(written.get(each.dataset().number())));
            built.add(account);
            inputs.add(Ledgers.input(each, account));
        }
        return inputs;
    }

    private void notePart(int subset) {
        if (!plan.isWhole(subset)) {
            partialSubsets.add(subset);
        }
    }

    private List<Future<Prepared>> submit(List<Dataset> datasets, ExecutorService workers) {
        return datasets.stream()
                .map(dataset -> workers.submit(() -> {
                    Prepared prepared = preparer.prepare(dataset);
                    progress.scanned(dataset.number(), prepared.scan().samples().size());
                    return prepared;
                }))
                .toList();
    }

    private List<Prepared> prepareAll(List<Future<Prepared>> futures, List<Dataset> datasets)
            throws IOException, InterruptedException {
        List<Prepared> all = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            try {
                Prepared prepared = futures.get(i).get();
                if (prepared.scan().samples().size() == 0) {
                    fail(datasets.get(i), Accounts.emptiness(prepared));
                } else {
                    if (options.strict()) {
                        accounts.refuseLoss(prepared);
                    }
                    all.add(prepared);
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof DataException refused)) {
                    throw new IOException("dataset " + datasets.get(i).number() + ": " + e.getCause(), e.getCause());
                }
                fail(datasets.get(i), refused.problem());
            }
        }
        return all;
    }

    private void fail(Dataset dataset, Problem problem) throws DataException {
        if (options.strict()) {
            throw new DataException(problem);
        }
        failed.add(new BuildReport.Failed(dataset, problem));
    }

    /** By number; they were built by subset. */
    private BuildReport report(List<Manifest.File> files, List<String> leftovers) {
        return new BuildReport(
                built.stream()
                        .sorted(Comparator.comparingInt(each -> each.dataset().number()))
                        .toList(),
                failed,
                plan.absent(),
                files,
                kept.size(),
                partialSubsets.stream().sorted().toList(),
                leftovers);
    }
}
