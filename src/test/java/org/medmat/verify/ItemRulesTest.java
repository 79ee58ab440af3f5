package org.medmat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.problem.Problem;

@DisplayName("Every item is checked against the rules, in its dataset's and its subset's file")
class ItemRulesTest {

    private static final String TEST_2 = "Original_Medical_Datasets/Ori--02-test.json";

    @TempDir
    Path out;

    SmallBuild build;

    @BeforeEach
    void buildIt() throws IOException {
        build = SmallBuild.in(out);
    }

    @Test
    void theAnswerIsTheCaption() throws IOException {
        build.replace("\"caption\": \"Stone\"", "\"caption\": \"Cyst\"").listAnew();
        finds(CheckRule.ANSWER, "its Answer is \"Stone\", its caption \"Cyst\"");
    }

    @Test
    void imagesLieBelowTheirFolder() throws IOException {
        build.replace("\"med-mat/Dataset_3/a.png\"", "\"elsewhere/Dataset_3/a.png\"")
                .listAnew();
        finds(CheckRule.IMAGE, "its image does not lie in a folder below \"med-mat/\"");
    }

    @Test
    void imagesHaveNoWayOutOfTheirFolder() throws IOException {
        build.replace("Dataset_3/a.png", "Dataset_3/../a.png").listAnew();
        finds(CheckRule.IMAGE, "does not lie in a folder");
    }

    @Test
    void theDatasetIsTheFiles() throws IOException {
        build.replaceIn(TEST_2, "\"data-no\": \"2\"", "\"data-no\": \"3\"")
                .replaceIn("Aggregated_Subsets/Subset--02-test.json", "\"data-no\": \"2\"", "\"data-no\": \"3\"")
                .listAnew();
        assertThat(build.verify().problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.endsWith("its data-no \"3\" is not one of [2]"));
    }

    @Test
    void theNumberOfTheDatasetHasNoLeadingZero() throws IOException {
        build.replace("\"data-no\": \"24\"", "\"data-no\": \"024\"").listAnew();
        assertThat(build.verify().counts()).containsKey(CheckRule.DATASET);
    }

    @Test
    void theQuestionIsAnInstructionOfTheSubset() throws IOException {
        build.replace("is it (1)?", "is it not?").listAnew();
        finds(CheckRule.QUESTION, "\"Which finding is it not?\" is no instruction of subset 2");
    }

    @Test
    void theQuestionIsRepeatedBeforeTheOptions() throws IOException {
        build.replace(
                        "\"Question-choice\": \"Which finding is it (1)?",
                        "\"Question-choice\": \"Which finding is it (2)?")
                .listAnew();
        finds(CheckRule.OPTIONS, "is not the Question, lettered options and the closing sentence");
    }

    @Test
    void theClosingSentenceIsAlwaysTheSame() throws IOException {
        build.replace("directly.\"", "directly\"").listAnew();
        finds(CheckRule.OPTIONS, "is not the Question, lettered options and the closing sentence");
    }

    @Test
    void anOptionAloneIsTooFew() throws IOException {
        build.replace("\\nA: Tumor\\nB: Normal\\nAnswer", "\\nA: Tumor\\nAnswer")
                .listAnew();
        finds(CheckRule.OPTIONS, "it has 1 options, which should be 2 to 4");
    }

    @Test
    void moreOptionsThanTheBuildAllowsAreTooMany() throws IOException {
        build.replace("\\nD: Cyst", "\\nD: Cyst\\nE: Malignant tumor").listAnew();
        assertThat(build.verify().problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.endsWith("it has 5 options, which should be 2 to 4"));
    }

    @Test
    void theLetterIsTheAnswers() throws IOException {
        build.replace("\"Answer-choice\": \"C\"", "\"Answer-choice\": \"D\"").listAnew();
        finds(CheckRule.OPTIONS, "its Answer-choice is \"D\", its Answer is option C");
    }

    @Test
    void theAnswerIsAmongTheOptions() throws IOException {
        build.replace("B: Cyst\\nC: Normal", "B: Tumor\\nC: Normal").listAnew();
        finds(CheckRule.OPTIONS, "its Answer is no option");
    }

    @Test
    void optionsDifferInMoreThanCaseAndBlanks() throws IOException {
        build.replace("A: Tumor\\nB: Stone", "A: Stone\\nB: sTone ").listAnew();
        assertThat(build.verify().problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.endsWith("the option \"sTone \" stands there twice"));
    }

    @Test
    void optionsAreLabelsOfTheSubset() throws IOException {
        build.replace("A: Tumor\\nB: Stone", "A: Drusen\\nB: Stone").listAnew();
        finds(CheckRule.OPTIONS, "the option \"Drusen\" is no label of the subset");
    }

    @Test
    void optionsAreSpeltAsTheSubsetSpellsThem() throws IOException {
        build.replace("A: Tumor\\nB: Stone", "A: TUMOR\\nB: Stone").listAnew();
        finds(CheckRule.OPTIONS, "the option \"TUMOR\" is not written as \"Tumor\"");
    }

    @Test
    void whatOverlapsWithTheAnswerIsNoWrongOption() throws IOException {
        build.replace("A: Tumor\\nB: Normal", "A: Tumor\\nB: Malignant tumor").listAnew();
        finds(CheckRule.WRONG_OPTION, "the option \"Malignant tumor\" may be right beside \"Tumor\"");
    }

    @Test
    void anImageIsAskedForOnce() throws IOException {
        build.replace("normal.jpg", "cyst 1.jpg").listAnew();
        finds(CheckRule.IMAGE, "another item of the file asks the same of this image");
    }

    @Test
    void aSetIsMadeOfLabels() throws IOException {
        build.replace("Drusen, Stargardt disease", "Drusen, Best disease").listAnew();
        finds(CheckRule.OPTIONS, "\"Drusen, Best disease\" is not made of labels");
    }

    @Test
    void aSetIsSorted() throws IOException {
        build.replace("Drusen, media haze\"", "Media haze, drusen\"")
                .replace("B: Drusen, media haze", "B: Media haze, drusen")
                .listAnew();
        finds(CheckRule.ANSWER, "\"Media haze, drusen\" is not written as \"Drusen, media haze\"");
    }

    @Test
    void aSetNamesNoLabelTwice() throws IOException {
        build.replace("Drusen, Stargardt disease", "Drusen, drusen").listAnew();
        finds(CheckRule.OPTIONS, "\"Drusen, drusen\" names a label twice");
    }

    @Test
    void aPartOfTheAnswerIsNoWrongOption() throws IOException {
        build.replace("A: Drusen, Stargardt disease", "A: Media haze").listAnew();
        finds(CheckRule.WRONG_OPTION, "the option \"Media haze\" may be right");
    }

    @Test
    void aSetIsWrongIfOneOfItsLabelsIs() throws IOException {
        build.replace("A: Drusen, Stargardt disease", "A: Haze, Stargardt disease")
                .listAnew();
        assertThat(build.verify().holds()).isTrue();
        build.replace("A: Haze, Stargardt disease", "A: Drusen, haze").listAnew();
        finds(CheckRule.WRONG_OPTION, "the option \"Drusen, haze\" may be right");
    }

    private void finds(CheckRule rule, String what) throws IOException {
        CheckVerdict verdict = build.verify();
        assertThat(verdict.counts()).containsOnlyKeys(rule);
        assertThat(verdict.problems()).extracting(Problem::what).anyMatch(told -> told.contains(what));
        assertThat(verdict.problems()).extracting(Problem::remedy).noneMatch(String::isBlank);
    }
}
