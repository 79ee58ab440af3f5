package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.medmat.catalog.Catalog;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.verify.Verdict;
import org.medmat.verify.Verifier;
import picocli.CommandLine;

@CommandLine.Command(
        name = "verify",
        description = {
            "Recomputes the checksums of a build and checks every item against the rules.",
            "Guessers that see the texts alone learn from the train files and are asked the test files: "
                    + "it is told where they answer many more than lot or the commonest answer."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat verify .              what `medmat build` wrote here",
            "  medmat verify . --guessers   and what is answered there without the pictures",
            "  medmat verify vqa --json"
        })
final class VerifyCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Parameters(paramLabel = "OUT", description = "The folder that a build wrote into.")
    private Path folder;

    @CommandLine.Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @CommandLine.Option(
            names = "--guessers",
            description = "Print what guessers that see the texts alone reach in each pair of files.")
    private boolean guessers;

    @Override
    int run() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CatalogException(new Problem(
                    Place.of(folder.toString()),
                    "is no folder",
                    "name the folder that a build wrote into; `medmat diff` compares single files"));
        }
        Catalog catalog = catalogOptions.read();
        Verdict verdict = Verifier.verify(folder, catalog);
        if (json) {
            console()
                    .result(Json.write(Json.object(
                            "holds", verdict.holds(),
                            "files", verdict.files(),
                            "items", verdict.items(),
                            "problems", ReportJson.problems(verdict.problems()),
                            "guessers", GuessersTable.json(verdict.guessers()))));
        } else {
            verdict.problems().forEach(problem -> {
                if (verdict.holds()) {
                    console().warning(problem.toString());
                } else {
                    console().error(problem.toString());
                }
            });
            if (!verdict.sameCatalog()) {
                console().warning("this was built with another catalog than the one it was checked against");
            }
            verdict.counts()
                    .forEach((rule, count) -> console().message(ReportText.count(count) + " times: " + rule.words()));
            if (guessers) {
                console().result(GuessersTable.text(verdict.guessers()));
            }
            String checked =
                    ReportText.count(verdict.items()) + " items in " + verdict.files() + " files, with their origins";
            console()
                    .result(
                            verdict.holds()
                                    ? checked + ": everything holds"
                                    : checked + ": " + ReportText.count(verdict.count()) + " problems");
        }
        return verdict.holds() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
