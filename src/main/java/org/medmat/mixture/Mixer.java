package org.medmat.mixture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.References;
import org.medmat.finished.Together;
import org.medmat.item.Part;
import org.medmat.output.Manifest;
import org.medmat.output.OutputFolder;
import org.medmat.output.Stage;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Reads all items, chooses those of each mixture, reads them again and writes all mixtures at once: all or none. */
public final class Mixer {

    private final Catalog catalog;
    private final MixOptions options;
    private final SortedMap<Integer, Triplet> triplets;
    private final String version;

    private Mixer(Catalog catalog, MixOptions options, String version) {
        this.catalog = catalog;
        this.options = options;
        this.triplets = Triplet.of(catalog);
        this.version = version;
    }

    /** @param version of the program */
    public static MixReport run(Catalog catalog, MixOptions options, String version)
            throws IOException, InterruptedException {
        return new Mixer(catalog, options, version).run();
    }

    /** What may be aimed at. */
    public static List<Prospect> prospects(Catalog catalog, MixOptions options, String version, boolean hasSmallSources)
            throws IOException, InterruptedException {
        return new Mixer(catalog, options, version).prospects(hasSmallSources);
    }

    private List<Prospect> prospects(boolean hasSmallSources) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(options.run().jobs(), Mixer::thread);
        try {
            MixtureSources sources = MixtureSources.read(options.folders(), catalog, version);
            return Prospect.of(Stock.of(survey(sources).run(workers), triplets), hasSmallSources);
        } finally {
            workers.shutdownNow();
        }
    }

    private MixtureSurvey survey(MixtureSources sources) throws IOException {
        return new MixtureSurvey(sources, catalog, options, References.read());
    }

    private MixReport run() throws IOException, InterruptedException {
        Path out = options.run().out();
        refuseFull(out);
        ExecutorService workers = Executors.newFixedThreadPool(options.run().jobs(), Mixer::thread);
        try {
            MixtureSources sources = MixtureSources.read(options.folders(), catalog, version);
            MixtureSurvey survey = survey(sources);
            List<Blend> blends = new MixturePlan(options, Stock.of(survey.run(workers), triplets)).blends();
            SortedMap<String, Long> unwanted = survey.unwanted();
            if (blends.stream()
                    .allMatch(each -> each.train().isEmpty() && each.test().isEmpty())) {
                throw new CatalogException(
                        new Problem(Place.of("selection"), "no item is all of this", "ask for less at once"));
            }
            LongAdder leftOut = new LongAdder();
            if (out != null) {
                try (OutputFolder output = OutputFolder.open(out)) {
                    refuseFull(out);
                    try (Stage stage = output.stage()) {
                        write(sources, blends, stage, workers, leftOut);
                        SortedMap<String, Manifest> manifests = manifests(sources, blends, unwanted, stage);
                        if (!manifests.containsKey("")) {
                            MixTable.write(report(blends, leftOut, unwanted), stage);
                        }
                        stage.commit(manifests, output);
                    }
                }
            }
            return report(blends, leftOut, unwanted);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mix");
        thread.setDaemon(true);
        return thread;
    }

    private static void refuseFull(@Nullable Path out) throws IOException {
        if (out == null || !Files.isDirectory(out)) {
            return;
        }
        try (Stream<Path> inside = Files.list(out)) {
            if (inside.anyMatch(file -> !file.getFileName().toString().startsWith(".medmat"))) {
                throw new CatalogException(new Problem(
                        Place.of(out.toString()), "is not empty", "name a new folder with --out, or delete this one"));
            }
        }
    }

    private void write(
            MixtureSources sources, List<Blend> blends, Stage stage, ExecutorService workers, LongAdder leftOut)
            throws IOException, InterruptedException {
        Control control = options.asking().control();
        Controls controls = control == null
                ? null
                : Controls.of(
                        control,
                        blends.stream()
                                .flatMap(each -> each.test().stream())
                                .distinct()
                                .toList(),
                        sources,
                        catalog,
                        options.run().seed());
        List<Chosen> chosen = Chosen.of(blends);
        List<Together.Work<Boolean>> work = new ArrayList<>();
        for (List<Integer> files : sources.bySubset().values()) {
            work.add(() -> {
                new SubsetFiles(stage, catalog, options.asking(), controls, chosen, leftOut).write(sources, files);
                return true;
            });
        }
        Together.run(workers, work);
        if (control == Control.BLANK) {
            stage.picture(Control.GREY, GreyPicture.png());
        }
    }

    private SortedMap<String, Manifest> manifests(
            MixtureSources sources, List<Blend> blends, SortedMap<String, Long> unwanted, Stage stage) {
        SortedMap<String, Manifest> manifests = new TreeMap<>();
        for (Blend blend : blends) {
            String folder = blend.name().isEmpty() ? "" : blend.name() + "/";
            List<Manifest.File> files = stage.finished().stream()
                    .filter(file -> file.path().startsWith(folder))
                    .map(file -> new Manifest.File(
                            file.path().substring(folder.length()), file.items(), file.bytes(), file.sha256()))
                    .sorted(Comparator.comparing(Manifest.File::path))
                    .toList();
            manifests.put(folder, manifest(sources, blend, unwanted, files));
        }
        return manifests;
    }

    private Manifest manifest(
            MixtureSources sources, Blend blend, SortedMap<String, Long> unwanted, List<Manifest.File> files) {
        SortedMap<String, String> mixture = new TreeMap<>(options.settings());
        mixture.put("of", String.join(",", sources.of()));
        mixture.put("seed", Long.toString(options.run().seed()));
        mixture.put("name", blend.name());
        unwanted.forEach((reason, count) -> mixture.put("left out: " + reason, Long.toString(count)));
        Map<Part, Long> counts = new TreeMap<>();
        for (Manifest.File file : files) {
            Part.at(file.path()).ifPresent(part -> counts.put(part, file.items()));
        }
        SortedMap<Integer, String> subsets = new TreeMap<>();
        List<Manifest.Dataset> datasets = new ArrayList<>();
        Set<Integer> numbers = new TreeSet<>();
        counts.keySet().stream().filter(part -> !part.isOfSubset()).forEach(part -> numbers.add(part.number()));
        for (int number : numbers) {
            Manifest.Dataset entry = ManifestEntries.of(sources, catalog, number, counts);
            datasets.add(entry);
            subsets.put(entry.subset(), catalog.fingerprintOf(entry.subset()));
        }
        return new Manifest(sources.settings(), mixture, subsets, datasets, new TreeMap<>(), files);
    }

    private MixReport report(List<Blend> blends, LongAdder leftOut, SortedMap<String, Long> unwanted) {
        return new MixReport(blends.stream().map(this::report).toList(), leftOut.sum(), unwanted);
    }

    private MixReport.Mixture report(Blend blend) {
        Map<Integer, Long> train = counts(blend.train());
        Map<Integer, Long> test = counts(blend.test());
        Set<Integer> subsets = new TreeSet<>(train.keySet());
        subsets.addAll(test.keySet());
        List<MixReport.Row> rows = new ArrayList<>();
        for (int subset : subsets) {
            Triplet triplet = Objects.requireNonNull(triplets.get(subset));
            rows.add(new MixReport.Row(
                    triplet,
                    blend.target().stream()
                            .map(triplets::get)
                            .filter(Objects::nonNull)
                            .filter(target -> target.subset() != subset)
                            .map(target -> target.sharedWords(triplet))
                            .findFirst()
                            .orElse(""),
                    train.getOrDefault(subset, 0L),
                    test.getOrDefault(subset, 0L)));
        }
        return new MixReport.Mixture(
                blend.name(), blend.how(), blend.train().size(), blend.test().size(), rows);
    }

    private static Map<Integer, Long> counts(List<MixtureItem> items) {
        Map<Integer, Long> counts = new TreeMap<>();
        items.forEach(each -> counts.merge(each.subset(), 1L, Long::sum));
        return counts;
    }
}
