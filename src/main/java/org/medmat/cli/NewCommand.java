package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.draft.Draft;
import org.medmat.draft.DraftOptions;
import org.medmat.draft.Drafter;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import picocli.CommandLine;

@CommandLine.Command(
        name = "new",
        description = {
            "Looks at a download that the catalog does not know and writes a first adapter for it, to be edited.",
            "Sees class folders, train and test folders, words in file names, and tables beside the images. Never overwrites."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  medmat new ~/Downloads/my-lesions",
            "  medmat new my-lesions --modality Der --area Skin --catalog my-catalog"
        })
final class NewCommand extends Command {

    @CommandLine.Mixin
    private CatalogOptions catalogOptions;

    @CommandLine.Parameters(paramLabel = "DIR", description = "The download: a folder or a zip.")
    private Path download;

    @CommandLine.Option(
            names = "--modality",
            paramLabel = "WORD",
            description = "How the images were made: CT, X-ray, Der ...")
    private @Nullable String modality;

    @CommandLine.Option(names = "--area", paramLabel = "WORD", description = "What they show: Lung, Skin ...")
    private @Nullable String area;

    @CommandLine.Option(
            names = "--number",
            paramLabel = "N",
            description = "The dataset's number (default: the first free one from 1001).")
    private @Nullable Integer number;

    @Override
    int run() throws IOException {
        if (!Files.exists(download)) {
            throw new CatalogException(new Problem(
                    Place.of(download.toString()), "is not there", "name the folder or zip of the download"));
        }
        Catalog catalog = catalogOptions.read();
        Draft draft = Drafter.draft(download, new DraftOptions(modality, area, number), catalog);
        Path folder = catalogOptions.folder();
        Path target = folder == null ? CatalogOptions.USUAL : folder;
        List<Path> written = draft.write(target);
        draft.seen().forEach(line -> console().message(line));
        written.forEach(file -> console().result(file.toString()));
        String catalogOption = target.equals(CatalogOptions.USUAL) ? "" : " --catalog " + target;
        console()
                .message("Look into them, then: medmat try " + draft.number() + catalogOption + " --at "
                        + draft.number() + "=" + download + "\n                 and: medmat build" + catalogOption
                        + " --dataset " + draft.number() + " --at " + draft.number() + "=" + download);
        return ExitCode.DONE;
    }
}
