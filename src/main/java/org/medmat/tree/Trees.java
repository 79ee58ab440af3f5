package org.medmat.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a download, whatever form it has. */
public final class Trees {

    private Trees() {}

    /** @param folder the name of the dataset's folder */
    public static FileTree open(Path path, String folder) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderTree(path);
        }
        boolean isSnapshot;
        try (ZipArchive archive = new ZipArchive(path)) {
            isSnapshot = archive.holds(SnapshotTree.LISTING);
        }
        return isSnapshot ? new SnapshotTree(path) : new ZipTree(path, folder);
    }
}
