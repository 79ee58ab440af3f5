package org.medmat.road;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.item.Part;
import org.medmat.output.Ledger;
import org.medmat.output.Manifest;
import org.medmat.output.OutputFolder;
import org.medmat.sample.SkipReason;
import org.medmat.tree.Stamp;

/** Finds the subsets that a build would make just so again. */
final class UnchangedSubsets {

    private final Catalog catalog;
    private final BuildOptions options;
    private final BuildPlan plan;
    private final DatasetReports reports;
    private final OutputFolder folder;
    private final Manifest before;
    private final Map<Integer, Manifest.Dataset> entries = new HashMap<>();
    private final Map<String, Manifest.File> files = new HashMap<>();

    /** An unchanged subset: what is known of it, what there is to tell of its datasets, what guessers reach in it, and its files. */
    record Subset(
            Ledger.Subset known,
            List<BuildReport.Built> datasets,
            SortedMap<String, Manifest.Guessed> guessers,
            List<Manifest.File> files) {}

    private UnchangedSubsets(
            Catalog catalog, BuildOptions options, BuildPlan plan, OutputFolder folder, Manifest before) {
        this.catalog = catalog;
        this.options = options;
        this.plan = plan;
        this.reports = new DatasetReports(plan);
        this.folder = folder;
        this.before = before;
        before.datasets().forEach(entry -> entries.put(entry.number(), entry));
        before.files().forEach(file -> files.put(file.path(), file));
    }

    /** The unchanged subsets, by number; none where it isn't known what they were made from. */
    static SortedMap<Integer, Subset> find(
            Catalog catalog,
            BuildOptions options,
            String version,
            BuildPlan plan,
            OutputFolder folder,
            ExecutorService workers)
            throws IOException, InterruptedException {
        Manifest before = folder.manifest();
        Ledger ledger = folder.ledger();
        if (options.trust() == Trust.NOTHING
                || before == null
                || ledger == null
                || !before.settings().equals(options.settings(version))) {
            return new TreeMap<>();
        }
        return new UnchangedSubsets(catalog, options, plan, folder, before).find(ledger, workers);
    }

    private SortedMap<Integer, Subset> find(Ledger ledger, ExecutorService workers)
            throws IOException, InterruptedException {
        Map<Ledger.Subset, List<Future<Boolean>>> looked = new LinkedHashMap<>();
        for (Ledger.Subset known : ledger.subsets()) {
            if (isTheSamePart(known) && isTold(known) && areOutputsUntouched(known)) {
                looked.put(
                        known,
                        known.inputs().stream()
                                .map(input -> workers.submit(() -> isUnchanged(input)))
                                .toList());
            }
        }
        SortedMap<Integer, Subset> unchanged = new TreeMap<>();
        for (Map.Entry<Ledger.Subset, List<Future<Boolean>>> each : looked.entrySet()) {
            if (all(each.getValue())) {
                unchanged.put(each.getKey().number(), unchanged(each.getKey()));
            }
        }
        return unchanged;
    }

    /** Whether the same is asked for as then, and the catalog says the same of it. */
    private boolean isTheSamePart(Ledger.Subset known) {
        List<Dataset> datasets = plan.subsets().getOrDefault(known.number(), List.of());
        return !datasets.isEmpty()
                && known.catalog().equals(catalog.fingerprintOf(known.number()))
                && known.outputs().keySet().equals(plan.files(known.number()))
                && known.inputs().stream()
                        .map(Ledger.Input::dataset)
                        .toList()
                        .equals(datasets.stream().map(Dataset::number).toList());
    }

    /** Whether the manifest says of the datasets what it would say now. What a strict build refuses it must look at again. */
    private boolean isTold(Ledger.Subset known) {
        return known.inputs().stream().allMatch(input -> {
            Manifest.Dataset entry = entries.get(input.dataset());
            return entry != null
                    && entry.images()
                            .expected()
                            .equals(reports.expected(dataset(input), entry).imagesText())
                    // The right to read a file may come and go without leaving a trace in its time.
                    && !entry.rows().skipped().containsKey(SkipReason.UNREADABLE.words())
                    && !(options.strict() && built(input).isPartial());
        });
    }

    private boolean areOutputsUntouched(Ledger.Subset known) throws IOException {
        for (Map.Entry<String, Long> output : known.outputs().entrySet()) {
            Manifest.File file = files.get(output.getKey());
            if (file == null || !folder.holds(file, output.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean isUnchanged(Ledger.Input input) {
        try {
            Optional<Path> found =
                    options.scope().downloads().find(dataset(input).folder());
            return found.isPresent()
                    && Stamp.of(found.get()).text().equals(input.stamp())
                    && (options.trust() != Trust.CONTENT
                            || Contents.of(found.get()).equals(input.content()));
        } catch (IOException e) {
            // The build comes upon it too, and tells what is wrong.
            return false;
        }
    }

    private static boolean all(List<Future<Boolean>> answers) throws IOException, InterruptedException {
        boolean all = true;
        for (Future<Boolean> answer : answers) {
            try {
                all &= answer.get();
            } catch (ExecutionException e) {
                throw new IOException("a download could not be looked at", e.getCause());
            }
        }
        return all;
    }

    private Subset unchanged(Ledger.Subset known) {
        List<BuildReport.Built> datasets = new ArrayList<>();
        known.inputs().forEach(input -> datasets.add(built(input)));
        List<Manifest.File> outputs =
                known.outputs().keySet().stream().map(this::file).toList();
        return new Subset(known, datasets, guessers(known), outputs);
    }

    /** Of a build of one side too: the other may be of one before. */
    private SortedMap<String, Manifest.Guessed> guessers(Ledger.Subset known) {
        SortedMap<String, Manifest.Guessed> guessers = new TreeMap<>(before.guessers());
        guessers.keySet()
                .retainAll(known.outputs().keySet().stream()
                        .flatMap(path -> Part.at(path).stream())
                        .flatMap(Part::pairs)
                        .collect(Collectors.toSet()));
        return guessers;
    }

    private BuildReport.Built built(Ledger.Input input) {
        return reports.kept(dataset(input), Objects.requireNonNull(entries.get(input.dataset())), input.problems());
    }

    private Manifest.File file(String path) {
        return Objects.requireNonNull(files.get(path));
    }

    private Dataset dataset(Ledger.Input input) {
        return Objects.requireNonNull(catalog.datasets().get(input.dataset()));
    }
}
