package org.medmat.cli;

import java.util.List;
import java.util.Set;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Expectation;
import org.medmat.catalog.Selection;
import org.medmat.catalog.Subset;
import org.medmat.text.Likeness;
import picocli.CommandLine;

@CommandLine.Command(
        name = "list",
        description = "Shows what the catalog knows: datasets, subsets or labels.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat list datasets --modality dermoscopy",
            "  medmat list subsets --task level",
            "  medmat list labels --subset 14 --json"
        })
final class ListCommand extends Command {

    private static final List<String> THINGS = List.of("datasets", "subsets", "labels");

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Mixin
    private SelectionOptions selectionOptions;

    @CommandLine.Parameters(paramLabel = "WHAT", description = "datasets, subsets or labels.")
    private String what;

    @CommandLine.Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    int run() {
        if (!THINGS.contains(what)) {
            throw usage("there are no " + what + " to list" + Likeness.hint(what, THINGS)
                    + "; list datasets, subsets or labels");
        }
        Catalog catalog = catalogOptions.read();
        Selection selection = selectionOptions.of(catalog, Set.of());
        switch (what) {
            case "datasets" -> datasets(catalog, selection.datasetsOf(catalog));
            case "subsets" -> subsets(catalog, subsetsOf(catalog, selection));
            default -> labels(subsetsOf(catalog, selection));
        }
        return ExitCode.DONE;
    }

    private static List<Subset> subsetsOf(Catalog catalog, Selection selection) {
        return catalog.subsets().values().stream()
                .filter(subset -> selection.holds(subset, catalog))
                .toList();
    }

    private void datasets(Catalog catalog, List<Dataset> datasets) {
        if (json) {
            console()
                    .result(Json.write(datasets.stream()
                            .map(dataset -> json(dataset, catalog))
                            .toList()));
            return;
        }
        TextTable table =
                new TextTable("rrllrlll", "no", "subset", "modality", "area", "images", "access", "adapter", "name");
        for (Dataset dataset : datasets) {
            Subset subset = catalog.subsetOf(dataset);
            table.row(
                    dataset.number(),
                    twoDigits(dataset.subset()),
                    subset.modality(),
                    subset.area(),
                    images(dataset),
                    dataset.access().kind(),
                    dataset.hasAdapter() ? "yes" : "not yet",
                    dataset.name());
        }
        console().result(table.toString());
    }

    static String images(Dataset dataset) {
        Expectation.Range images = dataset.expected().images();
        return images == null ? "?" : images.toString();
    }

    private static Object json(Dataset dataset, Catalog catalog) {
        Subset subset = catalog.subsetOf(dataset);
        return Json.object(
                "number", dataset.number(),
                "name", dataset.name(),
                "folder", dataset.folder(),
                "subset", dataset.subset(),
                "modality", subset.modality(),
                "area", subset.area(),
                "task", subset.task(),
                "home", dataset.home(),
                "licence", dataset.licence(),
                "access", dataset.access().kind(),
                "how", dataset.access().how(),
                "urls", dataset.access().urls(),
                "size", dataset.access().size(),
                "images", images(dataset),
                "adapter", dataset.hasAdapter(),
                "notes", dataset.notes(),
                "unverified", dataset.unverified());
    }

    private void subsets(Catalog catalog, List<Subset> subsets) {
        if (json) {
            console()
                    .result(Json.write(subsets.stream()
                            .map(subset -> Json.object(
                                    "number", subset.number(),
                                    "modality", subset.modality(),
                                    "area", subset.area(),
                                    "task", subset.task(),
                                    "kinds", subset.kinds(),
                                    "multiLabel", subset.multiLabel(),
                                    "labels", subset.labels().names(),
                                    "datasets",
                                            catalog.datasetsOf(subset).stream()
                                                    .map(Dataset::number)
                                                    .toList()))
                            .toList()));
            return;
        }
        TextTable table = new TextTable("rllrll", "no", "modality", "area", "labels", "datasets", "task");
        for (Subset subset : subsets) {
            table.row(
                    twoDigits(subset.number()),
                    subset.modality(),
                    subset.area(),
                    subset.labels().size(),
                    ReportText.join(catalog.datasetsOf(subset).stream()
                            .map(Dataset::number)
                            .toList()),
                    subset.task() + (subset.multiLabel() ? " (several labels)" : ""));
        }
        console().result(table.toString());
    }

    private void labels(List<Subset> subsets) {
        if (json) {
            console()
                    .result(Json.write(subsets.stream()
                            .map(subset -> Json.object(
                                    "subset",
                                    subset.number(),
                                    "labels",
                                    subset.labels().names().stream()
                                            .map(label -> Json.object(
                                                    "label",
                                                    label,
                                                    "overlaps",
                                                    subset.labels()
                                                            .overlapping(subset.labels()
                                                                    .find(label))))
                                            .toList()))
                            .toList()));
            return;
        }
        TextTable table = new TextTable("rll", "subset", "label", "overlaps with");
        for (Subset subset : subsets) {
            for (String label : subset.labels().names()) {
                table.row(
                        twoDigits(subset.number()),
                        label,
                        String.join(
                                ", ",
                                subset.labels().overlapping(subset.labels().find(label))));
            }
        }
        console().result(table.toString());
    }

    /** By hand: Java's formatter looks for the locale's digits, which takes longer than the whole table. */
    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
