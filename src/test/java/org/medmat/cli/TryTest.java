package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("One dataset, tried")
class TryTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void makeRoot() throws IOException {
        data = Files.createDirectory(folder.resolve("med-mat"));
    }

    private void image(String path) throws IOException {
        Path file = data.resolve("CT_Kindney_Dataset").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    @Test
    void showsWhatItsAdapterFindsAndWhatIsMissing() throws IOException {
        for (String label : new String[] {"Cyst", "Normal", "Stone", "Tumor"}) {
            image(label + "/" + label + "- (1).jpg");
        }
        Session session = Session.run("try", 2, "--data", data, "--items", 1);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(session.out())
                .contains("matched 4 files", "all images      4     12446", "split: 9:1 by label")
                .containsPattern("A: \\w+\\nB: \\w+\\nC: \\w+\\nD: \\w+\\n")
                .containsPattern("-> [A-D]: \\w+, train by 9:1 by label");
    }

    @Test
    void ofWhichNothingLiesHereSaysWhereToLook() {
        Session session = Session.run("try", 2, "--data", data);
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err())
                .contains("holds no CT_Kindney_Dataset/ and no CT_Kindney_Dataset.zip")
                .contains("`medmat status --dataset 2`", "--at 2=DIR");
    }

    @Test
    void withoutAnyImageFails() throws IOException {
        image("readme.txt");
        Session session = Session.run("try", 2, "--data", data);
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.out()).contains("matched 0 files").doesNotContain("->");
    }

    @Test
    void thatIsSpeltOtherwiseSaysSo() throws IOException {
        image("CYST/1.JPG");
        image("Normal/1.jpg");
        Session session = Session.run("try", 2, "--data", data);
        assertThat(session.out()).contains("names were found only without regard to case");
    }

    @Test
    void isDrawnForEveryKindOfQuestion() throws IOException {
        Session.run("sample", data, "--dataset", "102", "--quiet");
        Session session = Session.run("try", 102, "--data", data, "--draw", folder.resolve("drawn"));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).contains("drawn: ");
        try (Stream<Path> drawn = Files.list(folder.resolve("drawn"))) {
            assertThat(drawn).hasSizeGreaterThanOrEqualTo(4).allSatisfy(file -> assertThat(ImageIO.read(file.toFile()))
                    .isNotNull());
        }
    }

    /** The drawings of all DICOM pictures were black. */
    @Test
    void isDrawnOnDicomPicturesToo() throws IOException {
        Session.run("sample", data, "--dataset", "101", "--quiet");
        Session session = Session.run("try", 101, "--data", data, "--draw", folder.resolve("drawn"));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        try (Stream<Path> drawn = Files.list(folder.resolve("drawn"))) {
            assertThat(drawn).isNotEmpty().allSatisfy(file -> {
                BufferedImage picture = ImageIO.read(file.toFile());
                assertThat(IntStream.range(0, 100)
                                .map(at -> picture.getRGB(at % 10 * picture.getWidth() / 10, at / 10 * 20) & 0xffffff)
                                .distinct())
                        .as("shades of %s", file)
                        .hasSizeGreaterThan(8);
            });
        }
    }

    @Test
    void isDrawnOnlyWhereItAsksForPlaces() throws IOException {
        image("Cyst/1.jpg");
        image("Normal/1.jpg");
        Session session = Session.run("try", 2, "--data", data, "--draw", folder.resolve("boxes"));
        assertThat(session.out()).contains("-> ").doesNotContain("drawn: ");
    }

    /** Of 32 images of instruments it said 144, as each shows several. */
    @Test
    void countsImagesAndNotTheThingsAskedForInThem() {
        Session.run("build", "--sample", "--data", data, "--out", folder.resolve("out"), "--dataset", 94, "--dry-run");
        Session session = Session.run("try", 94, "--data", data, "--items", 1);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).containsPattern("all images +32 ");
    }

    @Test
    void withUnknownRawValuesTellsThemAndFails() throws IOException {
        Path own = folder.resolve("catalog/datasets");
        Files.createDirectories(own);
        Files.writeString(own.resolve("002-own.yaml"), """
                number: 2
                name: Mine
                folder: CT_Kindney_Dataset
                subset: 2
                samples:
                  - files: "{class}/*.jpg"
                    label: "{class}"
                labels: {Cyst: Cyst}
                """);
        image("Cyst/1.jpg");
        image("Lump/1.jpg");
        Session session = Session.run("try", 2, "--data", data, "--catalog", folder.resolve("catalog"));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.FAILED);
        assertThat(session.out()).containsPattern("Lump +1 +nobody named it");
    }

    @Test
    void ofWhichTheAnswersCanBeGuessedNamesThePairToBlame() throws IOException {
        OwnKidneys kidneys = OwnKidneys.in(folder)
                .dataset("""
                        samples: [{files: "{class}/*.png"}]
                        labels: {cyst: Cyst, stone: Stone, tumor: Tumor, normal: Normal}
                        """)
                .images("cyst", 40)
                .images("stone", 30)
                .images("tumor", 20)
                .images("normal", 10);
        Files.writeString(
                folder.resolve("catalog/subsets/200-own.yaml"),
                "number: 200\nmodality: CT\narea: Kidney\ntask: Own kidneys\nkinds: [diseases]\n"
                        + "labels: [Cyst, Stone, Tumor, Normal]\noverlaps: {Cyst: [Stone]}\n");
        Session session =
                Session.run("try", 200, "--catalog", folder.resolve("catalog"), "--at", "200=" + kidneys.folder());
        assertThat(session.err())
                .contains("will answer 70 %, where 40 % is what")
                .contains("\"Cyst\" and \"Stone\", which 70 % of its images have, never stand in one question");
    }
}
