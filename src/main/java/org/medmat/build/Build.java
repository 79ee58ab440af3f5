package org.medmat.build;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Expectation;
import org.medmat.output.Manifest;
import org.medmat.output.OutputFolder;
import org.medmat.output.Stage;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.sample.SkipReason;

/** A build: trees to samples, samples to items, items to files. */
public final class Build {

    private final Catalog catalog;
    private final BuildOptions options;
    private final String version;
    private final Progress progress;
    private final Preparer preparer;
    private final List<BuildReport.Built> built = new ArrayList<>();
    private final List<BuildReport.Failed> failed = new ArrayList<>();
    private final List<Integer> partialSubsets = new ArrayList<>();
    private final Set<Integer> presentNumbers = new HashSet<>();

    private Build(Catalog catalog, BuildOptions options, String version, Progress progress) {
        this.catalog = catalog;
        this.options = options;
        this.version = version;
        this.progress = progress;
        this.preparer = new Preparer(catalog, options);
    }

    /** @param version of the program, for the manifest */
    public static BuildReport run(Catalog catalog, BuildOptions options, String version, Progress progress)
            throws IOException, InterruptedException {
        return new Build(catalog, options, version, progress).run();
    }

    private BuildReport run() throws IOException, InterruptedException {
        for (Dataset dataset : catalog.datasets().values()) {
            if (dataset.hasAdapter()
                    && options.downloads().find(dataset.folder()).isPresent()) {
                presentNumbers.add(dataset.number());
            }
        }
        List<Dataset> chosen = options.selection().datasetsOf(catalog).stream()
                .filter(Dataset::hasAdapter)
                .toList();
        List<Dataset> present = chosen.stream().filter(this::isPresent).toList();
        List<Dataset> absent = chosen.stream()
                .filter(dataset -> options.selection().datasets().contains(dataset.number()) && !isPresent(dataset))
                .toList();
        if (options.strict() && !absent.isEmpty()) {
            throw refusal(absent.get(0), "is not among the downloads");
        }
        if (present.isEmpty()) {
            return new BuildReport(List.of(), List.of(), absent, List.of(), List.of(), List.of());
        }
        progress.begin(present.size());
        ExecutorService workers = Executors.newFixedThreadPool(options.jobs());
        try {
            return options.dryRun() ? tryOut(present, absent, workers) : write(present, absent, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private boolean isPresent(Dataset dataset) {
        return presentNumbers.contains(dataset.number());
    }

    private BuildReport tryOut(List<Dataset> present, List<Dataset> absent, ExecutorService workers)
            throws IOException, InterruptedException {
        for (List<Dataset> subset : bySubset(present).values()) {
            for (Prepared prepared : prepareAll(submit(subset, workers), subset)) {
                long test = prepared.split().test().cardinality();
                report(
                        prepared,
                        new SubsetWriter.Written(prepared.scan().samples().size() - test, test, 0, 0));
            }
        }
        return new BuildReport(inOrder(), failed, absent, List.of(), List.of(), List.of());
    }

    private BuildReport write(List<Dataset> present, List<Dataset> absent, ExecutorService workers)
            throws IOException, InterruptedException {
        try (OutputFolder folder = OutputFolder.open(options.out());
                Stage stage = folder.stage()) {
            SortedMap<Integer, List<Dataset>> subsets = bySubset(present);
            Queue<List<Future<Prepared>>> ahead = new ArrayDeque<>();
            List<Map.Entry<Integer, List<Dataset>>> inTurn = List.copyOf(subsets.entrySet());
            for (int i = 0; i < inTurn.size(); i++) {
                // The next subset is read while this one is written.
                while (ahead.size() < 2 && i + ahead.size() < inTurn.size()) {
                    ahead.add(submit(inTurn.get(i + ahead.size()).getValue(), workers));
                }
                int number = inTurn.get(i).getKey();
                List<Prepared> prepared =
                        prepareAll(ahead.remove(), inTurn.get(i).getValue());
                if (!prepared.isEmpty()) {
                    SubsetWriter writer = new SubsetWriter(number, isWhole(number), options, stage, workers, progress);
                    Map<Integer, SubsetWriter.Written> written = writer.write(prepared);
                    prepared.forEach(each -> report(
                            each,
                            Objects.requireNonNull(written.get(each.dataset().number()))));
                }
            }
            if (built.isEmpty()) {
                return new BuildReport(inOrder(), failed, absent, List.of(), partialSubsets, List.of());
            }
            Manifest before = folder.manifest();
            Manifests manifests = new Manifests(catalog, options, version);
            Manifest manifest = manifests.merge(before, built, stage.finished());
            stage.commit(manifest, folder);
            return new BuildReport(
                    inOrder(), failed, absent, stage.finished(), partialSubsets, manifests.leftovers(before, manifest));
        }
    }

    private SortedMap<Integer, List<Dataset>> bySubset(List<Dataset> datasets) {
        SortedMap<Integer, List<Dataset>> subsets = new TreeMap<>();
        datasets.stream().sorted(Comparator.comparingInt(Dataset::number)).forEach(dataset -> subsets.computeIfAbsent(
                        dataset.subset(), number -> new ArrayList<>())
                .add(dataset));
        return subsets;
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
                    fail(datasets.get(i), emptiness(prepared));
                } else {
                    if (options.strict()) {
                        refuseLoss(prepared);
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

    /** A strict build takes a dataset only if nothing of it is missing. */
    private void refuseLoss(Prepared prepared) throws DataException {
        Dataset dataset = prepared.dataset();
        for (SkipReason reason : SkipReason.values()) {
            if (reason.isLoss() && prepared.scan().skipped(reason) > 0) {
                throw refusal(
                        dataset, "has " + prepared.scan().skipped(reason) + " rows with \"" + reason.words() + "\"");
            }
        }
        Expectation.@Nullable Range expected = expected(dataset);
        long found = prepared.scan().samples().imageCount();
        if (expected != null && expected.difference(found) < 0) {
            throw refusal(dataset, "has " + found + " images of " + expected);
        }
    }

    private Problem emptiness(Prepared prepared) {
        String tried = String.join(
                " and ",
                prepared.scan().sources().stream()
                        .map(source -> "\"" + source.pattern() + "\"")
                        .toList());
        return new Problem(
                Place.of(prepared.folder()),
                "none of its " + prepared.files() + " files became a sample; looked for " + tried,
                "compare the folder with the dataset's page; `medmat try "
                        + prepared.dataset().number() + "` tells more");
    }

    private boolean isWhole(int subset) {
        boolean whole = catalog.datasets().values().stream()
                .filter(dataset -> dataset.subset() == subset && dataset.hasAdapter())
                .allMatch(dataset -> options.selection().holds(dataset, catalog) || !isPresent(dataset));
        if (!whole) {
            partialSubsets.add(subset);
        }
        return whole;
    }

    private void report(Prepared prepared, SubsetWriter.Written written) {
        Map<String, Long> skipped = new LinkedHashMap<>();
        for (SkipReason reason : SkipReason.values()) {
            long count =
                    prepared.scan().skipped(reason) + (reason == SkipReason.NO_CHOICE ? written.withoutChoice() : 0);
            if (count > 0) {
                skipped.put(reason.words(), count);
            }
        }
        Dataset dataset = prepared.dataset();
        Expectation.@Nullable Range expected = expected(dataset);
        Manifest.Dataset entry = new Manifest.Dataset(
                dataset.number(),
                dataset.name(),
                prepared.scan().layout(),
                prepared.files(),
                prepared.fingerprint(),
                prepared.scan().rows(),
                prepared.scan().samples().imageCount(),
                expected == null ? "" : expected.toString(),
                written.train(),
                written.test(),
                skipped,
                prepared.labels(),
                prepared.split().rule().words(),
                prepared.split().groups(),
                written.shared());
        long difference = expected == null ? 0 : expected.difference(entry.found());
        built.add(new BuildReport.Built(dataset, entry, difference, toTell(prepared)));
    }

    private static List<Problem> toTell(Prepared prepared) {
        List<Problem> problems = new ArrayList<>(prepared.scan().problems());
        prepared.scan()
                .spellings()
                .forEach((spelling, count) -> problems.add(new Problem(
                        Place.of(prepared.folder()),
                        count + " names were found only " + spelling.words(),
                        "nothing is lost; the download was renamed or unpacked otherwise than usual")));
        return problems;
    }

    /** How many images the download must have; null where nobody knows. */
    private Expectation.@Nullable Range expected(Dataset dataset) {
        return options.downloads().isSample(dataset.folder())
                ? null
                : dataset.expect().images();
    }

    /** By number; they were built by subset. */
    private List<BuildReport.Built> inOrder() {
        return built.stream()
                .sorted(Comparator.comparingInt(each -> each.dataset().number()))
                .toList();
    }

    private DataException refusal(Dataset dataset, String what) {
        return new DataException(new Problem(
                Place.of("dataset " + dataset.number() + " (" + dataset.name() + ")"),
                what,
                "`medmat status` tells what is missing and how to get it"));
    }
}
