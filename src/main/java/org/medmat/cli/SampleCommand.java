package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Selection;
import org.medmat.road.SampleThings;
import org.medmat.synthetic.SampleWriter;
import org.medmat.synthetic.TreeRecipe;
import picocli.CommandLine;

@CommandLine.Command(
        name = "sample",
        description =
                "Writes a small synthetic med-mat/ in the real layouts: pictures drawn by the program, labels to match.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat sample med-mat                then: medmat build",
            "  medmat sample demo --dataset 2,80    only these datasets"
        })
final class SampleCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Mixin
    private SelectionOptions selectionOptions;

    @CommandLine.Parameters(paramLabel = "DIR", description = "Where to write; made if it is not there.")
    private Path folder;

    @CommandLine.Option(
            names = {"-q", "--quiet"},
            description = "Print errors only.")
    private boolean quiet;

    @Override
    int run() throws IOException {
        Catalog catalog = catalogOptions.read();
        write(catalog, selectionOptions.of(catalog, Set.of()), folder, quiet ? null : console());
        return ExitCode.DONE;
    }

    /** @param console null: nothing is said */
    static void write(Catalog catalog, Selection selection, Path folder, @Nullable Console console) throws IOException {
        SortedMap<String, TreeRecipe> recipes = new TreeMap<>();
        for (Dataset dataset : selection.datasetsOf(catalog)) {
            if (dataset.hasAdapter() && dataset.sample() != null) {
                recipes.merge(dataset.folder(), SampleThings.drawn(dataset), TreeRecipe::and);
            }
        }
        SampleWriter.Written written = SampleWriter.write(folder, recipes);
        if (console != null) {
            console.message("drew " + ReportText.count(written.files()) + " files of " + written.folders()
                    + " datasets in " + folder);
        }
    }
}
