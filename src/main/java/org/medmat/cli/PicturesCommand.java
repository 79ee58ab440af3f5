package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.gallery.Gallery;
import org.medmat.gallery.GalleryOptions;
import org.medmat.gallery.GalleryReport;
import picocli.CommandLine;

@CommandLine.Command(
        name = "pictures",
        description = {
            "Opens every picture that items name: which can't be read, which are odd, which are the same as others, and on which sides those are.",
            "What it finds stands in medmat-pictures/ beside the items. The second time only pictures are opened that have changed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat pictures .                               the items here, with the pictures in med-mat/",
            "  medmat pictures vqa --images /data/mm --json",
            "  medmat pictures vqa --against ../vqa-rad/images which of them stand in a benchmark",
            "  medmat build --out vqa --twins vqa/medmat-pictures/twins.jsonl"
        })
final class PicturesCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Parameters(
            paramLabel = "OUT",
            description = "A folder of items: a build's, or one with released files.")
    private Path items;

    @CommandLine.Mixin
    private ImagesOption imagesOption;

    @CommandLine.Option(
            names = "--against",
            paramLabel = "DIR",
            description =
                    "A folder or zip of other pictures, as a benchmark's: tells which of them are among the items'.")
    private @Nullable Path against;

    @CommandLine.Option(names = "--flipped", description = "Count a picture and its mirror image as one.")
    private boolean flipped;

    @CommandLine.Mixin
    private JobsOption jobsOption;

    @CommandLine.Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @CommandLine.Option(
            names = {"-q", "--quiet"},
            description = "Print errors only.")
    private boolean quiet;

    @Override
    int run() throws IOException, InterruptedException {
        int jobs = jobsOption.jobs();
        Catalog catalog = catalogOptions.read();
        imagesOption.require();
        GalleryReport report =
                look(catalog, new GalleryOptions(items, imagesOption.downloads(catalog), against, flipped, jobs));
        if (json) {
            console().result(PicturesText.json(report));
        } else if (!quiet) {
            PicturesText.print(report, catalog, items, console());
        }
        return report.isWhole() ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    private GalleryReport look(Catalog catalog, GalleryOptions options) throws IOException, InterruptedException {
        boolean shown = console().terminal() && !quiet;
        try (PicturesProgress line = new PicturesProgress(console(), shown);
                Interruption interruption = Interruption.of(
                        console(), "what was found out so far is kept, and the next run goes on from there")) {
            GalleryReport report = Gallery.run(catalog, options, Version.NUMBER, line);
            interruption.tooLate();
            return report;
        }
    }
}
