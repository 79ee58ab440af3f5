package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.Scan;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Expectation;
import org.medmat.item.Item;
import org.medmat.road.BoxPreview;
import org.medmat.road.Choices;
import org.medmat.road.Inspection;
import org.medmat.road.Progress;
import org.medmat.tree.Downloads;
import org.medmat.tree.FileTree;
import picocli.CommandLine;

@CommandLine.Command(
        name = "try",
        description =
                "Shows one dataset in detail, without writing: what its adapter matched, raw values, counts, some finished items, every problem.",
        footerHeading = "%nExamples:%n",
        footer = {"  medmat try 2", "  medmat try 2 --at 2=~/Downloads/archive.zip", "  medmat try 93 --draw boxes"})
final class TryCommand extends Command {

    private static final int MOST_OPTIONS = 4;

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Mixin
    private DownloadOptions downloadOptions;

    @CommandLine.Parameters(paramLabel = "N", description = "The dataset's number.")
    private int number;

    @CommandLine.Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many items to show (default: ${DEFAULT-VALUE}).")
    private int items;

    @CommandLine.Option(
            names = "--draw",
            paramLabel = "DIR",
            description =
                    "Where things are marked: draw what the items shown ask on their images, boxes and answers, into DIR.")
    private @Nullable Path drawings;

    @CommandLine.Mixin
    private SeedOption seedOption;

    @CommandLine.Mixin
    private DistractorsOption distractorsOption;

    @Override
    int run() throws IOException {
        Catalog catalog = catalogOptions.read();
        Dataset dataset = catalog.datasets().get(number);
        if (dataset == null) {
            throw usage("there is no dataset " + number + "; `medmat list datasets` shows the numbers");
        }
        Downloads downloads = downloadOptions.downloads(catalog);
        if (!dataset.hasAdapter()) {
            console().error("dataset " + number + " has no adapter yet\n    CONTRIBUTING.md tells how to write one");
            return ExitCode.FAILED;
        }
        if (downloads.find(dataset.folder()).isEmpty()) {
            console()
                    .error(downloads.root() + ": holds no " + dataset.folder() + "/ and no "
                            + dataset.folder() + ".zip\n    `medmat status --dataset " + number
                            + "` tells how to get it; --at " + number + "=DIR names another place");
            return ExitCode.FAILED;
        }
        Inspection inspection = Inspection.of(
                catalog,
                downloads,
                new Choices(seedOption.seed(), MOST_OPTIONS, distractorsOption.distractors()),
                dataset,
                items,
                progress(Progress.NONE));
        print(inspection);
        if (drawings != null) {
            draw(inspection, downloads, drawings);
        }
        Scan scan = inspection.scan();
        return scan.unknown().isEmpty() && scan.samples().size() > 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void draw(Inspection inspection, Downloads downloads, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (FileTree tree = downloads.open(inspection.dataset().folder()).orElseThrow()) {
            int at = 0;
            for (Item item : inspection.examples()) {
                if (!item.origin().kind().isEmpty()) {
                    Path file = folder.resolve(inspection.dataset().number() + "-" + ++at + ".png");
                    Files.write(file, BoxPreview.draw(tree, item));
                    say("drawn: " + file);
                }
            }
        }
    }

    private void print(Inspection inspection) {
        Scan scan = inspection.scan();
        Dataset dataset = inspection.dataset();
        say(console().bold(dataset.number() + " " + dataset.name()) + " in "
                + inspection.tree().description() + ", "
                + ReportText.count(inspection.tree().files()) + " files");
        if (!scan.layout().isEmpty()) {
            say("layout: " + scan.layout());
        }
        scan.sources()
                .forEach(source -> say("  " + source.pattern() + "  matched " + ReportText.count(source.files())
                        + (source.files() == 1 ? " file" : " files")));
        scan.spellings()
                .forEach((spelling, count) ->
                        say("  " + ReportText.count(count) + " names were found only " + spelling.words()));
        say("");
        TextTable raws = new TextTable("lrll", "raw value", "rows", "becomes", "first in");
        scan.raws()
                .forEach((raw, value) ->
                        raws.row(raw, ReportText.count(value.count()), value.meaning(), value.example()));
        scan.unknown()
                .forEach((raw, value) -> raws.row(
                        raw, ReportText.count(value.count()), console().red("nobody named it"), value.example()));
        say(raws.toString());
        say("");
        Expectation expected = dataset.expected(scan.layout(), scan.samples().size(), inspection.labels());
        TextTable labels = new TextTable("lrr", "label", "found", "expected");
        inspection
                .labels()
                .forEach((label, count) -> labels.row(
                        label,
                        ReportText.count(count),
                        expected(expected.labels().get(label))));
        labels.row("all images", ReportText.count(scan.samples().size()), expected(expected.images()));
        say(labels.toString());
        long test = inspection.split().test().cardinality();
        say("split: " + inspection.split().rule().words() + "; "
                + ReportText.count(scan.samples().size() - test) + " train, " + ReportText.count(test) + " test, "
                + ReportText.count(inspection.split().groups()) + " groups");
        if (!scan.skipped().isEmpty()) {
            scan.skipped()
                    .forEach((reason, count) -> say("skipped: " + ReportText.count(count) + " " + reason.words()));
        }
        inspection.examples().forEach(this::print);
        inspection.warning().ifPresent(problem -> console().warning(problem.toString()));
        scan.problems().forEach(problem -> console().warning(problem.toString()));
        dataset.unverified().forEach(guess -> console().warning("unverified: " + guess));
    }

    private void print(Item item) {
        say("");
        say(console().bold(item.image()) + "  (" + item.origin().evidence().raw() + ")");
        say(item.choice());
        say("-> " + item.letter() + ": " + item.answer() + ", "
                + item.origin().placing().side().word() + " by "
                + item.origin().placing().why());
    }

    private void say(String text) {
        console().result(text);
    }

    private static String expected(Expectation.@Nullable Range range) {
        return range == null ? "?" : range.toString();
    }
}
