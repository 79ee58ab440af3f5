package org.medmat.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.References;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.PictureFinder;
import org.medmat.finished.TrainerPart;
import org.medmat.item.Side;
import org.medmat.output.ExportManifest;
import org.medmat.output.Manifest;
import org.medmat.output.OutputFolder;
import org.medmat.output.Stage;
import org.medmat.picture.Conversion;
import org.medmat.picture.ConversionCache;
import org.medmat.picture.Converter;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Exports the items of a finished folder: looks at all of them first, then reads them once for all forms together. */
public final class Exporter {

    /** The folder of converted pictures. */
    static final String CACHE = ".medmat-converted";

    private final Catalog catalog;
    private final ExportOptions options;
    private final String version;
    private final LongConsumer written;
    private final Map<Form, PictureMode> modes;

    private Exporter(Catalog catalog, ExportOptions options, String version, LongConsumer written) {
        this.catalog = catalog;
        this.options = options;
        this.version = version;
        this.written = written;
        this.modes = Modes.of(options.target());
    }

    /**
     * Exports all or nothing.
     *
     * @param version of the program
     * @param written is told how many more items are written
     */
    public static ExportReport run(Catalog catalog, ExportOptions options, String version, LongConsumer written)
            throws IOException, InterruptedException {
        return new Exporter(catalog, options, version, written).run();
    }

    /** What the files of an export would be, which are not written. */
    static ExportReport again(Catalog catalog, ExportOptions options, String version)
            throws IOException, InterruptedException {
        return new Exporter(catalog, options, version, count -> {}).run(true);
    }

    private ExportReport run() throws IOException, InterruptedException {
        refuseFull(options.target().out());
        return run(false);
    }

    private ExportReport run(boolean forgets) throws IOException, InterruptedException {
        ItemFolder folder = meant(ItemFolder.of(options.input().items(), catalog));
        SortedMap<Integer, References.Source> references = References.read();
        ExecutorService workers = Executors.newFixedThreadPool(options.jobs(), Exporter::thread);
        try (PictureFinder pictures = new PictureFinder(
                options.input().downloads(),
                catalog,
                folder.imagePrefix(),
                options.input().items())) {
            ExportSurvey survey = new ExportSurvey(catalog, options, folder, pictures, references, looks());
            survey.run(workers);
            boolean stops = survey.refusals().counts().containsKey(ExportSurvey.UNFIT)
                    && !options.choice().skipUnfit();
            boolean isStrict = options.strict() && !survey.refusals().counts().isEmpty();
            if (stops || isStrict || survey.chosen() == 0) {
                return report(false, Map.of(), survey, 0, List.of(), List.of());
            }
            if (forgets) {
                try (Stage stage = Stage.forgetful()) {
                    return write(folder, survey, pictures, references, stage, null, workers);
                }
            }
            try (OutputFolder output = OutputFolder.open(options.target().out())) {
                refuseFull(options.target().out());
                try (Stage stage = output.stage()) {
                    return write(folder, survey, pictures, references, stage, output, workers);
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Its cache lies beside the export, where the disk has room for its pictures anyway. */
    private @Nullable Converter converter() {
        Conversion conversion = options.target().unread().conversion();
        if (conversion == null) {
            return null;
        }
        Path beside = options.target().out().toAbsolutePath().normalize().resolveSibling(CACHE);
        return new Converter(conversion, new ConversionCache(beside));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "export");
        thread.setDaemon(true);
        return thread;
    }

    private boolean looks() {
        return modes.values().stream().anyMatch(mode -> mode != PictureMode.NONE);
    }

    /** Files of two exports must not stand side by side. */
    private static void refuseFull(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return;
        }
        try (Stream<Path> inside = Files.list(out)) {
            if (inside.anyMatch(file -> !file.getFileName().toString().startsWith(".medmat"))) {
                throw new CatalogException(new Problem(
                        Place.of(out.toString()),
                        "is not empty"
                                + (Files.exists(out.resolve(ExportManifest.NAME)) ? ": an export lies here" : ""),
                        "name a new folder with --out, or delete this one"));
            }
        }
    }

    /** The files that may hold something that is asked for. */
    private ItemFolder meant(ItemFolder folder) {
        ExportOptions.Choice choice = options.choice();
        boolean all = choice.splits().isEmpty();
        boolean train = all
                || choice.splits().contains(TrainerPart.TRAIN)
                || choice.splits().contains(TrainerPart.VALIDATION);
        boolean test = all || choice.splits().contains(TrainerPart.TEST) || choice.validation() > 0;
        List<ItemFolder.Source> files = folder.files().stream()
                .filter(file -> file.part().side() == Side.TRAIN ? train : test)
                .filter(file -> file.part().isOfSubset()
                        || choice.selection()
                                .datasetsOf(catalog)
                                .contains(catalog.datasets().get(file.part().number())))
                .toList();
        return new ItemFolder(folder.manifest(), files);
    }

    private ExportReport write(
            ItemFolder folder,
            ExportSurvey survey,
            PictureFinder pictures,
            SortedMap<Integer, References.Source> references,
            Stage stage,
            @Nullable OutputFolder output,
            ExecutorService workers)
            throws IOException, InterruptedException {
        Map<Form, FormFolder> folders = new LinkedHashMap<>();
        Map<FormFolder, FormWriter> writers = new LinkedHashMap<>();
        for (Form form : options.target().forms()) {
            FormFolder own = new FormFolder(
                    stage,
                    form.facts(),
                    Objects.requireNonNull(modes.get(form)),
                    options.target().out(),
                    catalog,
                    survey.mostOptions());
            folders.put(form, own);
            writers.put(own, form.open(own));
        }
        PictureList list = new PictureList(stage, "pictures.tsv");
        ExportTally tally = new ExportTally();
        Loader loader = new Loader(stage, survey, pictures, Set.copyOf(modes.values()), converter());
        Road road = new Road(catalog, options, survey, loader, workers);
        road.run(folder, List.copyOf(writers.values()), tally, list, written);
        for (FormWriter writer : writers.values()) {
            writer.finish();
        }
        long pictured = list.size();
        for (FormFolder own : writers.keySet()) {
            pictured += own.finishPictures();
        }
        list.finish();
        Card card =
                new Card(options, version, tally, references, survey.refusals().counts());
        card.write(stage, folders);
        if (options.strict() && !survey.refusals().counts().isEmpty()) {
            return report(false, Map.of(), survey, 0, List.of(), List.of());
        }
        List<Manifest.File> files = stage.finished().stream()
                .sorted(Comparator.comparing(Manifest.File::path))
                .toList();
        Map<String, Long> splits = new LinkedHashMap<>();
        tally.splits().forEach((split, count) -> splits.put(split.word(), count));
        SortedMap<Integer, Long> subsets = new TreeMap<>();
        tally.subsets().forEach((number, part) -> subsets.put(number, part.items()));
        ExportManifest manifest = new ExportManifest(
                version,
                Settings.of(options, modes),
                survey.sources(),
                splits,
                subsets,
                survey.refusals().counts(),
                pictured,
                files);
        if (output != null) {
            stage.commit(manifest, output);
        }
        return report(true, tally.splits(), survey, pictured, files, card.forbidden());
    }

    private static ExportReport report(
            boolean isWritten,
            Map<TrainerPart, Long> splits,
            ExportSurvey survey,
            long pictures,
            List<Manifest.File> files,
            List<String> forbidden) {
        return new ExportReport(
                isWritten,
                splits,
                survey.refusals().counts(),
                survey.refusals().problems(),
                pictures,
                files,
                forbidden);
    }
}
