package org.medmat.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** A single file that appears whole or not at all, whatever stood there before. */
public final class WholeFile {

    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** What the file is to hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /** Writes it; makes the folder that it stands in. */
    public static void write(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CatalogException(new Problem(Place.of(file.toString()), "is a folder", "name a file with --out"));
        }
        Path target = file.toAbsolutePath();
        Disk.makeFolder(target.getParent());
        Path beside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        // Nothing else clears up after Ctrl-C.
        beside.toFile().deleteOnExit();
        try {
            Files.deleteIfExists(beside);
            try (OutputStream out = new BufferedOutputStream(StagedFile.create(beside), BUFFER)) {
                content.writeTo(out);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
