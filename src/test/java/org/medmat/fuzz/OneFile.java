package org.medmat.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder with one file that a stranger wrote. */
public final class OneFile {

    /** Reads the folder. */
    @FunctionalInterface
    public interface Reader {
        void read(Path folder) throws IOException;
    }

    private OneFile() {}

    /** @param name of the file, below the folder */
    public static void read(String name, byte[] content, Reader reader) throws IOException {
        Path folder = Files.createTempDirectory("medmat-fuzz-");
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            reader.read(folder);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
    }
}
