package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.figures.Figures;
import org.medmat.figures.ItemCounting;
import org.medmat.output.WholeFile;
import org.medmat.report.BuildPage;
import org.medmat.report.ComparisonPage;
import picocli.CommandLine;

@CommandLine.Command(
        name = "report",
        description = {
            "Shows what was built on one page: what there is of each modality and area, items, labels, questions, letters, groups, "
                    + "licences, and what is answered without the picture. The page is one file that needs no network.",
            "Given two builds it shows both side by side. Med-MAT's released files can be shown too."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat report .                        report.html in this folder",
            "  medmat report last-week . --out changes.html",
            "  medmat report . --json                 the same figures for a script"
        })
final class ReportCommand extends Command {

    private static final String ONE = "report.html";
    private static final String TWO = "comparison.html";

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "OUT",
            description = "The folder that a build wrote into, or that holds released files; of two the old one.")
    private Path first;

    @CommandLine.Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "The new one, to compare it with the old one.")
    private @Nullable Path second;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page (default: " + ONE + " in the folder; " + TWO + " in the new one of two).")
    private @Nullable Path out;

    @CommandLine.Mixin
    private JobsOption jobsOption;

    @CommandLine.Option(
            names = "--json",
            description = "Print the figures as JSON, and write no page unless --out is given.")
    private boolean json;

    @CommandLine.Option(
            names = {"-q", "--quiet"},
            description = "Print errors only.")
    private boolean quiet;

    @Override
    int run() throws IOException, InterruptedException {
        Catalog catalog = catalogOptions.read();
        Figures figures = ItemCounting.run(first, catalog, jobsOption.jobs());
        Path newer = second;
        Figures others = newer == null ? null : ItemCounting.run(newer, catalog, jobsOption.jobs());
        if (json) {
            console().result(Json.write(others == null ? figures : Json.object("old", figures, "new", others)));
        }
        if (out != null || !json) {
            Path page = out != null ? out : newer == null ? first.resolve(ONE) : newer.resolve(TWO);
            byte[] bytes = others == null ? BuildPage.write(figures) : ComparisonPage.write(figures, others);
            WholeFile.write(page, bytes);
            if (!quiet && !json) {
                console().result(told(figures, others) + " in " + page);
            }
        }
        return ExitCode.DONE;
    }

    private static String told(Figures figures, @Nullable Figures others) {
        return others == null
                ? ReportText.count(figures.items().total()) + " items of "
                        + figures.datasets().size() + " datasets"
                : ReportText.count(figures.items().total()) + " and "
                        + ReportText.count(others.items().total()) + " items";
    }
}
