package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.Problem;

@DisplayName("The origins of a build's items are checked, also where the manifest vouches for them")
class OriginRulesTest {

    private static final String TRAIN = "medmat-origins/Ori--02-train.jsonl";
    private static final String TEST = "medmat-origins/Ori--02-test.jsonl";
    private static final String GROUP = "\"group\":\"[0-9a-f]{12}\"";

    @TempDir
    Path out;

    private SmallBuild build;

    @BeforeEach
    void build() throws IOException {
        build = SmallBuild.in(out);
        assertThat(lines(TRAIN)).hasSize(3);
        assertThat(build.verify().holds()).isTrue();
    }

    @Test
    void anOriginThatIsLost() throws IOException {
        change(TRAIN, lines -> lines.subList(1, 3));
        finds(Map.of(CheckRule.ORIGINS, 1L), "holds 2 origins of 3 items");
    }

    @Test
    void allOriginsThatAreLost() throws IOException {
        change(TRAIN, lines -> List.of());
        finds(Map.of(CheckRule.ORIGINS, 1L), "holds 0 origins of 3 items");
    }

    @Test
    void anOriginThatIsThereTwice() throws IOException {
        change(TRAIN, lines -> List.of(lines.get(0), lines.get(1), lines.get(2), lines.get(0)));
        finds(Map.of(CheckRule.ORIGINS, 2L), "origin 4: another item has its key", "holds 4 origins of 3 items");
    }

    @Test
    void anOriginInThePlaceOfAnother() throws IOException {
        change(TRAIN, lines -> List.of(lines.get(0), lines.get(0), lines.get(2)));
        finds(Map.of(CheckRule.ORIGINS, 1L), "origin 2: another item has its key");
    }

    @Test
    void originsThatChangedPlacesAreFoundByTheirSum() throws IOException {
        List<String> lines = lines(TRAIN);
        write(TRAIN, List.of(lines.get(1), lines.get(0), lines.get(2)));
        finds(Map.of(CheckRule.BYTES, 1L), "its SHA-256 is");
    }

    @Test
    void aKeyThatIsNoHash() throws IOException {
        change(TRAIN, lines -> replace(lines, "\\{\"key\":\"[0-9a-f]{16}\"", "{\"key\":\"2/cyst\""));
        finds(null, "origin 1 has the key \"2/cyst\", which is no hash");
        assertThat(build.verify().counts()).containsKey(CheckRule.FORM);
    }

    @Test
    void anotherSubset() throws IOException {
        change(TRAIN, lines -> replace(lines, "\"subset\":2", "\"subset\":15"));
        finds(Map.of(CheckRule.ORIGINS, 3L), "origin 2: its subset is 15, not 2");
    }

    @Test
    void aPatientOnBothSides() throws IOException {
        change(TRAIN, lines -> replace(lines, GROUP, "\"group\":\"aaaaaaaaaaaa\""));
        assertThat(build.verify().holds()).as("one side only").isTrue();
        change(TEST, lines -> replace(lines, GROUP, "\"group\":\"aaaaaaaaaaaa\""));
        finds(Map.of(CheckRule.SIDES, 1L), "origin 1: its group aaaaaaaaaaaa is on the side to train with too");
    }

    @Test
    void aPatientWhomTheDatasetItselfPartedIsNoMistake() throws IOException {
        change(TRAIN, lines -> replace(lines, GROUP, "\"group\":\"aaaaaaaaaaaa\",\"own\":\"train\""));
        change(TEST, lines -> replace(lines, GROUP, "\"group\":\"aaaaaaaaaaaa\",\"own\":\"val\""));
        assertThat(build.verify().problems()).isEmpty();
    }

    @Test
    void whatTheDatasetTestsWithIsNotTrainedWith() throws IOException {
        change(
                TRAIN,
                lines -> List.of(
                        lines.get(0).replace("\"why\"", "\"own\":\"train\",\"why\""),
                        lines.get(1).replace("\"why\"", "\"own\":\"test\",\"why\""),
                        lines.get(2).replace("\"why\"", "\"own\":\"val\",\"why\"")));
        finds(Map.of(CheckRule.ORIGINS, 2L), "origin 2: the dataset itself calls it test, but it is for training");
    }

    @Test
    void aFileOfOriginsThatTheManifestDoesNotName() throws IOException {
        Manifest manifest = ManifestJson.read(out);
        build.write(new Manifest(
                manifest.settings(),
                manifest.subsets(),
                manifest.datasets(),
                manifest.guessers(),
                manifest.files().stream()
                        .filter(file -> !file.path().equals(TRAIN))
                        .toList()));
        Files.delete(build.file(TRAIN));
        finds(Map.of(CheckRule.ORIGINS, 1L), "the manifest names no origins of its items, " + TRAIN);
    }

    @Test
    void aFileOfOriginsThatIsNotThere() throws IOException {
        Files.delete(build.file(TRAIN));
        assertThat(build.verify().counts()).containsKey(CheckRule.PRESENT);
        assertThat(build.verify().holds()).isFalse();
    }

    @Test
    void aLineThatIsNoOriginIsToldWithItsPlace() throws IOException {
        change(TRAIN, lines -> List.of(lines.get(0), lines.get(1), "{\"key\": [[[]]]}"));
        finds(null, "origin 3 has a \"key\"");
        assertThat(build.verify().problems())
                .extracting(problem -> problem.place().toString())
                .contains(build.file(TRAIN) + ":3");
    }

    private void change(String path, UnaryOperator<List<String>> change) throws IOException {
        write(path, change.apply(lines(path)));
        build.listAnew();
    }

    private List<String> lines(String path) throws IOException {
        return Files.readAllLines(build.file(path));
    }

    private void write(String path, List<String> lines) throws IOException {
        Files.writeString(
                build.file(path),
                String.join("", lines.stream().map(line -> line + "\n").toList()));
    }

    private static List<String> replace(List<String> lines, String pattern, String other) {
        List<String> changed = new ArrayList<>();
        lines.forEach(line -> {
            assertThat(line).containsPattern(pattern);
            changed.add(line.replaceFirst(pattern, other));
        });
        return changed;
    }

    private void finds(Map<CheckRule, Long> counts, String... whats) throws IOException {
        CheckVerdict verdict = build.verify();
        assertThat(verdict.holds()).isFalse();
        if (counts != null) {
            assertThat(verdict.counts()).isEqualTo(counts);
        }
        for (String what : whats) {
            assertThat(verdict.problems()).extracting(Problem::what).anyMatch(told -> told.contains(what));
        }
        assertThat(verdict.problems()).extracting(Problem::remedy).noneMatch(String::isBlank);
    }
}
