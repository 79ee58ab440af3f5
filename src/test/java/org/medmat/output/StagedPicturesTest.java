package org.medmat.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The pictures beside an export")
class StagedPicturesTest {

    @TempDir
    Path temp;

    private Path out() {
        return temp.resolve("out");
    }

    @Test
    void areOnTheDiskBeforeTheManifestIsBegun() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        disk.onEach(operation -> {
            done.add(operation);
            if (operation.startsWith("force ") && operation.endsWith("71.png")) {
                throw new UncheckedIOException(new IOException("the power is off"));
            }
        });
        assertThatThrownBy(() -> export(disk.path(out()), 72)).hasStackTraceContaining("the power is off");
        assertThat(out()).doesNotExist();

        done.clear();
        export(disk.path(out()), 71);
        int manifest = done.indexOf("make " + out().resolve(".medmat-staging").resolve(ExportManifest.NAME));
        assertThat(done.subList(0, manifest).stream().filter(each -> each.matches("force .*\\.png")))
                .as("forced before the manifest is begun")
                .hasSize(71);
        assertThat(out().resolve("pictures/70.png")).hasContent("70");
    }

    /** More pictures than may wait for the disk. */
    private static void export(Path out, int pictures) throws IOException {
        try (OutputFolder folder = OutputFolder.open(out);
                Stage stage = folder.stage()) {
            for (int i = 0; i < pictures; i++) {
                stage.picture("pictures/" + i + ".png", Integer.toString(i).getBytes(StandardCharsets.UTF_8));
            }
            ExportManifest manifest = new ExportManifest(
                    "0.0.0",
                    new TreeMap<>(),
                    new TreeMap<>(),
                    Map.of(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    pictures,
                    List.of());
            stage.commit(manifest, folder);
        }
    }

    @Test
    void areNotTakenAnyMoreWhenTheStageIsClosed() throws IOException {
        try (OutputFolder folder = OutputFolder.open(out())) {
            Stage stage = folder.stage();
            stage.close();
            assertThatThrownBy(() -> stage.picture("pictures/late.png", new byte[] {1}))
                    .isInstanceOf(IOException.class)
                    .hasMessage("nothing is written any more");
        }
        assertThat(out()).doesNotExist();
    }
}
