package org.medmat.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.medmat.catalog.Dataset;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.tree.Downloads;

/** Where a build may write: not among the files of a download, where the next build would read what this one wrote. */
final class OutPlace {

    private OutPlace() {}

    static void check(Path out, Downloads downloads, Collection<Dataset> datasets) throws IOException {
        Path place = real(out.toAbsolutePath().normalize());
        for (Dataset dataset : datasets) {
            Optional<Path> download = downloads.find(dataset.folder());
            if (download.isPresent()
                    && Files.isDirectory(download.get())
                    && place.startsWith(download.get().toRealPath())) {
                throw new CatalogException(new Problem(
                        Place.of("--out " + out),
                        "lies inside the download of dataset " + dataset.number() + ", " + download.get(),
                        "name a folder outside of it"));
            }
        }
    }

    /** Where a path leads that may not be there yet. */
    private static Path real(Path path) throws IOException {
        Path parent = path.getParent();
        return parent == null || Files.exists(path)
                ? path.toRealPath()
                : real(parent).resolve(path.getFileName());
    }
}
