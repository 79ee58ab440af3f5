package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.output.FaultyDisk;
import org.medmat.output.OutputFolder;

/** As SQLite is tested: the first operation of the disk fails, in the next build the second, until a build is through before it comes to it. */
@DisplayName("When the disk fails once, or for good, at any operation of a build")
class FailingDiskTest {

    /** Fewer would mean that the writing goes past the disk that counts. */
    private static final int FEWEST_OPERATIONS = 30;

    @TempDir
    Path folder;

    private final FaultyDisk disk = new FaultyDisk();
    private Workplace workplace;

    @ParameterizedTest(name = "for good: {0}")
    @ValueSource(booleans = {false, true})
    void theOldFilesStayOrTheNextBuildFinishesTheNewOnes(boolean forGood) throws Exception {
        workplace = Workplace.full(folder);
        SortedMap<String, String> before = order().files();
        SortedMap<String, String> after =
                order().seed(43).into(folder.resolve("after")).files();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after).isNotEqualTo(before);

        int operation = 0;
        boolean reached;
        do {
            restore(before);
            disk.failAt(++operation, forGood);
            boolean failed = buildFails();
            reached = disk.hasFailed();
            if (failed) {
                assertOldOrNew(disk.failed(), before, after);
                String failure = disk.failed();
                disk.failAt(0, false);
                assertThat(buildFails()).as("the next build after %s", failure).isFalse();
            } else {
                // A folder that can't be made is tried once more.
                assertThat(reached && forGood).as(disk.failed()).isFalse();
            }
            assertThat(Workplace.filesIn(workplace.out())).isEqualTo(after);
        } while (reached);
        assertThat(operation).isGreaterThan(FEWEST_OPERATIONS);
    }

    private Workplace.Order order() {
        return workplace.order().datasets(1);
    }

    private boolean buildFails() throws InterruptedException {
        try {
            order().seed(43).into(disk.path(workplace.out())).run();
            return false;
        } catch (IOException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).hasMessageContaining(workplace.out().toString());
            return true;
        }
    }

    private void assertOldOrNew(String at, SortedMap<String, String> before, SortedMap<String, String> after)
            throws IOException {
        SortedMap<String, String> left = visible();
        if (OutputFolder.mixture(workplace.out()).isPresent()) {
            assertThat(left.keySet()).as(at).isEqualTo(before.keySet());
            left.forEach(
                    (path, text) -> assertThat(text).as("%s: %s", at, path).isIn(before.get(path), after.get(path)));
        } else {
            assertThat(left).as(at).isIn(before, after);
        }
    }

    /** Without what a build has beside its files. */
    private SortedMap<String, String> visible() throws IOException {
        SortedMap<String, String> files = new TreeMap<>(Workplace.filesIn(workplace.out()));
        files.keySet().removeIf(path -> path.startsWith("."));
        return files;
    }

    private void restore(SortedMap<String, String> files) throws IOException {
        for (String path : new TreeSet<>(Workplace.filesIn(workplace.out()).keySet())) {
            Files.delete(workplace.out().resolve(path));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(workplace.out().resolve(file.getKey()), file.getValue());
        }
    }
}
