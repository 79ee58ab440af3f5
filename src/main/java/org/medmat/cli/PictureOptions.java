package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.tree.Downloads;
import picocli.CommandLine;

/** Where the pictures of items lie, and what is done with them. */
final class PictureOptions {

    @CommandLine.Option(
            names = "--images",
            paramLabel = "DIR",
            defaultValue = "med-mat",
            description =
                    "Where the downloads with the pictures lie, as for `build --data` (default: ${DEFAULT-VALUE}).")
    private Path images;

    @CommandLine.Option(
            names = "--at",
            paramLabel = "N=DIR",
            description = "The pictures of dataset N lie in DIR (a folder or zip). May be repeated.")
    private List<String> at = new ArrayList<>();

    @CommandLine.Option(
            names = "--pictures",
            paramLabel = "HOW",
            description =
                    "How files refer to pictures: path, where they lie; link or copy, beside the files; embed, inside of them; none, as the items name them, unlooked for (default: as --list tells for each form).")
    private @Nullable String pictures;

    @CommandLine.Option(
            names = "--unconverted",
            description =
                    "Keep items whose pictures are DICOM, TIFF or 16-bit, which few programs can open as they are.")
    private boolean unconverted;

    Downloads downloads(Catalog catalog) throws IOException {
        if (!"none".equals(pictures) && at.isEmpty() && !Files.isDirectory(images)) {
            throw new CatalogException(new Problem(
                    Place.of(images.toString()),
                    "there is no such folder, and the pictures of the items are looked for in it",
                    "name the folder of the downloads with --images"));
        }
        return DownloadOptions.downloads(images, at, catalog);
    }

    @Nullable
    String pictures() {
        return pictures;
    }

    boolean unconverted() {
        return unconverted;
    }
}
