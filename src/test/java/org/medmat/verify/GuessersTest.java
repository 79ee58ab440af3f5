package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.guess.Guesser;
import org.medmat.guess.Measure;
import org.medmat.item.AnItem;
import org.medmat.item.Item;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.Problem;

@DisplayName("What guessers reach who see the texts alone is measured")
class GuessersTest {

    @TempDir
    Path out;

    @Test
    @DisplayName("and told where the number of options tells the answer, in the dataset's file and in the subset's")
    void whereItIsTooMuchItIsTold() throws IOException {
        SmallBuild build = SmallBuild.in(out, items(400, "Cyst", "Stone", "Normal"));
        CheckVerdict verdict = build.verify();
        assertThat(verdict.counts()).isEqualTo(Map.of(CheckRule.GUESSED, 2L));
        assertThat(verdict.problems())
                .extracting(Problem::what)
                .allMatch(what -> what.contains(
                        "the guesser \"by-number\" answers 100.0 % of 200 items, where 50.0 % is what lot"));
        assertThat(verdict.problems().get(1).place().file()).endsWith("Ori--02-test.json");
    }

    @Test
    void whereItIsNotNothingIsTold() throws IOException {
        CheckVerdict verdict = SmallBuild.in(out, fair(400)).verify();
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.guessers()).containsOnlyKeys("Ori--02", "Subset--02");
        Measure measure = verdict.guessers().get("Ori--02");
        assertThat(measure.items()).isEqualTo(200);
        assertThat(measure.right().get(Guesser.LETTER)).isEqualTo(100);
    }

    @Test
    @DisplayName("in a subset's file against what each of its datasets can't be denied")
    void theFloorOfASubsetIsThatOfItsDatasets() throws IOException {
        List<Item> items = new ArrayList<>();
        for (Side side : Side.values()) {
            for (int i = 0; i < 50; i++) {
                items.add(SmallBuild.item(2, side, side + "/" + i + ".png", "Cyst", "Cyst", "Normal"));
                items.add(SmallBuild.item(3, side, side + "/" + i + ".png", "Normal", "Cyst", "Normal"));
            }
        }
        SortedMap<String, Measure> guessers = SmallBuild.in(out, items).verify().guessers();
        assertThat(guessers.get("Subset--02").base()).isEqualTo(0.5);
        assertThat(guessers.get("Subset--02").floor()).isEqualTo(1);
    }

    @Test
    void boxesAreMeasuredApart() throws IOException {
        List<Item> items = List.of(
                SmallBuild.item(2, Side.TRAIN, "a/1.png", "Cyst", "Cyst", "Normal"),
                SmallBuild.item(2, Side.TEST, "a/2.png", "Cyst", "Cyst", "Normal"),
                box(Side.TRAIN),
                box(Side.TEST));
        assertThat(SmallBuild.in(out, SmallCatalog.PLACES, items, List.of())
                        .verify()
                        .guessers())
                .containsOnlyKeys("Ori--02", "Ori--94 boxes", "Subset--02", "Subset--40 boxes");
    }

    private static Item box(Side side) {
        return new AnItem(94, side + "/1.png", "Which box?", List.of("[1, 2, 3, 4]", "[5, 6, 7, 8]"), 0, null)
                .on(side, 40, List.of());
    }

    @Test
    void whatTheManifestSaysOtherwiseIsTold() throws IOException {
        SmallBuild build = SmallBuild.in(out, fair(40));
        SortedMap<String, Manifest.Guessed> guessers = new TreeMap<>();
        build.verify().guessers().forEach((pair, measure) -> guessers.put(pair, Manifest.Guessed.of(measure)));
        write(build, guessers);
        assertThat(build.verify().problems()).isEmpty();

        Manifest.Guessed right = guessers.get("Ori--02");
        guessers.put("Ori--02", new Manifest.Guessed(21, right.chance(), right.base(), right.floor(), right.right()));
        write(build, guessers);
        assertThat(build.verify().counts()).containsOnlyKeys(CheckRule.MANIFEST);
        assertThat(build.verify().problems().get(0).what())
                .startsWith("says of guessers in Ori--02: 21 items, chance 0.5000");
    }

    @Test
    void whatTheManifestSaysOfFilesThatItDoesNotNameIsTold() throws IOException {
        SmallBuild build = SmallBuild.in(out, fair(40));
        Manifest.Guessed some = Manifest.Guessed.of(
                build.verify().guessers().values().iterator().next());
        write(build, new TreeMap<>(Map.of("Ori--07", some)));
        assertThat(build.verify().problems())
                .extracting(Problem::what)
                .containsExactly("says what guessers reach in Ori--07, but does not name both of its files");
    }

    private static void write(SmallBuild build, SortedMap<String, Manifest.Guessed> guessers) throws IOException {
        Manifest manifest = ManifestJson.read(build.out());
        build.write(
                new Manifest(manifest.settings(), manifest.subsets(), manifest.datasets(), guessers, manifest.files()));
    }

    private static List<Item> fair(int count) {
        return items(count, "Cyst", "Stone");
    }

    /** Half of them Cyst, with two options; half Stone, with these. */
    private static List<Item> items(int count, String... ofStone) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Side side = i % 4 < 2 ? Side.TRAIN : Side.TEST;
            String image = "scans/" + i + ".png";
            items.add(
                    i % 2 == 0
                            ? SmallBuild.item(2, side, image, "Cyst", "Cyst", "Stone")
                            : SmallBuild.item(2, side, image, "Stone", ofStone));
        }
        return items;
    }
}
