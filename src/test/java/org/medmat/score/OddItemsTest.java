package org.medmat.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.ReleasedItems;
import org.medmat.finished.TrainerPart;
import org.medmat.item.Side;

@DisplayName("Scores of items of all sorts")
class OddItemsTest {

    private static final Catalog CATALOG = CatalogReader.builtIn();
    private static final String KEY = "0123456789abcde";

    @TempDir
    private Path folder;

    private ReleasedItems items;
    private final List<String> lines = new ArrayList<>();

    private ReleasedItems items() {
        items = items == null ? new ReleasedItems(folder.resolve("items")) : items;
        return items;
    }

    private void say(String key, String answer) {
        lines.add("{\"key\":\"" + key + "\",\"said\":\"" + answer + "\"}");
    }

    private Report report() throws IOException {
        Scorer scorer = Scorer.of(ItemFolder.of(items().write(), CATALOG), CATALOG, TrainerPart.TEST, false);
        Matched matched = scorer.match(List.of(Files.write(folder.resolve("said.jsonl"), lines)));
        return scorer.report(matched, null, 42);
    }

    private static Score all(Report report) {
        return report.scores().get(0);
    }

    @Test
    @DisplayName("sets of labels share some; what is no set counts by itself")
    void setsOfLabels() throws IOException {
        String both = items().add(61, Side.TEST, "med-mat/a.png", "Which?", 0, "Effusion, mass", "Mass", "No finding");
        String odd = items().add(61, Side.TEST, "med-mat/b.png", "Which?", 0, "Odd thing", "Mass");
        String silent = items().add(61, Side.TEST, "med-mat/c.png", "Which?", 0, "Effusion", "Mass");
        say(both, "B");
        say(odd, "A");
        say(silent, "I cannot tell.");
        Report report = report();
        // Two thirds of one, none of the other; the third is no set.
        assertThat(all(report).f1()).isCloseTo((2.0 / 3 + 0) / 2, within(1e-12));
        assertThat(report.scores()).extracting(Score::name).contains("31 Effusion", "31 Mass", "31 Odd thing");
    }

    @Test
    void boxesOverlap() throws IOException {
        String half = items().add(93, Side.TEST, "med-mat/a.png", "Where?", 0, "[0, 0, 100, 100]", "[0, 0, 100, 50]");
        String none = items().add(93, Side.TEST, "med-mat/b.png", "Where?", 0, "[0, 0, 9, 9]", "[500, 500, 600, 600]");
        String odd = items().add(93, Side.TEST, "med-mat/c.png", "Where?", 0, "[0, 0, 9]", "[1, 2, 3, 4]");
        String flat = items().add(93, Side.TEST, "med-mat/d.png", "Where?", 0, "[0, 0, 100, 100]", "[0, 0]");
        say(half, "B");
        say(none, "nothing");
        say(odd, "B");
        say(flat, "B");
        Score all = all(report());
        assertThat(all.overlap()).isCloseTo(0.5 / 3, within(1e-12));
        assertThat(all.f1()).isEqualTo(NearMiss.NONE);
        assertThat(all.beside().base()).isEqualTo(0.25);
    }

    private void item(String key, String group, int right, String... options) {
        items().add(2, Side.TEST, "med-mat/" + key + ".jpg", "What?", right, options);
        items().origin(2, Side.TEST, key, group);
    }

    @Test
    @DisplayName("variants stand before, after and without their item; what has another ending is none")
    void variantsStandAnywhere() throws IOException {
        item(KEY + "0-r1", "g", 1, "Stone", "Cyst");
        item(KEY + "0", "g", 0, "Cyst", "Stone");
        item(KEY + "0", "g", 0, "Tumor", "Stone");
        item(KEY + "1-blank", "g", 0, "Cyst", "Stone");
        item(KEY + "2", "h", 0, "Cyst", "Stone");
        item(KEY + "2-blank", "h", 1, "Stone", "Cyst");
        item(KEY + "3-unknown", "h", 0, "Cyst", "Stone");
        say(KEY + "0", "A");
        say(KEY + "0-r1", "B");
        say(KEY + "1-blank", "A");
        say(KEY + "1-other", "A");
        say(KEY + "2", "A");
        say(KEY + "2-blank", "B");
        say(KEY + "2-r1", "Q");
        say(KEY + "3-unknown", "A");
        Report report = report();
        assertThat(report.circular()).isEqualTo(new Report.Circular(2, 1, 1));
        assertThat(report.controls())
                .extracting(control -> control.items() + " " + control.changed() + " " + control.words())
                .containsExactly("1 0 without a picture", "0 0 with a picture of another subset");
        assertThat(report.matched().troubles()).containsKey(Matched.Trouble.NAMELESS);
    }

    @Test
    @DisplayName("controls alone give no score, and a page all the same")
    void controlsAlone() throws IOException {
        item(KEY + "0", "g", 0, "Cyst", "Stone");
        item(KEY + "1", "g", 0, "Cyst", "Stone");
        say(KEY + "0-shuffled", "A");
        Report report = report();
        assertThat(report.scores()).isEmpty();
        assertThat(report.macro()).isNull();
        String page = new String(ScorePage.write(report, "m", ""), StandardCharsets.UTF_8);
        assertThat(page).contains("with another picture of the subset").doesNotContain("Mean of", "Letters");
    }

    @Test
    @DisplayName("two models answer other items: only what both answered is compared, and a page tells what one lacks")
    void twoModels() throws IOException {
        item(KEY + "0", "g", 0, "Cyst", "Stone");
        item(KEY + "1", "g", 1, "Cyst", "Stone");
        item(KEY + "2", "h", 0, "Tumor", "Stone");
        Scorer scorer = Scorer.of(ItemFolder.of(items().write(), CATALOG), CATALOG, TrainerPart.TEST, false);
        say(KEY + "0", "A");
        say(KEY + "1", "I cannot tell.");
        say(KEY + "2", "A");
        Matched one = scorer.match(List.of(Files.write(folder.resolve("one"), lines)));
        lines.clear();
        say(KEY + "0", "B");
        say(KEY + "1", "A");
        Matched other = scorer.match(List.of(Files.write(folder.resolve("other"), lines)));
        Report report = scorer.report(one, other, 42);
        assertThat(report.paired()).satisfies(paired -> {
            assertThat(paired.items()).isEqualTo(2);
            assertThat(paired.onlyFirst()).isEqualTo(1);
        });
        String page = new String(ScorePage.write(report, "one", "other"), StandardCharsets.UTF_8);
        assertThat(page).contains("one, and other beside it", "02 Tumor", "not read: refuses to answer");
        assertThat(scorer.report(other, one, 42).paired())
                .satisfies(paired -> assertThat(paired.onlySecond()).isEqualTo(1));
    }

    @Test
    void trainingItemsAreGuessedByNobody() throws IOException {
        String key = items().add(2, Side.TRAIN, "med-mat/a.jpg", "What?", 0, "Cyst", "Stone");
        say(key, "A");
        Scorer scorer = Scorer.of(ItemFolder.of(items().write(), CATALOG), CATALOG, TrainerPart.TRAIN, false);
        Report report = scorer.report(scorer.match(List.of(Files.write(folder.resolve("said"), lines))), null, 42);
        assertThat(all(report).beside().guesser()).isNegative();
        assertThat(new String(ScorePage.write(report, "m", ""), StandardCharsets.UTF_8))
                .doesNotContain("guesser without the picture")
                .contains("commonest answer");
    }
}
