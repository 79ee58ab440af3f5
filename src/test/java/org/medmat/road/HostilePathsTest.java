package org.medmat.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.catalog.CatalogReader;

/** A table names images by paths that strangers wrote; what lies outside of the download is never an image of it. */
@DisplayName("A path in a table can't leave the download")
class HostilePathsTest {

    private static final String TABLE = "tables/labels.csv";

    @TempDir
    Path folder;

    private Workplace workplace;

    @BeforeEach
    void download() throws Exception {
        workplace = Workplace.full(folder);
        Path secret = Files.createDirectories(folder.resolve("med-mat/secret"));
        Files.writeString(secret.resolve("p.png"), "secret");
        // The name of the download is the beginning of this one's.
        Path twin = Files.createDirectories(workplace.data().resolve("Kidney_Patients-evil"));
        Files.writeString(twin.resolve("p.png"), "secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret/p",
                "../../med-mat/secret/p",
                "images/../../secret/p",
                "../Kidney_Patients-evil/p",
                "-evil/p",
                "%s/med-mat/secret/p",
                "//%s/med-mat/secret/p",
                "file://%s/med-mat/secret/p",
                "..\\secret\\p",
                "C:\\med-mat\\secret\\p",
                "C:secret/p",
                "\\\\host\\share\\p",
                "p\u0000",
                "~/p",
                "..",
                ".",
                "/",
                "images/",
                "**/p",
                "*",
                "\u202e../secret/p"
            })
    void whateverItSays(String path) throws Exception {
        name(path.replace("%s", folder.toString()));
        for (String pattern : new String[] {"**/{image}.png", "{image}.png", "images/{image}.png"}) {
            Map<String, byte[]> files = BuildCatalog.files();
            files.computeIfPresent("datasets/002-patients.yaml", (file, text) -> new String(text, UTF_8)
                    .replace("**/{image}.png", pattern)
                    .getBytes(UTF_8));
            Workplace.Order order =
                    workplace.order().of(CatalogReader.of(files)).datasets(2);
            BuildReport report = order.run();
            assertThat(report.built()).allSatisfy(built -> assertThat(
                            built.entry().rows().skipped().get("missing image"))
                    .as("the two that were missing anyway, and the stranger")
                    .isGreaterThanOrEqualTo(3L));
            for (String text : report.built().isEmpty()
                    ? List.<String>of()
                    : Workplace.filesIn(workplace.out()).values()) {
                assertThat(text).doesNotContain("secret", "evil");
            }
        }
    }

    @Test
    @DisplayName("nor can a link of that name beside it")
    void norByALinkToAFolderThatBeginsWithItsName() throws Exception {
        Files.createSymbolicLink(
                workplace.folderOf(2).resolve("images/x.png"), workplace.data().resolve("Kidney_Patients-evil/p.png"));
        name("x");
        BuildReport report = workplace.order().datasets(2).run();
        assertThat(report.built().get(0).entry().rows().skipped()).containsEntry("missing image", 3L);
    }

    private void name(String image) throws Exception {
        Path table = workplace.folderOf(2).resolve(TABLE);
        Files.writeString(table, Files.readString(table) + "\"" + image + "\",95,c,good\n");
    }
}
