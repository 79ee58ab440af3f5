package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.mark.Mark;
import org.medmat.mark.MarkBook;
import org.medmat.mark.Verdict;

@DisplayName("An export without what somebody marked")
class ExportWithoutTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("leaves out the wrong ones, counts them, and can be verified")
    void leavesOutTheWrongOnes() throws Exception {
        Path data = Session.download(folder.resolve("data"), "2");
        Path out = folder.resolve("out");
        assertThat(Session.run("build", "--data", data, "--out", out, "--dataset", "2")
                        .code())
                .isEqualTo(ExitCode.PARTIAL);
        String origin = Files.readAllLines(out.resolve("medmat-origins/Ori--02-train.jsonl"))
                .get(0);
        String key = origin.substring(origin.indexOf("key") + 5).replaceAll("[^0-9a-f]*([0-9a-f]{16}).*", "$1");
        Mark.About about = new Mark.About(2, "", "", "A");
        new MarkBook(out).put(new Mark(key, "", about, Verdict.WRONG, "", ""));
        Path train = folder.resolve("train");
        Session exported =
                Session.run("export", out, "--images", data, "--to", "llava", "--without", "wrong", "--out", train);
        assertThat(exported.err()).contains("1 left out: marked by a reader");
        assertThat(exported.out()).contains("47 items");
        assertThat(Session.run("verify", train, "--items", out, "--images", data)
                        .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(Session.run("export", out, "--images", data, "--to", "llava", "--without", "wrng", "--out", "x")
                        .err())
                .contains("did you mean \"wrong\"?");
    }
}
