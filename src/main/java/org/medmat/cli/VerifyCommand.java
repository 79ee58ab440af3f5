package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.export.ExportCheck;
import org.medmat.export.ExportOptions;
import org.medmat.gallery.SidesCheck;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.verify.CheckVerdict;
import org.medmat.verify.Verifier;
import picocli.CommandLine;

@CommandLine.Command(
        name = "verify",
        description = {
            "Recomputes the checksums of a build, or of an export, and checks every item against the rules.",
            "Guessers that see the texts alone learn from the train files and are asked the test files: "
                    + "it is told where they answer many more than lot or the commonest answer."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat verify .              what `medmat build` wrote here",
            "  medmat verify . --pictures   and that no picture stands on both sides (after `medmat pictures .`)",
            "  medmat verify . --guessers   and what is answered there without the pictures",
            "  medmat verify vqa --json",
            "  medmat verify train --items vqa --images /data/med-mat --at 2=/data/kidney   an export, beside its items"
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

    @CommandLine.Option(
            names = "--pictures",
            description = "Check that no picture stands on both sides, by what `medmat pictures` found out.")
    private boolean pictures;

    @CommandLine.Option(
            names = "--items",
            paramLabel = "DIR",
            description =
                    "For an export: the items it was made from. Every file is made anew, in memory, and compared.")
    private @Nullable Path items;

    @CommandLine.Option(
            names = "--images",
            paramLabel = "DIR",
            defaultValue = "med-mat",
            description = "With --items: where the downloads with the pictures lie (default: ${DEFAULT-VALUE}).")
    private Path images;

    @CommandLine.Option(
            names = "--at",
            paramLabel = "N=DIR",
            description = "With --items: the pictures of dataset N lie in DIR (a folder or zip). May be repeated.")
    private List<String> at = new ArrayList<>();

    @Override
    int run() throws IOException, InterruptedException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CatalogException(new Problem(
                    Place.of(folder.toString()),
                    "is no folder",
                    "name the folder that a build wrote into; `medmat diff` compares single files"));
        }
        Catalog catalog = catalogOptions.read();
        if (ExportCheck.isExport(folder)) {
            return checkExport(catalog);
        }
        CheckVerdict verdict = Verifier.verify(folder, catalog);
        List<Problem> twins = pictures ? SidesCheck.check(folder, catalog) : List.of();
        boolean holds = verdict.holds() && twins.isEmpty();
        List<Problem> problems =
                Stream.concat(verdict.problems().stream(), twins.stream()).toList();
        if (json) {
            console()
                    .result(Json.write(Json.object(
                            "holds", holds,
                            "files", verdict.files(),
                            "items", verdict.items(),
                            "problems", ReportJson.problems(problems),
                            "guessers", GuessersTable.json(verdict.guessers()))));
        } else {
            twins.forEach(problem -> console().error(problem.toString()));
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
                            holds
                                    ? checked + ": everything holds"
                                            + (pictures ? ", and no picture stands on both sides" : "")
                                    : checked + ": " + ReportText.count(verdict.count() + twins.size()) + " problems");
        }
        return holds ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int checkExport(Catalog catalog) throws IOException, InterruptedException {
        ExportCheck.Verdict verdict = items == null
                ? ExportCheck.check(folder)
                : ExportCheck.compare(
                        folder,
                        new ExportOptions.Input(items, DownloadOptions.downloads(images, at, catalog)),
                        catalog,
                        Runtime.getRuntime().availableProcessors());
        if (json) {
            console()
                    .result(Json.write(Json.object(
                            "holds", verdict.holds(),
                            "files", verdict.files(),
                            "items", verdict.items(),
                            "pictures", verdict.pictures(),
                            "problems", ReportJson.problems(verdict.problems()))));
        } else {
            verdict.problems().forEach(problem -> console().error(problem.toString()));
            String checked = "an export of " + ReportText.count(verdict.items()) + " items in " + verdict.files()
                    + " files, " + ReportText.count(verdict.pictures()) + " pictures beside them";
            console()
                    .result(checked
                            + (verdict.holds()
                                    ? ": everything holds" + (items == null ? "" : ", and every answer is the item's")
                                    : ": " + ReportText.count(verdict.count()) + " problems"));
        }
        return verdict.holds() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
