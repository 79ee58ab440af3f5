package org.medmat.cli;

import java.util.ArrayList;
import java.util.List;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.GuessReview;
import org.medmat.catalog.LabelReview;
import org.medmat.problem.Problem;
import picocli.CommandLine;

@CommandLine.Command(
        name = "check",
        description =
                "Checks the catalog and the instructions, your own additions included: tells every problem at once, with file, line and remedy.",
        footerHeading = "%nExamples:%n",
        footer = {"  medmat check", "  medmat check --catalog my-catalog"})
final class CheckCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @Override
    int run() {
        Catalog catalog = catalogOptions.read();
        List<Problem> warnings = new ArrayList<>(LabelReview.of(catalog));
        warnings.addAll(GuessReview.of(catalog));
        warnings.forEach(warning -> console().warning(warning.toString()));
        long adapters = catalog.datasets().values().stream()
                .filter(dataset -> dataset.hasAdapter())
                .count();
        console()
                .result("the catalog is sound: " + catalog.datasets().size() + " datasets, " + adapters
                        + " of them with an adapter, " + catalog.subsets().size() + " subsets, " + warnings.size()
                        + " warnings");
        return ExitCode.DONE;
    }
}
