package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.TwinFile;
import org.medmat.gallery.Gallery;
import org.medmat.gallery.GalleryOptions;
import org.medmat.gallery.GalleryProgress;
import org.medmat.output.GalleryManifest;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import picocli.CommandLine;

/** Which pictures a mixture does without: copies of others, and those of a benchmark. */
final class TwinOptions {

    @CommandLine.Option(
            names = "--without-twins",
            description = "Of pictures that are the same keep one: as `medmat pictures` has found them.")
    private boolean withoutTwins;

    @CommandLine.Option(
            names = "--without-leaks-against",
            paramLabel = "DIR",
            description =
                    "Leave out pictures that stand in this folder or zip, as a benchmark's: looks at all pictures, as `medmat pictures --against`.")
    private @Nullable Path benchmark;

    @CommandLine.Mixin
    private ImagesOption imagesOption;

    boolean withoutTwins() {
        return withoutTwins;
    }

    boolean withoutLeaks() {
        return benchmark != null;
    }

    /** What is known of the pictures of each folder; nothing where nobody asks. */
    List<TwinFile> read(List<Path> folders, Catalog catalog, int jobs) throws IOException, InterruptedException {
        List<TwinFile> files = new ArrayList<>();
        if (benchmark != null) {
            imagesOption.require();
        }
        for (Path folder : withoutTwins || benchmark != null ? folders : List.<Path>of()) {
            if (benchmark != null) {
                Gallery.run(
                        catalog,
                        new GalleryOptions(folder, imagesOption.downloads(catalog), benchmark, false, jobs),
                        Version.NUMBER,
                        GalleryProgress.NONE);
            }
            Path pictures = folder.resolve(GalleryManifest.FOLDER);
            refuseOld(folder, pictures);
            files.add(TwinFile.read(pictures.resolve(Gallery.TWINS)));
        }
        return files;
    }

    private static void refuseOld(Path folder, Path pictures) throws IOException {
        String remedy = "run `medmat pictures " + folder + "`";
        if (!Files.isRegularFile(pictures.resolve(GalleryManifest.NAME))) {
            throw new CatalogException(
                    new Problem(Place.of(pictures.toString()), "nobody has looked at the pictures yet", remedy));
        }
        GalleryManifest known = ManifestJson.readGallery(pictures);
        boolean isOld = Files.isRegularFile(folder.resolve(Manifest.NAME))
                && ManifestJson.read(folder).files().stream().anyMatch(file -> {
                    String seen =
                            known.source().get(file.path().substring(file.path().lastIndexOf('/') + 1));
                    return seen != null && !seen.equals(file.sha256());
                });
        if (isOld) {
            throw new CatalogException(new Problem(
                    Place.of(pictures.toString()),
                    "the pictures were looked at for other items than those that are here now",
                    remedy + " again"));
        }
    }
}
