package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.finished.ReleasedItems;
import org.medmat.item.Side;

@DisplayName("medmat mix at its edges")
class MixEdgesTest {

    private static final String IMAGE = "med-mat/CT_Kindney_Dataset/";

    @TempDir
    private Path folder;

    private Path build(String name, Object... more) {
        Path out = folder.resolve(name);
        Session.run(Stream.concat(
                        Stream.of("build", "--sample", "--data", folder.resolve("mm"), "--out", out, "--quiet"),
                        Stream.of(more))
                .toArray());
        return out;
    }

    @Test
    void refusesFoldersThatWereBuiltOtherwise() {
        Path one = build("one", "--dataset", 2);
        Path other = build("other", "--dataset", 3, "--seed", 7);
        Session session = Session.run("mix", one, other, "--out", folder.resolve("both"));
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("was built otherwise than the folder before it: seed 42 -> 7");
    }

    @Test
    void refusesFilesOfSubsetsAlone() throws IOException {
        Path built = build("built", "--dataset", 2);
        Path alone = Files.createDirectories(folder.resolve("alone"));
        Files.copy(built.resolve("Aggregated_Subsets/Subset--02-train.json"), alone.resolve("Subset--02-train.json"));
        Session session = Session.run("mix", alone, "--out", folder.resolve("mixed"));
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("there are files of subsets alone here");
    }

    @Test
    void growsASeriesOfATarget() throws IOException {
        Path built = build("built", "--subset", "2-6");
        Path out = folder.resolve("grown");
        assertThat(Session.run(
                                "mix",
                                built,
                                "--target",
                                3,
                                "--related",
                                "--ood-sources",
                                "--series",
                                "10,20",
                                "--out",
                                out)
                        .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(out.resolve("10/medmat-manifest.json")).exists();
        assertThat(out.resolve("20/medmat-manifest.json")).exists();
        Path arms = folder.resolve("arms");
        Session.run(
                "mix", built, "--target", 3, "--related", "--all", "--ood-sources", "--series", "10", "--out", arms);
        assertThat(arms.resolve("related-10/medmat-manifest.json")).exists();
        Session nothing = Session.run(
                "mix", built, "--target", 3, "--unrelated", "--ood-sources", "--out", folder.resolve("nothing"));
        assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(nothing.err()).contains("has nothing to learn from here", "--list-targets");
    }

    @Test
    @DisplayName("leaves out an item with whose subset there is no other picture, and tells it")
    void hasNoOtherPicture() throws IOException {
        ReleasedItems released = new ReleasedItems(folder.resolve("one-picture"));
        released.add(2, Side.TEST, IMAGE + "1.jpg", "What?", 0, "Cyst", "Stone");
        released.add(2, Side.TEST, IMAGE + "1.jpg", "Which?", 1, "Cyst", "Stone");
        Session session =
                Session.run("mix", released.write(), "--control", "shuffled", "--out", folder.resolve("shuffled"));
        assertThat(session.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(session.err()).contains("2 items left out: there is no other picture to show with them");
    }

    @Test
    void copiesManyItems() throws IOException {
        ReleasedItems released = new ReleasedItems(folder.resolve("many"));
        for (int item = 0; item < 600; item++) {
            released.add(2, Side.TRAIN, IMAGE + item + ".jpg", "What?", item % 2, "Cyst", "Stone");
        }
        Path out = folder.resolve("copied");
        assertThat(Session.run("mix", released.write(), "--out", out).code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(out.resolve("medmat-origins/Ori--02-train.jsonl")))
                .hasSize(600);
        assertThat(Files.readString(out.resolve("Original_Medical_Datasets/Ori--02-train.json")))
                .contains("\"id\": 600,");
    }

    @Test
    void refusesTwoChangesAtOnce() {
        Session session = Session.run(
                "mix",
                build("built", "--dataset", 2),
                "--control",
                "blank",
                "--circular",
                "--out",
                folder.resolve("x"));
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("name one of them");
        assertThat(List.of(session.out())).containsExactly("");
    }
}
