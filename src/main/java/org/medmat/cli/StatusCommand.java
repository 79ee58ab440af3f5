package org.medmat.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Selection;
import org.medmat.question.Distractors;
import org.medmat.road.BuildReport;
import org.medmat.road.BuildSurvey;
import org.medmat.road.Choices;
import org.medmat.road.Progress;
import org.medmat.road.Scope;
import picocli.CommandLine;

@CommandLine.Command(
        name = "status",
        description = "Tells what of the datasets lies below --data, what is missing, and where and how to get it.",
        footerHeading = "%nExamples:%n",
        footer = {"  medmat status", "  medmat status --subset 8 --data /data/med-mat"})
final class StatusCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Mixin
    private DownloadOptions downloadOptions;

    @CommandLine.Mixin
    private SelectionOptions selectionOptions;

    @CommandLine.Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** What can be said of a dataset. */
    private record Line(Dataset dataset, String state, String detail) {}

    @Override
    int run() throws IOException, InterruptedException {
        Catalog catalog = catalogOptions.read();
        Selection selection = selectionOptions.of(catalog, Set.of());
        Scope scope = new Scope(downloadOptions.downloads(catalog), selection, Scanner.Depth.NAMES);
        BuildReport report = BuildSurvey.run(
                catalog,
                scope,
                new Choices(0, 2, Distractors.FAIR),
                Runtime.getRuntime().availableProcessors(),
                false,
                progress(Progress.NONE));
        Map<Integer, Line> known = new HashMap<>();
        report.built().forEach(built -> known.put(built.dataset().number(), line(built)));
        report.failed()
                .forEach(failed -> known.put(
                        failed.dataset().number(),
                        new Line(
                                failed.dataset(), "unreadable", failed.problem().toString())));
        List<Line> lines = selection.datasetsOf(catalog).stream()
                .map(dataset -> known.getOrDefault(dataset.number(), missing(dataset)))
                .toList();
        Set<Integer> buildable = new TreeSet<>();
        report.built().forEach(built -> buildable.add(built.dataset().subset()));
        if (json) {
            console()
                    .result(Json.write(Json.object(
                            "datasets",
                            lines.stream()
                                    .map(line -> Json.object(
                                            "number", line.dataset().number(),
                                            "folder", line.dataset().folder(),
                                            "state", line.state(),
                                            "detail", line.detail(),
                                            "access", line.dataset().access().kind(),
                                            "home", line.dataset().home()))
                                    .toList(),
                            "buildableSubsets",
                            buildable)));
        } else {
            print(lines, buildable, catalog);
        }
        return ExitCode.DONE;
    }

    private static Line line(BuildReport.Built built) {
        long difference = built.difference().images();
        boolean marked = Objects.requireNonNull(built.dataset().adapter()).hasRegions();
        String found = ReportText.count(built.entry().images().found()) + " images"
                + (marked ? ", what is marked in them not looked at" : "");
        if (!built.entry().download().missing().isEmpty()) {
            return new Line(
                    built.dataset(),
                    "incomplete",
                    found + ", without "
                            + String.join(", ", built.entry().download().missing()));
        }
        if (difference < 0) {
            return new Line(built.dataset(), "incomplete", found + ", " + ReportText.count(-difference) + " too few");
        }
        // An image in which nothing is marked gives no sample: there may be more of them.
        boolean isLarger = difference > 0 && !marked;
        return new Line(
                built.dataset(),
                isLarger ? "larger" : "complete",
                isLarger ? found + ", " + ReportText.count(difference) + " more than expected" : found);
    }

    private static Line missing(Dataset dataset) {
        String how = dataset.access().how().isEmpty()
                ? dataset.home()
                : dataset.access().how();
        return new Line(
                dataset,
                dataset.hasAdapter() ? "missing" : "no adapter",
                dataset.access().kind() + ": " + how);
    }

    private void print(List<Line> lines, Set<Integer> buildable, Catalog catalog) {
        TextTable table = new TextTable("rlll", "no", "state", "folder", "");
        for (Line line : lines) {
            table.row(
                    line.dataset().number(),
                    line.state(),
                    line.dataset().folder(),
                    line.detail().replace("\n", " "));
        }
        console().result(table.toString());
        long missing =
                lines.stream().filter(line -> line.state().equals("missing")).count();
        console()
                .message((lines.size() - missing) + " of " + lines.size()
                        + " datasets are here or have no adapter yet; " + missing + " are missing.");
        console()
                .message(
                        buildable.isEmpty()
                                ? "Nothing can be built yet; `medmat build --sample` gives a first look."
                                : "Subsets that can be built: " + ReportText.join(List.copyOf(buildable)) + " of "
                                        + catalog.subsets().size() + ".");
    }
}
