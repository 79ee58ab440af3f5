package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The status of a download")
class StatusStatesTest {

    @TempDir
    Path folder;

    private OwnKidneys kidneys;

    @BeforeEach
    void write() throws IOException {
        kidneys = OwnKidneys.in(folder);
    }

    @Test
    void isCompleteIncompleteOrLarger() throws IOException {
        kidneys.images("cyst", 6).images("stone", 4);
        assertThat(status()).containsPattern("200  complete +Own_200 +10 images\n");
        Files.delete(kidneys.folder().resolve("stone/1.png"));
        assertThat(status()).containsPattern("200  incomplete +Own_200 +9 images, 1 too few\n");
        kidneys.images("stone", 16);
        assertThat(status()).containsPattern("200  larger +Own_200 +22 images, 12 more than expected\n");
    }

    @Test
    void isUnreadableWhereAllImagesAreThereAndTheLabelsAreOthers() throws IOException {
        kidneys.images("cyst", 5).images("stone", 5);
        assertThat(status()).contains("200  unreadable", "all 10 images are there", "Cyst 5 instead of 6");
    }

    @Test
    void isIncompleteWithoutALabelFile() throws IOException {
        kidneys.dataset("""
                samples:
                  - {files: "{class}/*.png"}
                  - {table: more.csv, image: "{image}.png", label: "{finding}"}
                labels: {cyst: Cyst, stone: Stone}
                """).images("cyst", 6).images("stone", 4);
        assertThat(status()).containsPattern("200  incomplete +Own_200 +10 images, without more.csv\n");
    }

    @Test
    void tookAsLongAsABuildBecauseItOpenedEveryMask() throws IOException {
        kidneys.subset("kinds: [diseases]\nasks: box\n", "Where is the {target} (%d)?")
                .dataset("""
                samples:
                  - files: "{class}/{id}.png"
                    regions: [{mask: "masks/{class}/{id}.png"}]
                labels: {cyst: Cyst, stone: Stone}
                """)
                .images("cyst", 6)
                .images("stone", 4);
        for (String image : List.of("cyst/1", "cyst/2", "stone/1")) {
            Path mask = kidneys.folder().resolve("masks/" + image + ".png");
            Files.createDirectories(mask.getParent());
            Files.writeString(mask, "this is no picture");
        }
        assertThat(status())
                .containsPattern("200  complete +Own_200 +3 images, what is marked in them not looked at\n");
        Session build = kidneys.run("build", "--out", folder.resolve("out"));
        assertThat(build.code()).as("a build does look").isNotEqualTo(ExitCode.DONE);
    }

    private String status() {
        Session session = kidneys.run("status");
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return session.out();
    }
}
