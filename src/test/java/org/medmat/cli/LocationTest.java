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
import org.medmat.file.Pipe;

@DisplayName("Downloads may lie elsewhere")
class LocationTest {

    @TempDir
    Path folder;

    private Path data;
    private Path elsewhere;
    private Path out;

    @BeforeEach
    void draw() throws IOException {
        data = folder.resolve("mm");
        out = folder.resolve("out");
        elsewhere = folder.resolve("elsewhere");
        Session.run("sample", data, "--dataset", "2,7", "--quiet");
        Files.move(data.resolve("Head_CT"), elsewhere);
    }

    @Test
    void aFolderElsewhereStandsForTheFolderOfItsDataset() throws IOException {
        Session session =
                Session.run("build", "--data", data, "--at", "7=" + elsewhere, "--out", out, "--dataset", "7");
        assertThat(session.out()).containsPattern("7  Head CT +24 ");
        assertThat(Files.readString(out.resolve("Original_Medical_Datasets/Ori--07-train.json")))
                .contains("\"image\": \"med-mat/Head_CT/head_ct/head_ct/");
    }

    @Test
    void theItemsAreThoseOfTheUsualPlace() throws IOException {
        Session.run("build", "--data", data, "--at", "7=" + elsewhere, "--out", out);
        Files.move(elsewhere, data.resolve("Head_CT"));
        Session.run("build", "--data", data, "--out", folder.resolve("usual"));
        for (String part : List.of("Original_Medical_Datasets", "Aggregated_Subsets")) {
            assertThat(Session.checksums(out.resolve(part)))
                    .hasSize(4)
                    .isEqualTo(Session.checksums(folder.resolve("usual").resolve(part)));
        }
    }

    @Test
    void noDataRootIsNeededThen() {
        Session session = Session.run(
                "build", "--data", folder.resolve("none"), "--at", "7=" + elsewhere, "--out", out, "--dry-run");
        assertThat(session.out()).contains("Head CT");
    }

    @Test
    void aFileListsManyPlaces() throws IOException {
        Path locations = folder.resolve("places.txt");
        Files.writeString(
                locations,
                "# where things are\n\n 7 = " + elsewhere + "\n2=" + data.resolve("CT_Kindney_Dataset") + "\n");
        Session session = Session.run(
                "build", "--data", folder.resolve("none"), "--locations", locations, "--out", out, "--dry-run");
        assertThat(session.out()).contains("Head CT").contains("CT Kindney Dataset");
    }

    /** It said that there is no such file. */
    @Test
    void aPipeInPlaceOfTheFileIsCalledOne() throws Exception {
        Path locations = folder.resolve("places.txt");
        Pipe.make(locations);
        Session session = Session.run("build", "--data", data, "--locations", locations, "--out", out);
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("places.txt: is a pipe or a device");
    }

    @Test
    void theCommandLineComesBeforeTheFile() throws IOException {
        Path locations = folder.resolve("places.txt");
        Files.writeString(locations, "7=" + data + "\n");
        Session session = Session.run(
                "build",
                "--data",
                data,
                "--locations",
                locations,
                "--at",
                "7=" + elsewhere,
                "--out",
                out,
                "--dataset",
                "7");
        assertThat(session.out()).containsPattern("7  Head CT +24 ");
    }

    @Test
    void aNumberOfNoDatasetIsRefused() {
        for (String wrong :
                new String[] {"999=" + elsewhere, "=" + elsewhere, "seven=" + elsewhere, elsewhere.toString()}) {
            Session session = Session.run("build", "--data", data, "--at", wrong, "--out", out);
            assertThat(session.code()).isEqualTo(ExitCode.USAGE);
            assertThat(session.err())
                    .contains("--at")
                    .contains("names no dataset")
                    .contains("write its number, =, and the folder");
        }
    }

    @Test
    void aPlaceThatIsNotThereIsRefused() {
        Session session = Session.run("build", "--data", data, "--at", "7=" + folder.resolve("gone"), "--out", out);
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err())
                .contains("nothing lies at " + folder.resolve("gone"))
                .contains("Head_CT");
    }

    @Test
    void aMistakeInTheFileIsToldWithItsLine() throws IOException {
        Path locations = folder.resolve("places.txt");
        Files.writeString(locations, "# where things are\n999=" + elsewhere + "\n");
        Session session = Session.run("build", "--data", data, "--locations", locations, "--out", out);
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains(locations + ":2: ").contains("names no dataset");
    }

    @Test
    void aFileThatIsNoTextIsTold() throws IOException {
        Path locations = folder.resolve("places.txt");
        Files.write(locations, new byte[] {'7', '=', (byte) 0xff});
        Session session = Session.run("build", "--data", data, "--locations", locations, "--out", out);
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("places.txt: the file is not UTF-8").contains("a line N=DIR");
    }

    @Test
    void aPlaceThatNoSystemKnowsIsRefusedWithItsLine() throws IOException {
        Path locations = folder.resolve("places.txt");
        Files.writeString(locations, "7=a\0b\n");
        Session session = Session.run("build", "--data", data, "--locations", locations, "--out", out);
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("places.txt:1: ").doesNotContain("should not have happened");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Session session = Session.run("build", "--data", data, "--locations", folder.resolve("gone.txt"), "--out", out);
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("gone.txt: there is no such file");
    }
}
