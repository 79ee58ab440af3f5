package org.medmat.road;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.medmat.file.RegularFile;
import org.medmat.file.Sha256;
import org.medmat.tree.FileTree;
import org.medmat.tree.FolderTree;

/** What all files of a download hold, as one checksum; to find it out takes as long as to read them. */
final class Contents {

    private static final int BUFFER = 1 << 16;

    private Contents() {}

    /** @param download a folder, or a zip or snapshot, which is one file */
    static String of(Path download) throws IOException {
        Sha256 digest = new Sha256();
        if (!Files.isDirectory(download)) {
            try (InputStream in = RegularFile.open(download)) {
                add(in, digest);
            }
            return digest.hex();
        }
        try (FileTree tree = new FolderTree(download)) {
            for (int file = 0; file < tree.files().size(); file++) {
                digest.add((tree.files().path(file) + "\n" + tree.files().bytes(file) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                try (InputStream in = tree.open(file)) {
                    add(in, digest);
                }
            }
        }
        return digest.hex();
    }

    private static void add(InputStream in, Sha256 digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.add(buffer, 0, read);
        }
    }
}
