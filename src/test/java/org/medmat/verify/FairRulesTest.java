package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.item.Item;
import org.medmat.item.Side;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.Problem;

@DisplayName("Options that tell something are found")
class FairRulesTest {

    @TempDir
    Path out;

    @Test
    void asTwoOfThemMayBothBeRight() throws IOException {
        assertThat(told(SmallBuild.item(2, Side.TRAIN, "scans/1.jpg", "Cyst", "Tumor", "Cyst", "Malignant tumor")))
                .anyMatch(what -> what.endsWith("the options \"Tumor\" and \"Malignant tumor\" may both be right"));
    }

    @Test
    void asOneHoldsTheAnswerAndMore() throws IOException {
        assertThat(told(SmallBuild.item(24, Side.TRAIN, "1.png", "Drusen", "Drusen", "Drusen, media haze")))
                .anyMatch(what -> what.endsWith("the options \"Drusen, media haze\" and \"Drusen\" may both be right"));
    }

    @Test
    void asItsDatasetNeverLookedForOne() throws IOException {
        Item item = SmallBuild.item(20, Side.TRAIN, "1.png", "Melanoma", "Melanoma", "Nevus", "Wart");
        SmallBuild build = SmallBuild.in(out, SmallCatalog.SKINS, List.of(item), List.of());
        assertThat(build.verify().problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.endsWith("the option \"Wart\" is nothing that its dataset looked for"));
    }

    @Test
    void whereWhoeverSeesThemGuessesTheAnswer() throws IOException {
        SmallBuild build = SmallBuild.in(out, easy());
        assertThat(build.verify().counts()).containsOnlyKeys(CheckRule.GUESSED);
        assertThat(build.verify().holds()).isFalse();
    }

    @Test
    void butNotWhereTheBuildWasToBeAsPublished() throws IOException {
        List<Item> items = Stream.concat(
                        easy().stream(),
                        Stream.of(SmallBuild.item(2, Side.TRAIN, "x.jpg", "Cyst", "Tumor", "Cyst", "Malignant tumor")))
                .toList();
        SmallBuild build = SmallBuild.in(out, items);
        Manifest manifest = ManifestJson.read(out);
        build.write(new Manifest(
                new Manifest.Settings("0.1.0", 42, "med-mat/", 4, "published", List.of(), ""),
                manifest.subsets(),
                manifest.datasets(),
                manifest.guessers(),
                manifest.files()));
        assertThat(build.verify().holds()).isTrue();
    }

    /** A third has two options, where Tumor is right; else Cyst and Stone by turns. */
    private static List<Item> easy() {
        return IntStream.range(0, 600)
                .mapToObj(i -> {
                    Side side = i % 2 == 0 ? Side.TRAIN : Side.TEST;
                    String image = "scans/" + i + ".jpg";
                    return i / 2 % 3 == 0
                            ? SmallBuild.item(2, side, image, "Tumor", "Tumor", "Normal")
                            : SmallBuild.item(
                                    2, side, image, i / 2 % 3 == 1 ? "Cyst" : "Stone", "Cyst", "Stone", "Normal");
                })
                .toList();
    }

    private List<String> told(Item item) throws IOException {
        return SmallBuild.in(out, List.of(item)).verify().problems().stream()
                .map(Problem::what)
                .toList();
    }
}
