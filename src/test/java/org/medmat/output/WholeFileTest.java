package org.medmat.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.problem.CatalogException;

@DisplayName("A single file")
class WholeFileTest {

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("takes the place of the one before, with nothing left beside it")
    void replaces() throws IOException {
        Path file = folder.resolve("new/folder/report.html");
        WholeFile.write(file, bytes("old"));
        WholeFile.write(file, bytes("new"));
        assertThat(file).hasContent("new");
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    @DisplayName("does not take the place of a folder")
    void refusesFolders() {
        assertThatThrownBy(() -> WholeFile.write(folder, bytes("new")))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    @DisplayName("does not take the place of a file where its folder should be")
    void refusesFilesAsFolders() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThatThrownBy(() -> WholeFile.write(file.resolve("report.html"), bytes("new")))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
    }
}
