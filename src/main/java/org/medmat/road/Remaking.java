package org.medmat.road;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Selection;
import org.medmat.catalog.TwinFile;
import org.medmat.item.Item;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.tree.Downloads;
import org.medmat.verify.MadeWith;

/** Makes the items of a finished folder again from its downloads, in memory, and tells where others stand in its files. For one thread. */
public final class Remaking {

    private static final String REMEDY = "build again, or name the downloads that it was built from";

    private final Catalog catalog;
    private final Manifest manifest;
    private final Path out;
    private final Downloads downloads;
    private final Preparer preparer;
    private final DatasetReports reports;
    private final RemadeFindings findings = new RemadeFindings();
    private final List<String> unjudged = new ArrayList<>();
    private long items;

    /**
     * What was found.
     *
     * @param items how many were made again
     * @param problems the first of each file
     * @param count how many problems there are
     * @param unjudged what could not be made again, and why
     */
    public record Report(long items, List<Problem> problems, long count, List<String> unjudged) {}

    /**
     * What a folder was made from.
     *
     * @param twins the file of twins, if there was one
     */
    public record From(Catalog catalog, Downloads downloads, TwinFile twins) {}

    private Remaking(Path out, Manifest manifest, From from, Progress progress) throws IOException {
        this.out = out;
        this.manifest = manifest;
        this.catalog = from.catalog();
        this.downloads = from.downloads();
        Choices choices = choices(manifest, from.twins());
        Set<Integer> numbers =
                manifest.datasets().stream().map(Manifest.Dataset::number).collect(Collectors.toSet());
        Scope scope = new Scope(
                downloads, new Selection(numbers, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), choices.kinds()));
        this.preparer = new Preparer(catalog, scope, choices, progress);
        this.reports = new DatasetReports(new BuildPlan(catalog, scope));
        progress.begin(manifest.datasets().size());
    }

    private static Choices choices(Manifest manifest, TwinFile twins) {
        Manifest.Settings settings = manifest.settings();
        Place place = Place.of(Manifest.NAME);
        MadeWith with = MadeWith.of(settings)
                .orElseThrow(() -> new CatalogException(new Problem(
                        place, "names kinds of questions, or of wrong options, that nobody knows", "build again")));
        if (!twins.fingerprint().equals(settings.twins())) {
            throw new CatalogException(new Problem(
                    place,
                    settings.twins().isEmpty()
                            ? "the items were built without a file of twins"
                            : "the items were built with the file of twins whose SHA-256 is " + settings.twins(),
                    settings.twins().isEmpty() ? "leave --twins out" : "name this file with --twins"));
        }
        return new Choices(settings.seed(), settings.maxOptions(), with.distractors(), with.kinds(), twins);
    }

    /**
     * @param out the finished folder, whose files are as its manifest says
     * @param progress is told what is read
     */
    public static Report run(Path out, Manifest manifest, From from, Progress progress) throws IOException {
        return new Remaking(out, manifest, from, progress).run();
    }

    private Report run() throws IOException {
        for (Manifest.Dataset entry : manifest.datasets()) {
            Dataset dataset = catalog.datasets().get(entry.number());
            String why = whyNot(dataset);
            if (why.isEmpty()) {
                remake(entry, Objects.requireNonNull(dataset));
            } else {
                unjudged.add("dataset " + entry.number() + ": " + why);
            }
        }
        return new Report(items, findings.problems(), findings.count(), List.copyOf(unjudged));
    }

    private String whyNot(@Nullable Dataset dataset) throws IOException {
        if (dataset == null || !dataset.hasAdapter()) {
            return "the catalog does not know it";
        }
        if (!catalog.fingerprintOf(dataset.subset()).equals(manifest.subsets().get(dataset.subset()))) {
            return "the catalog says something else of it than then";
        }
        return downloads.find(dataset.folder()).isEmpty() ? "it is not among the downloads" : "";
    }

    private void remake(Manifest.Dataset entry, Dataset dataset) throws IOException {
        try {
            Prepared prepared = preparer.prepare(dataset);
            RemadeItem.Encoder encoder =
                    new RemadeItem.Encoder(manifest.settings().imagePrefix() + dataset.folder() + "/");
            if (manifest.isMixture()) {
                choose(prepared, encoder);
            } else {
                compare(entry, prepared, remake(prepared, encoder));
            }
        } catch (DataException e) {
            findings.add(e.problem());
        }
    }

    /** Gives how many items there are, and how many images without one. */
    private SubsetWriter.Written remake(Prepared prepared, RemadeItem.Encoder encoder) throws IOException {
        Map<Side, RemadeFile> files = new EnumMap<>(Side.class);
        long[] counts = new long[Side.values().length];
        long withoutChoice = prepared.items().unasked();
        try {
            for (Part part : parts(prepared)) {
                files.put(part.side(), new RemadeFile(out, part, encoder, findings));
            }
            for (int at = 0; at < prepared.items().size(); at++) {
                Item item = prepared.items().get(at);
                if (item == null) {
                    withoutChoice++;
                } else {
                    Side side = prepared.split().side(prepared.items().sample(at));
                    counts[side.ordinal()]++;
                    RemadeFile file = files.get(side);
                    if (file != null) {
                        file.take(encoder.of(item));
                        items++;
                    }
                }
            }
            for (RemadeFile file : files.values()) {
                file.end();
            }
        } finally {
            for (RemadeFile file : files.values()) {
                file.close();
            }
        }
        return new SubsetWriter.Written(counts[Side.TRAIN.ordinal()], counts[Side.TEST.ordinal()], withoutChoice, 0);
    }

    private void choose(Prepared prepared, RemadeItem.Encoder encoder) throws IOException {
        RemadeChoice choice = new RemadeChoice(encoder, findings);
        for (Part part : parts(prepared)) {
            choice.read(out, part);
        }
        for (int at = 0; at < prepared.items().size(); at++) {
            Item item = prepared.items().get(at);
            items += item != null && choice.take(encoder.of(item)) ? 1 : 0;
        }
        long changed = choice.end();
        if (changed > 0) {
            unjudged.add("dataset " + prepared.dataset().number() + ": " + changed
                    + " items of the mixture are not those of a build");
        }
    }

    /** The sides of a dataset that the manifest lists. */
    private List<Part> parts(Prepared prepared) {
        Set<String> listed = manifest.files().stream().map(Manifest.File::path).collect(Collectors.toSet());
        return Stream.of(Side.values())
                .map(side -> Part.ofDataset(prepared.dataset().number(), side))
                .filter(part -> listed.containsAll(part.paths()))
                .toList();
    }

    /** How many pictures stand in another dataset's place only the subset's files tell, and these are compared with the datasets' files. */
    private void compare(Manifest.Dataset entry, Prepared prepared, SubsetWriter.Written written) {
        Manifest.Dataset made = reports.built(
                        prepared,
                        new SubsetWriter.Written(
                                written.train(),
                                written.test(),
                                written.withoutChoice(),
                                entry.items().sharedLeftOut()))
                .entry();
        Map<String, List<Object>> both = new LinkedHashMap<>();
        both.put("name", List.of(entry.name(), made.name()));
        both.put("subset", List.of(entry.subset(), made.subset()));
        both.put("licence", List.of(entry.licence(), made.licence()));
        both.put("download", List.of(entry.download(), made.download()));
        both.put("images", List.of(entry.images(), made.images()));
        both.put("rows", List.of(entry.rows(), made.rows()));
        both.put("items", List.of(entry.items(), made.items()));
        both.put("split", List.of(entry.split(), made.split()));
        both.forEach((key, values) -> {
            if (!values.get(0).equals(values.get(1))) {
                findings.add(new Problem(
                        Place.of(out.resolve(Manifest.NAME).toString()),
                        "says of dataset " + entry.number() + " \"" + key + "\": " + values.get(0)
                                + ", but the downloads give " + values.get(1),
                        REMEDY));
            }
        });
    }
}
