package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medmat.catalog.Catalog;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.tree.Downloads;
import picocli.CommandLine;

/** Where the pictures of finished items lie. */
final class ImagesOption {

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

    Path folder() {
        return images;
    }

    /** Whether there is nowhere to look. */
    boolean isMissing() {
        return at.isEmpty() && !Files.isDirectory(images);
    }

    /** Refuses where pictures are needed and there is nowhere to look. */
    void require() {
        if (isMissing()) {
            throw new CatalogException(new Problem(
                    Place.of(images.toString()),
                    "there is no such folder, and the pictures of the items are looked for in it",
                    "name the folder of the downloads with --images"));
        }
    }

    Downloads downloads(Catalog catalog) throws IOException {
        return DownloadOptions.downloads(images, at, catalog);
    }
}
