package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Selection;
import org.medmat.catalog.TwinFile;
import org.medmat.item.Side;
import org.medmat.road.Build;
import org.medmat.road.BuildOptions;
import org.medmat.road.BuildReport;
import org.medmat.road.BuildSurvey;
import org.medmat.road.Choices;
import org.medmat.road.Progress;
import org.medmat.road.Scope;
import org.medmat.road.Target;
import org.medmat.road.Trust;
import org.medmat.text.Likeness;
import picocli.CommandLine;

@CommandLine.Command(
        name = "build",
        description = {
            "Builds the question files of what lies below --data: one for each dataset and one for each subset, each for training and testing.",
            "Same seed and catalog, same files, whatever the order, the threads or the part that is built.",
            "What nothing has changed of since the last build is not made again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat build --sample                    draw a small med-mat/ and build it",
            "  medmat build                             build what lies in med-mat/ into this folder",
            "  medmat build --data /data/mm --out vqa   from there, to there",
            "  medmat build --modality CT,MRI --split test",
            "  medmat build --task detection --kind side,size",
            "  medmat build --dataset 2 --at 2=~/Downloads/archive.zip",
            "  medmat build --twins medmat-pictures/twins.jsonl   keep one of each group of twins",
            "  medmat build --dry-run                   count, write nothing"
        })
final class BuildCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Mixin
    private DownloadOptions downloadOptions;

    @CommandLine.Mixin
    private SelectionOptions selectionOptions;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where the files are written (default: this folder).")
    private Path out;

    @CommandLine.Option(
            names = "--split",
            paramLabel = "SIDE",
            split = ",",
            description = "Only this side's files: train or test.")
    private List<String> sides = new ArrayList<>();

    @CommandLine.Mixin
    private SeedOption seedOption;

    @CommandLine.Mixin
    private JobsOption jobsOption;

    @CommandLine.Option(
            names = "--max-options",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many options a question has at most, 2 to 26 (default: ${DEFAULT-VALUE}).")
    private int maxOptions;

    @CommandLine.Mixin
    private DistractorsOption distractorsOption;

    @CommandLine.Mixin
    private KindsOption kindsOption;

    @CommandLine.Option(
            names = "--twins",
            paramLabel = "FILE",
            description =
                    "A twins.jsonl of `medmat pictures`: of pictures that are the same a subset keeps one, and none"
                            + " stands on both sides.")
    private @Nullable Path twins;

    @CommandLine.Option(
            names = "--image-prefix",
            paramLabel = "TEXT",
            defaultValue = "med-mat/",
            description =
                    "What the items' image paths begin with, wherever the data really lies (default: ${DEFAULT-VALUE}).")
    private String imagePrefix;

    @CommandLine.Option(names = "--strict", description = "Fail, and write nothing, if anything is missing or unclear.")
    private boolean strict;

    @CommandLine.Option(names = "--dry-run", description = "Read and count everything, write nothing.")
    private boolean dryRun;

    @CommandLine.Option(
            names = "--rebuild",
            description = "Make all files anew, also those of which nothing has changed since the last build.")
    private boolean rebuild;

    @CommandLine.Option(
            names = "--check-content",
            description = "Read all files of a download before it is taken for unchanged since the last build with this"
                    + " option: for disks on which another file may keep the name, size and times of the one before.")
    private boolean checkContent;

    @CommandLine.Option(
            names = "--sample",
            description = "First write a small synthetic med-mat/ to --data, then build it.")
    private boolean sample;

    @CommandLine.Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @CommandLine.Option(
            names = {"-q", "--quiet"},
            description = "Print errors only.")
    private boolean quiet;

    @Override
    int run() throws IOException, InterruptedException {
        int jobs = jobsOption.jobs();
        if (maxOptions < 2 || maxOptions > 26) {
            throw usage("--max-options is " + maxOptions + "; a question has 2 to 26 options, lettered A to Z");
        }
        Catalog catalog = catalogOptions.read();
        Selection selection = selectionOptions.of(catalog, sides(), kindsOption.kinds());
        if (sample) {
            SampleCommand.write(catalog, selection, downloadOptions.data(), quiet ? null : console());
        } else if (!Files.isDirectory(downloadOptions.data())
                && downloadOptions.downloads(catalog).elsewhere().isEmpty()) {
            console().error(downloadOptions.data() + ": there is no such folder\n" + NothingFound.remedy());
            return ExitCode.USAGE;
        }
        String prefix = imagePrefix.isEmpty() || imagePrefix.endsWith("/") ? imagePrefix : imagePrefix + "/";
        BuildOptions options = new BuildOptions(
                new Scope(downloadOptions.downloads(catalog), selection),
                new Choices(
                        seedOption.seed(),
                        maxOptions,
                        distractorsOption.distractors(),
                        kindsOption.kinds(),
                        twins == null ? TwinFile.NONE : TwinFile.read(twins)),
                new Target(out, prefix),
                jobs,
                strict,
                rebuild ? Trust.NOTHING : checkContent ? Trust.CONTENT : Trust.TIMES);
        BuildReport report = build(catalog, options);
        if (report.built().isEmpty() && report.failed().isEmpty()) {
            console().error(NothingFound.text(catalog, options.scope()));
            return ExitCode.FAILED;
        }
        if (json) {
            console().result(ReportJson.write(report));
        } else if (!quiet) {
            ReportText.print(report, console());
            if (dryRun) {
                console().message("nothing was written (--dry-run)");
            } else {
                ReportText.printFiles(report, out, console());
                suggestNext();
            }
        } else {
            ReportText.printFailures(report, console());
            ReportText.printLosses(report, console());
        }
        if (report.built().isEmpty()) {
            return ExitCode.FAILED;
        }
        return report.isWhole() ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    private void suggestNext() {
        if (sample) {
            console()
                    .message("next: `medmat verify " + out + "` checks every item; your own downloads go into a folder"
                            + " without samples, named with --data (`medmat status` tells their names)");
        }
    }

    private BuildReport build(Catalog catalog, BuildOptions options) throws IOException, InterruptedException {
        boolean shown = console().terminal() && !quiet;
        try (ProgressLine line = new ProgressLine(console(), shown);
                Interruption interruption = Interruption.of(console())) {
            Progress progress = progress(shown ? line : Progress.NONE);
            if (dryRun) {
                return BuildSurvey.run(
                        catalog, options.scope(), options.choices(), options.jobs(), options.strict(), progress);
            }
            BuildReport report = Build.run(catalog, options, Version.NUMBER, progress);
            if (!report.files().isEmpty()) {
                interruption.tooLate();
            }
            return report;
        }
    }

    private Set<Side> sides() {
        Set<Side> wanted = EnumSet.noneOf(Side.class);
        for (String side : sides) {
            switch (side) {
                case "train" -> wanted.add(Side.TRAIN);
                case "test" -> wanted.add(Side.TEST);
                default ->
                    throw usage("--split is \"" + side + "\"" + Likeness.hint(side, List.of("train", "test"))
                            + "; write train or test");
            }
        }
        return wanted;
    }
}
