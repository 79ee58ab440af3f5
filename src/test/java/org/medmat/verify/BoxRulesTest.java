package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.item.AnItem;
import org.medmat.item.Item;
import org.medmat.item.Side;
import org.medmat.problem.Problem;
import org.medmat.region.Box;
import org.medmat.region.RegionMark;
import org.medmat.region.Size;

@DisplayName("An item that asks where a thing is has its own rules")
class BoxRulesTest {

    private static final String LIVER = "Which box [x1, y1, x2, y2] holds the liver (1)?";
    private static final RegionMark IN_PIXELS = new RegionMark(new Box(20, 30, 100, 90), new Size(200, 300));
    private static final String RIGHT = "[100, 100, 500, 300]";
    private static final String BELOW = "[100, 600, 500, 800]";
    private static final String BESIDE = "[600, 100, 1000, 300]";

    @TempDir
    Path out;

    private final List<Item> items = new ArrayList<>();

    @Test
    void whatABuildLeavesHolds() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW, BESIDE);
        holds();
    }

    @Test
    @DisplayName("An image may be asked about several things, in all files")
    void anImageMayStandThereSeveralTimes() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW);
        item("a.png", LIVER.replace("liver (1)", "fat (2)"), RIGHT, BESIDE, RIGHT);
        item("a.png", LIVER.replace("liver (1)", "X-ray clip (3)"), RIGHT, RIGHT, BELOW);
        holds();
    }

    @Test
    void anImageIsAskedAboutAThingOnce() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW);
        item("a.png", LIVER.replace("(1)", "(5)"), RIGHT, RIGHT, BELOW);
        finds(CheckRule.IMAGE, "another item of the file asks the same of this image");
    }

    @Test
    @DisplayName("All items of an image are on one side, whatever they ask for")
    void anImageIsOnOneSide() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW);
        item(Side.TEST, "a.png", LIVER.replace("liver", "fat"), RIGHT, RIGHT, BELOW);
        finds(CheckRule.SIDES, "its image is in ");
    }

    @Test
    void everyThingThatIsAskedForIsInTheSubsetsFile() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW);
        item("a.png", LIVER.replace("liver", "fat"), RIGHT, RIGHT, BELOW);
        SmallBuild build = SmallBuild.in(out, SmallCatalog.PLACES, items, items.subList(0, 1));
        assertThat(build.verify().problems())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .startsWith("item 1 (med-mat/Dataset_94/a.png): it is missing in ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"holds the Liver (1)?", "holds the spleen (1)?", "holds the {target} (1)?", "holds it (1)?"})
    void theQuestionNamesALabelAsItStandsInASentence(String end) throws IOException {
        String question = "Which box [x1, y1, x2, y2] " + end;
        item("a.png", question, RIGHT, RIGHT, BELOW);
        finds(CheckRule.QUESTION, "\"" + question + "\" is no instruction of subset 40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[100,600,500,800]",
                "[100, 600, 500, 800.0]",
                "[100, 600, 500, 1001]",
                "[0100, 600, 500, 800]",
                "[-100, 600, 500, 800]",
                "[500, 600, 100, 800]",
                "[100, 600, 100, 800]",
                "[100, 800, 500, 600]",
                "[100, 600, 500]",
                "100, 600, 500, 800",
                "Fat"
            })
    void optionsAreBoxesOfThousandths(String option) throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, option);
        finds(CheckRule.OPTIONS, "the option \"" + option + "\" is no box [x1, y1, x2, y2]");
    }

    @Test
    void theWholeImageIsABoxToo() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, "[0, 0, 1000, 1000]");
        holds();
    }

    @Test
    void theAnswerIsABox() throws IOException {
        item("a.png", LIVER, "Liver", "Liver", BELOW);
        CheckVerdict verdict = build().verify();
        assertThat(verdict.counts()).containsOnlyKeys(CheckRule.ANSWER, CheckRule.BOX);
    }

    @Test
    void theAnswerIsTheBoxInThousandths() throws IOException {
        String other = "[100, 100, 501, 300]";
        item("a.png", LIVER, other, other, BELOW);
        finds(CheckRule.BOX, "its Answer is \"" + other + "\", its box in thousandths \"" + RIGHT + "\"");
    }

    @Test
    @DisplayName("A wrong box overlaps the right one by less than 0.3: here by 0.33, there by 0.29")
    void aWrongBoxLiesElsewhere() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, "[100, 200, 500, 400]");
        finds(
                CheckRule.WRONG_OPTION,
                "the option \"[100, 200, 500, 400]\" overlaps the Answer by 0.33, which should be less than 0.3");
        items.clear();
        item("a.png", LIVER, RIGHT, "[100, 210, 500, 410]", RIGHT);
        holds();
    }

    @Test
    @DisplayName("Two wrong boxes overlap by less than 0.7: here by 0.74, there by 0.67")
    void wrongBoxesDiffer() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW, "[100, 630, 500, 830]");
        finds(
                CheckRule.WRONG_OPTION,
                "the option \"[100, 630, 500, 830]\" overlaps a wrong one before it by 0.74, which should be less than"
                        + " 0.7");
        items.clear();
        item("a.png", LIVER, RIGHT, BELOW, RIGHT, "[100, 640, 500, 840]");
        holds();
    }

    @Test
    void noBoxIsOfferedTwice() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW, RIGHT);
        finds(CheckRule.WRONG_OPTION, "overlaps the Answer by 1.00");
    }

    @Test
    void theBoxLiesInItsImage() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW);
        // The part outside does not count for the answer: it is cut off at 1000 thousandths.
        SmallBuild build = build();
        build.replace("\"box\": [20, 30, 100, 90]", "\"box\": [20, 30, 201, 90]")
                .replace("100, 100, 500, 300", "100, 100, 1000, 300")
                .listAnew();
        finds(build, CheckRule.BOX, "its box [20.0, 30.0, 201.0, 90.0] lies outside its size 200x300");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[20, 30, 100]",
                "[20, 30, 100, 30]",
                "[100, 30, 20, 90]",
                "[\"20\", 30, 100, 90]",
                "[20, 30, 100, 1E999]",
                "null",
                "{}"
            })
    void theBoxIsFourNumbers(String box) throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW);
        SmallBuild build = build().replace("[20, 30, 100, 90]", box).listAnew();
        finds(build, CheckRule.BOX, "is no [x1, y1, x2, y2]");
    }

    @Test
    void theBoxMayHaveFractions() throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW);
        SmallBuild build = build().replace("[20, 30, 100, 90]", "[20.05, 3.0E1, 100, 90]");
        assertThat(build.listAnew().verify().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[200]", "[200.5, 300]", "[0, 300]", "[200, 40000]", "[30000, 30000]", "\"200x300\""})
    void theSizeIsAnImages(String size) throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW);
        SmallBuild build =
                build().replace("\"size\": [200, 300]", "\"size\": " + size).listAnew();
        finds(build, CheckRule.BOX, "is no [width, height] of an image");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\n        \"size\": [200, 300]|",
                "\"box\": [20, 30, 100, 90],\n        \"size\": [200, 300]|\"size\": [200, 300], \"box\": [20, 30, 100, 90]",
                "\"size\": [200, 300]|\"size\": [200, 300], \"by\": \"me\""
            })
    void boxAndSizeFollowTheEightKeysAndNothingElse(String change) throws IOException {
        item("a.png", LIVER, RIGHT, RIGHT, BELOW);
        String[] texts = change.split("\\|", -1);
        SmallBuild build = build().replace(texts[0], texts[1]).listAnew();
        finds(build, CheckRule.FORM, "which should be [box, size]");
    }

    @Test
    void neitherMayBeMissing() throws IOException {
        items.add(SmallBuild.item(94, Side.TRAIN, "a.png", RIGHT, RIGHT, BELOW));
        SmallBuild build = build().replace(SmallCatalog.QUESTION, LIVER).listAnew();
        CheckVerdict verdict = build.verify();
        assertThat(verdict.counts())
                .as("its origin names no kind either")
                .containsOnlyKeys(CheckRule.FORM, CheckRule.ORIGINS);
        assertThat(verdict.problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.endsWith("its further keys are [], which should be [box, size]"))
                .anyMatch(what -> what.endsWith("its kind is \"\", but its item asks \"box\""));
    }

    @Test
    void anItemOfLabelsHasNoBox() throws IOException {
        items.add(SmallBuild.item(2, Side.TRAIN, "a.png", "Cyst", "Cyst", "Stone"));
        SmallBuild build = build().replace(
                        "\"data-no\": \"2\"", "\"data-no\": \"2\", \"box\": [0, 0, 1, 1], \"size\": [1, 1]")
                .listAnew();
        assertThat(build.verify().counts()).containsOnlyKeys(CheckRule.FORM);
    }

    private void item(String image, String question, String answer, String... options) {
        item(Side.TRAIN, image, question, answer, options);
    }

    private void item(Side side, String image, String question, String answer, String... options) {
        List<String> all = List.of(options);
        int right = all.indexOf(answer);
        items.add(new AnItem(94, image, question, all, right, IN_PIXELS).on(side, 40, List.of()));
    }

    private SmallBuild build() throws IOException {
        return SmallBuild.in(out, SmallCatalog.PLACES, items, List.of());
    }

    private void holds() throws IOException {
        assertThat(build().verify().problems()).isEmpty();
    }

    private void finds(CheckRule rule, String what) throws IOException {
        finds(build(), rule, what);
    }

    private static void finds(SmallBuild build, CheckRule rule, String what) throws IOException {
        CheckVerdict verdict = build.verify();
        assertThat(verdict.counts()).containsOnlyKeys(rule);
        assertThat(verdict.problems()).extracting(Problem::what).anyMatch(told -> told.contains(what));
    }
}
