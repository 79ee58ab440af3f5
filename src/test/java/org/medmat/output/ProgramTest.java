package org.medmat.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A program is known by its code")
class ProgramTest {

    @TempDir
    Path folder;

    private String code(String... namesAndContents) throws IOException {
        Path jar = Files.createTempFile(folder, "medmat-", ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return Program.code(jar);
    }

    @Test
    void whichIsOtherWhenAClassIs() throws IOException {
        String code = code("a/A.class", "1", "a/B.class", "2");
        assertThat(code).hasSize(64);
        assertThat(code("a/A.class", "1", "a/B.class", "3")).isNotEqualTo(code);
        assertThat(code("a/A.class", "1", "a/C.class", "2")).isNotEqualTo(code);
        assertThat(code("a/A.class", "1")).isNotEqualTo(code);
    }

    @Test
    void whichIsTheSameWithAnotherCatalog() throws IOException {
        assertThat(code("a/A.class", "1", "catalog/datasets/002-ct-kidney.yaml", "number: 2"))
                .isEqualTo(code("a/A.class", "1", "catalog/datasets/002-ct-kidney.yaml", "number: 3"));
    }

    @Test
    void whichNobodyKnowsOutsideOfAJar() throws IOException {
        assertThat(Program.code(folder)).isEmpty();
        assertThat(Program.code()).isEqualTo(Program.code());
    }
}
