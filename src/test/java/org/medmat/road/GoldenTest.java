package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes items on purpose runs this once with {@code -Dgolden.update=true} and looks at the difference. */
@DisplayName("The files of the test catalog")
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path folder;

    @Test
    void areByteByByteWhatTheyWere() throws Exception {
        SortedMap<String, String> produced = new TreeMap<>();
        Workplace.full(folder)
                .order()
                .files()
                .forEach(
                        (path, text) -> produced.put(Path.of(path).getFileName().toString(), text));
        if (Boolean.getBoolean("golden.update")) {
            update(produced);
        }
        SortedMap<String, String> golden = Workplace.filesIn(GOLDEN);

        assertThat(produced.keySet()).as("files").isEqualTo(golden.keySet());
        produced.forEach((name, text) -> assertThat(text).as(name).isEqualTo(golden.get(name)));
    }

    private static void update(Map<String, String> produced) throws IOException {
        Files.createDirectories(GOLDEN);
        for (String name : Workplace.filesIn(GOLDEN).keySet()) {
            Files.delete(GOLDEN.resolve(name));
        }
        for (Map.Entry<String, String> file : produced.entrySet()) {
            Files.writeString(GOLDEN.resolve(file.getKey()), file.getValue());
        }
    }
}
