package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.TwinFile;
import org.medmat.export.ExportCheck;
import org.medmat.export.ExportOptions;
import org.medmat.gallery.SidesCheck;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.road.Progress;
import org.medmat.road.Remaking;
import org.medmat.tree.Downloads;
import org.medmat.verify.CheckVerdict;
import org.medmat.verify.Verifier;
import picocli.CommandLine;

@CommandLine.Command(
        name = "verify",
        description = {
            "Recomputes the checksums of a build, or of an export, and checks every item against the rules.",
            "Questions, options, letters and sides are made again from seed and catalog as far as they follow from the "
                    + "files; with --data everything is, from the downloads.",
            "Guessers that see the texts alone learn from the train files and are asked the test files: "
                    + "it is told where they answer many more than lot or the commonest answer."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat verify .              what `medmat build` wrote here",
            "  medmat verify . --data med-mat   and that the downloads give the same items",
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
            names = "--data",
            paramLabel = "DIR",
            description =
                    "For a build or a mixture: where the downloads lie. Every item is made again from them, in memory, and compared.")
    private @Nullable Path data;

    @CommandLine.Option(
            names = "--twins",
            paramLabel = "FILE",
            description = "With --data: the file of twins that the build was given.")
    private @Nullable Path twins;

    @CommandLine.Option(
            names = "--manifest-sha256",
            paramLabel = "HEX",
            description =
                    "The SHA-256 that was printed when the folder was new: whoever changed it and its manifest since is found out.")
    private @Nullable String kept;

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
            description = "With --items or --data: dataset N lies in DIR (a folder or zip). May be repeated.")
    private List<String> at = new ArrayList<>();

    @Override
    int run() throws IOException, InterruptedException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CatalogException(new Problem(
                    Place.of(folder.toString()),
                    "is no folder",
                    "name the folder that a build wrote into; `medmat diff` compares single files"));
        }
        if (kept != null && !kept.matches("[0-9a-fA-F]{64}")) {
            throw usage("--manifest-sha256 is \"" + kept + "\"; write the 64 digits that `medmat verify` printed");
        }
        Catalog catalog = catalogOptions.read();
        boolean isExport = ExportCheck.isExport(folder);
        refuseIdle(isExport);
        if (isExport) {
            return checkExport(catalog);
        }
        CheckVerdict verdict = Verifier.verify(folder, catalog, Version.NUMBER);
        List<Problem> further = new ArrayList<>(pictures ? SidesCheck.check(folder, catalog) : List.of());
        checkManifest(verdict).ifPresent(further::add);
        Remaking.Report remade = data == null || !verdict.holds() ? null : remake(catalog, data);
        VerifyText text = new VerifyText(verdict, remade, further, pictures);
        if (json) {
            console().result(text.json());
        } else {
            if (data != null && remade == null) {
                console()
                        .warning(
                                "the items were not made from the downloads again: first see what is wrong in the files");
            }
            text.print(console(), guessers);
        }
        return !text.holds() ? ExitCode.FAILED : text.isPartial() ? ExitCode.PARTIAL : ExitCode.DONE;
    }

    /** An option that checks nothing here would seem to have found nothing. */
    private void refuseIdle(boolean isExport) {
        Map<String, Boolean> idle = new LinkedHashMap<>();
        idle.put("--data", isExport && data != null);
        idle.put("--manifest-sha256", isExport && kept != null);
        idle.put("--pictures", isExport && pictures);
        idle.put("--guessers", isExport && guessers);
        idle.put("--items", !isExport && items != null);
        idle.forEach((option, given) -> {
            if (given) {
                throw usage(option + " does not check " + (isExport ? "an export" : "a build or mixture")
                        + "; leave it out");
            }
        });
        if (twins != null && data == null) {
            throw usage("--twins needs --data");
        }
    }

    private Optional<Problem> checkManifest(CheckVerdict verdict) {
        return kept == null || kept.equalsIgnoreCase(verdict.manifest())
                ? Optional.empty()
                : Optional.of(new Problem(
                        Place.of(folder.resolve(Manifest.NAME).toString()),
                        "its SHA-256 is " + verdict.manifest() + ", not " + kept,
                        "this is not the folder whose manifest was kept, or it was changed since"));
    }

    private Remaking.Report remake(Catalog catalog, Path root) throws IOException, InterruptedException {
        Downloads downloads = DownloadOptions.downloads(root, at, catalog);
        TwinFile twinFile = twins == null ? TwinFile.NONE : TwinFile.read(twins);
        Manifest manifest = ManifestJson.read(folder);
        try (ProgressLine line = new ProgressLine(console(), console().terminal())) {
            return Remaking.run(
                    folder,
                    manifest,
                    new Remaking.From(catalog, downloads, twinFile),
                    console().terminal() ? line : Progress.NONE);
        }
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
