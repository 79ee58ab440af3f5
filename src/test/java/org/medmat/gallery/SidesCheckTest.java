package org.medmat.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.catalog.TwinLine;
import org.medmat.cli.Built;
import org.medmat.file.Sha256;
import org.medmat.output.GalleryManifest;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.Problem;

@DisplayName("The check that no picture stands on both sides")
class SidesCheckTest {

    @TempDir
    private static Path folder;

    private static Path out;
    private static Path pictures;
    private static Catalog catalog;
    private static GalleryManifest manifest;

    @BeforeAll
    static void look() throws IOException {
        out = folder.resolve("out");
        pictures = out.resolve("medmat-pictures");
        Built.of(out, folder.resolve("images"), "2");
        Built.look(out, folder.resolve("images"));
        catalog = CatalogReader.read(null, null);
        manifest = ManifestJson.readGallery(pictures);
    }

    @BeforeEach
    void mend() throws IOException {
        write(List.of());
    }

    private static TwinLine line(int group, int dataset, String image, String stands) {
        return new TwinLine(group, "near", "test", dataset, image, stands, "Cyst", "kept");
    }

    /** Writes twins as a run would have found them. */
    private static void write(List<TwinLine> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.line()).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Files.write(pictures.resolve("twins.jsonl"), bytes);
        List<Manifest.File> files = new ArrayList<>(manifest.files());
        files.replaceAll(file -> file.path().equals("twins.jsonl")
                ? new Manifest.File(
                        file.path(),
                        lines.size(),
                        bytes.length,
                        new Sha256().add(bytes).hex())
                : file);
        write(new GalleryManifest(manifest.version(), manifest.settings(), manifest.source(), files));
    }

    private static void write(GalleryManifest changed) throws IOException {
        Files.write(pictures.resolve("medmat-pictures.json"), ManifestJson.write(changed));
    }

    private static List<String> told() throws IOException {
        return SidesCheck.check(out, catalog).stream().map(Problem::what).toList();
    }

    @Test
    @DisplayName("tells each group once, with two of its pictures")
    void tellsEachGroupOnce() throws IOException {
        write(List.of(
                line(1, 2, "a", "train"),
                line(1, 2, "b", "test"),
                line(1, 2, "c", "test"),
                line(2, 0, "benchmark", ""),
                line(2, 2, "d", "train"),
                line(2, 2, "e", "train"),
                line(3, 2, "f", "both")));
        assertThat(told())
                .containsExactly(
                        "one picture stands on both sides: in train a, in test b",
                        "one picture stands on both sides: in both f, in both f");
        assertThat(SidesCheck.check(out, catalog).get(0).place().toString()).endsWith("twins.jsonl:2");
    }

    @Test
    @DisplayName("tells a thousand at most")
    void tellsAThousandAtMost() throws IOException {
        List<TwinLine> lines = new ArrayList<>();
        for (int group = 1; group <= 1001; group++) {
            lines.add(line(group, 2, "a" + group, "both"));
        }
        write(lines);
        assertThat(told()).hasSize(1000);
    }

    @Test
    @DisplayName("trusts no file that is not as it was written, lies elsewhere, or is gone")
    void trustsNoChangedFile() throws IOException {
        Path twins = pictures.resolve("twins.jsonl");
        write(List.of(line(1, 2, "a", "train")));
        String whole = Files.readString(twins);
        Files.writeString(twins, whole.replace("Cyst", "Nose"));
        assertThat(told()).containsExactly("is not as it was written");
        Files.writeString(twins, whole + " ");
        assertThat(told()).containsExactly("is not as it was written");
        Files.delete(twins);
        assertThat(told()).containsExactly("is not as it was written");
        Files.writeString(twins, whole);
        assertThat(told()).isEmpty();
        write(new GalleryManifest(
                manifest.version(),
                manifest.settings(),
                manifest.source(),
                List.of(new Manifest.File("../medmat-manifest.json", 1, 1, ""))));
        assertThat(told()).containsExactly("is not as it was written");
    }

    @Test
    @DisplayName("tells that nobody has looked, that the manifest is broken, and that the items are others")
    void tellsWhatIsMissing(@TempDir Path empty) throws IOException {
        assertThat(SidesCheck.check(empty, catalog))
                .extracting(Problem::what)
                .containsExactly("nobody has looked at the pictures");
        write(new GalleryManifest(manifest.version(), manifest.settings(), new TreeMap<>(), manifest.files()));
        assertThat(told()).contains("the items were built again since the pictures were looked at");
        Files.writeString(pictures.resolve("medmat-pictures.json"), "{");
        assertThat(told()).hasSize(1);
    }

    @Test
    @DisplayName("tells a line that is none")
    void tellsABrokenLine() throws IOException {
        write(List.of(line(1, 2, "a", "train")));
        byte[] bytes = "nonsense\n".getBytes(StandardCharsets.UTF_8);
        Files.write(pictures.resolve("twins.jsonl"), bytes);
        List<Manifest.File> files = new ArrayList<>(manifest.files());
        files.replaceAll(file -> file.path().equals("twins.jsonl")
                ? new Manifest.File(
                        file.path(), 1, bytes.length, new Sha256().add(bytes).hex())
                : file);
        write(new GalleryManifest(manifest.version(), manifest.settings(), manifest.source(), files));
        assertThat(told()).hasSize(1).first().asString().contains("no line of a file of twins");
    }
}
