package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.synthetic.PictureDrawer;

@DisplayName("What people do one command after the other")
class JourneyTest {

    private static final String DATASETS = "2,68,93";

    @TempDir
    static Path folder;

    private static Path data;
    private static Path built;

    @BeforeAll
    static void build() {
        data = folder.resolve("med-mat");
        built = folder.resolve("built");
        Session session = Session.run("build", "--sample", "--data", data, "--out", built, "--dataset", DATASETS);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aSnapshotGivesTheSameFilesAsTheImages() throws IOException {
        Path snapshots = folder.resolve("snapshots");
        Path again = folder.resolve("again");
        Session taken = Session.run("snapshot", "--data", data, "--out", snapshots, "--dataset", DATASETS);
        assertThat(taken.out()).contains("CT_Kindney_Dataset.snapshot.zip").contains("Kvasir-SEG.snapshot.zip");
        Session session = Session.run("build", "--data", snapshots, "--out", again, "--dataset", DATASETS);
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(Session.checksums(again.resolve("Original_Medical_Datasets")))
                .isEqualTo(Session.checksums(built.resolve("Original_Medical_Datasets")));
        Session difference = Session.run("diff", built, again);
        assertThat(difference.code()).isEqualTo(ExitCode.DONE);
        assertThat(difference.out()).startsWith("no difference in ");
    }

    @Test
    void nothingToTakeASnapshotOfFails() {
        Session session = Session.run("snapshot", "--data", folder.resolve("nowhere"), "--out", folder.resolve("none"));
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("holds none of the");
    }

    @Test
    void aBuildHoldsUntilAByteIsChanged() throws IOException {
        Path copy = folder.resolve("copy");
        Session.run("build", "--data", data, "--out", copy, "--dataset", "2", "--quiet");
        assertThat(Session.run("verify", copy).out())
                .isEqualTo("96 items in 4 files, with their origins: everything holds\n");
        Path file = copy.resolve("Original_Medical_Datasets/Ori--02-test.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"Answer\": \"\\w+", "\"Answer\": \"Xyz"));
        Session broken = Session.run("verify", copy);
        assertThat(broken.code()).isEqualTo(ExitCode.FAILED);
        assertThat(broken.err()).contains("Ori--02-test.json");
        assertThat(Session.run("verify", copy, "--json").out()).contains("\"holds\": false");
        assertThat(Session.run("verify", folder.resolve("nowhere")).code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void anotherSeedMakesADifferenceThatIsShown() {
        Path other = folder.resolve("other");
        Session.run("build", "--data", data, "--out", other, "--dataset", DATASETS, "--seed", 7, "--quiet");
        Session difference = Session.run("diff", built, other, "--examples", 1);
        assertThat(difference.code()).isEqualTo(ExitCode.FAILED);
        assertThat(difference.out())
                .contains("Ori--02-train.json")
                .contains("Question-choice: ")
                .contains("  ->  ");
        assertThat(Session.run("diff", built, other, "--json").out()).contains("\"equal\": false");
        Path one = built.resolve("Original_Medical_Datasets/Ori--02-train.json");
        assertThat(Session.run("diff", one, built).code()).isEqualTo(ExitCode.DONE);
        assertThat(Session.run("diff", one, folder.resolve("nowhere")).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void boxesAreDrawnOnTheirImages() throws IOException {
        Path drawings = folder.resolve("drawings");
        Session session = Session.run("try", 93, "--data", data, "--draw", drawings, "--items", 2);
        assertThat(session.out()).contains("drawn: ");
        BufferedImage picture = ImageIO.read(drawings.resolve("93-1.png").toFile());
        assertThat(picture.getWidth()).isGreaterThanOrEqualTo(300);
        boolean green = false;
        for (int y = 0; y < picture.getHeight() && !green; y++) {
            for (int x = 0; x < picture.getWidth() && !green; x++) {
                green = (picture.getRGB(x, y) & 0xffffff) == 0x00d060;
            }
        }
        assertThat(green).as("the true box is drawn").isTrue();
    }

    @Test
    void aFolderOfClassFoldersBecomesQuestions() throws IOException {
        Path lesions = folder.resolve("lesions");
        Path catalog = folder.resolve("own-catalog");
        PictureDrawer pictures = new PictureDrawer();
        for (String name : new String[] {"benign", "malignant"}) {
            Files.createDirectories(lesions.resolve(name));
            for (int i = 0; i < 12; i++) {
                Files.write(lesions.resolve(name).resolve(i + ".png"), pictures.draw(name + i + ".png"));
            }
        }
        Session drafted = Session.run(
                "new", lesions, "--modality", "Der", "--area", "Skin", "--catalog", Files.createDirectories(catalog));
        assertThat(drafted.code()).as(drafted.err()).isEqualTo(ExitCode.DONE);
        assertThat(drafted.out()).contains("1001-lesions.yaml");
        assertThat(drafted.err()).contains("medmat build --catalog");
        assertThat(Session.run("check", "--catalog", catalog).code()).isEqualTo(ExitCode.DONE);
        Session session = Session.run(
                "build",
                "--catalog",
                catalog,
                "--dataset",
                1001,
                "--at",
                "1001=" + lesions,
                "--out",
                folder.resolve("own"));
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(
                        folder.resolve("own/Aggregated_Subsets/Subset--1001-train.json"), StandardCharsets.UTF_8))
                .contains("\"data-no\": \"1001\"");
        assertThat(Session.run("new", lesions, "--catalog", catalog, "--number", 1001)
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Session.run("new", folder.resolve("nowhere")).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theCatalogIsShownAsTables() {
        assertThat(Session.run("list", "datasets", "--subset", 5).out()).contains("Head CT");
        assertThat(Session.run("list", "subsets", "--area", "kidney").out()).contains("Kidney Diseases Classification");
        assertThat(Session.run("list", "labels", "--subset", 2).out())
                .contains("Cyst")
                .contains("Stone");
        assertThat(Session.run("completion").out()).contains("complete").contains("medmat");
    }

    @Test
    void aCatalogBehindALinkIsRead() throws IOException {
        Path real =
                Files.createDirectories(folder.resolve("real-catalog/datasets")).getParent();
        Files.writeString(real.resolve("datasets/2000-x.yaml"), "number: 2000\nnaem: x\nfolder: x\nsubset: 2\n");
        Path link = Files.createSymbolicLink(folder.resolve("linked"), real);
        assertThat(Session.run("check", "--catalog", link).err()).contains("naem");
    }
}
