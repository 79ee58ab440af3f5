package org.medmat.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Opens a download, whatever form it has. */
public final class Trees {

    private Trees() {}

    /** @param folder the name of the dataset's folder */
    public static FileTree open(Path path, String folder) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderTree(path);
        }
        // What else there is, as a named pipe, may be waited for without end.
        if (!Files.isRegularFile(path)) {
            throw new DataException(new Problem(
                    Place.of(path.toString()),
                    "is no folder and no file",
                    "name the folder, zip or snapshot that holds the download"));
        }
        boolean isSnapshot;
        try (ZipArchive archive = new ZipArchive(path)) {
            isSnapshot = archive.holds(SnapshotTree.LISTING);
        }
        return isSnapshot ? new SnapshotTree(path) : new ZipTree(path, folder);
    }
}
