package org.medmat.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.problem.DataException;

@DisplayName("A file that somebody else may have put there")
class RegularFileTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void hungTheProgramWhereItWasAPipe() throws Exception {
        Path pipe = Pipe.make(folder.resolve("labels.csv"));
        assertThatThrownBy(() -> RegularFile.open(pipe))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("labels.csv")
                .hasMessageContaining("is a pipe or a device, and should be a file");
    }

    @Test
    void isNoFolder() {
        assertThatThrownBy(() -> RegularFile.open(folder)).hasMessageContaining("is a folder, and should be a file");
    }

    @Test
    void isTheSystemsToTellWhereItIsMissing() {
        assertThatThrownBy(() -> RegularFile.open(folder.resolve("gone"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void mayBeALinkUnlessThatIsForbidden() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "text");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        try (InputStream in = RegularFile.open(link)) {
            assertThat(in.readAllBytes()).asString().isEqualTo("text");
        }
        assertThatThrownBy(() -> RegularFile.requireNoLink(link)).hasMessageContaining("is a link");
    }
}
