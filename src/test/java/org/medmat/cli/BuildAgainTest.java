package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Who builds a second time")
class BuildAgainTest {

    @TempDir
    Path folder;

    private Path data;
    private Path out;
    private Session first;

    @BeforeEach
    void build() throws IOException {
        data = folder.resolve("mm");
        out = folder.resolve("out");
        Session.run("sample", data, "--dataset", "2,7", "--quiet");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
            }
        }
        first = Session.run("build", "--data", data, "--out", out);
    }

    private Session again(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("build", "--data", data, "--out", out));
        arguments.addAll(List.of(more));
        return Session.run(arguments.toArray());
    }

    @Test
    void isToldThatNothingHasChanged() {
        Session second = again();
        assertThat(second.code()).isEqualTo(ExitCode.DONE);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err())
                .isEqualTo("nothing has changed since the last build: 12 files stand (--rebuild makes them anew)\n");
        assertThat(again("--quiet")).isEqualTo(new Session(ExitCode.DONE, "", ""));
    }

    @Test
    void isToldWhatWasMadeAndWhatStands() throws IOException {
        Files.delete(out.resolve("Aggregated_Subsets/Subset--02-test.json"));
        Session second = again();
        assertThat(second.out().lines())
                .anySatisfy(line -> assertThat(line).startsWith("no  dataset").endsWith("made    skipped"))
                .anySatisfy(
                        line -> assertThat(line).contains("CT Kindney Dataset").endsWith("now"))
                .anySatisfy(line -> assertThat(line).contains("Head CT").endsWith("before"));
        assertThat(second.err()).contains("items in 12 files").contains("6 of them stand from the last build");
    }

    @Test
    void readsItInJson() throws IOException {
        Files.delete(out.resolve("Aggregated_Subsets/Subset--02-test.json"));
        JsonNode report = new ObjectMapper().readTree(again("--json").out());
        assertThat(report.at("/datasets/0/kept").asBoolean()).isFalse();
        assertThat(report.at("/datasets/1/kept").asBoolean()).isTrue();
        assertThat(report.get("filesKept").asInt()).isEqualTo(6);
        assertThat(report.get("files")).hasSize(12);
    }

    @Test
    void canHaveItAllMadeAnew() {
        assertThat(again("--rebuild").err()).isEqualTo(first.err()).contains("items in 12 files");
    }

    @Test
    void seesItInTheProgress() {
        assertThat(Session.onTerminal("build", "--data", data, "--out", out).err())
                .contains("0 of 2 datasets read, 2 unchanged")
                .contains("nothing has changed");
    }

    @Test
    void isToldOfLossesAgain() throws IOException {
        Files.delete(data.resolve(".medmat-sample"));
        Session second = again();
        Session third = again();
        assertThat(second.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(second.err()).contains("items in 12 files");
        assertThat(third.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(third.out()).isEqualTo(second.out()).contains("48  12,446 (-12,398)");
        assertThat(third.err()).contains("nothing has changed");
        assertThat(again("--quiet").err())
                .isEqualTo("note  incomplete, or with rows that gave no item: dataset 2, 7;"
                        + " without --quiet the report tells more\n");
    }

    @Test
    void mayDrawTheSampleAgain() {
        Session second = again("--sample", "--dataset", "2,7");
        assertThat(second.err())
                .contains("drew")
                .contains("nothing has changed")
                .contains("next: `medmat verify " + out + "`");
    }
}
