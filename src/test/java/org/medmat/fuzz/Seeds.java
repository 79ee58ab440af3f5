package org.medmat.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medmat.catalog.Fixture;

/** What the fixtures and catalogs of the project have to begin with. */
public final class Seeds {

    /** A fuzzer learns little more from longer ones, and each takes it longer. */
    private static final int LONGEST = 1 << 13;

    private Seeds() {}

    /** The files of the fixtures with one of the endings. */
    public static Stream<byte[]> ofFixtures(String... endings) {
        return Fixture.all().stream()
                .flatMap(fixture -> fixture.contents().entrySet().stream())
                .filter(file -> List.of(endings).stream().anyMatch(file.getKey()::endsWith))
                .map(Map.Entry::getValue)
                .filter(bytes -> bytes.length > 0 && bytes.length <= LONGEST);
    }

    /** The files below a folder of the project with an ending. */
    public static Stream<byte[]> below(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .map(Seeds::bytes)
                    .filter(bytes -> bytes.length <= LONGEST)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
