package org.medmat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medmat.random.RandomStream;

@DisplayName("The answer in what a model says")
class AnswerFinderTest {

    private static final List<String> KIDNEY = List.of("Stone", "Cyst", "Normal", "Tumor");
    private static final List<String> CELLS = List.of("Cytosol", "Centrosome, cytosol", "Nuclear bodies", "No finding");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            B                                             | B | LETTER
            b                                             | B | LETTER
            (b)                                           | B | LETTER
            B.                                            | B | LETTER
            **B**                                         | B | LETTER
            Ｂ                                            | B | LETTER
            （Ｂ）                                          | B | LETTER
            B。                                           | B | LETTER
            $B$                                           | B | LETTER
            Cyst                                          | B | OPTION
            ` "cyst." `                                   | B | OPTION
            B: Cyst                                       | B | LED
            B. Cyst                                       | B | LED
            (B) cyst                                      | B | LED
            B、Cyst                                       | B | LED
            B - Cyst                                      | B | LED
            B. The wall is thin and smooth.               | B | LED
            The answer is B.                              | B | STATED
            The correct answer is (B) Cyst                | B | STATED
            Answer: B                                     | B | STATED
            Answer: b                                     | B | STATED
            The answer is: **B**                          | B | STATED
            The answer is a cyst.                         | B | STATED
            The correct option is Cyst, since it is dark. | B | STATED
            I would choose B                              | B | STATED
            答案是B。                                       | B | STATED
            答案：Ｂ                                       | B | STATED
            正解はBです                                    | B | STATED
            Antwort: B                                    | B | STATED
            La réponse est B.                             | B | STATED
            Ответ: B                                      | B | STATED
            It is not sure, but the answer is B.          | B | STATED
            Could be A. The final answer is B.            | B | STATED
            The answer is A... no. Final answer: B        | B | STATED
            <think>A? No, C!</think>B                     | B | LETTER
            it looks like A</think> The answer is B       | B | STATED
            <think>A</think><answer>B</answer>            | B | LETTER
            So we get \\boxed{B}                          | B | LETTER
            \\boxed{\\text{Cyst}}                         | B | OPTION
            {"answer": "B"}                               | B | LETTER
            The image shows a cyst in the left kidney.    | B | NAMED
            It is a cyst, not a stone.                    | B | NAMED
            I think (B) fits best                         | B | MARKED
            Most like option B here                       | B | MARKED
            """)
    void isFound(String said, char letter, AnswerRule rule) {
        assertThat(AnswerFinder.find(said, KIDNEY)).isEqualTo(AnswerReading.of(letter - 'A', rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                            | NOTHING
            <think>it may be a cyst                       | UNFINISHED
            E                                             | OUTSIDE
            The answer is F.                              | OUTSIDE
            A, B                                          | SEVERAL
            A or B                                        | SEVERAL
            The answer is A or B.                         | SEVERAL
            The answer is A. The answer is B.             | SEVERAL
            A cyst or a tumor                             | SEVERAL
            B: Stone                                      | CONTRADICTION
            (B) a tumor                                   | CONTRADICTION
            This cyst is (C)                              | CONTRADICTION
            I'm sorry, but I can't help with that.        | REFUSAL
            I cannot determine if this is a cyst.         | REFUSAL
            As an AI, I give no diagnoses.                | REFUSAL
            None of the above                             | REFUSAL
            我无法判断                                     | REFUSAL
            There is no cyst                              | DENIED
            This is not normal                            | DENIED
            An abnormal kidney                            | NO_OPTION
            A kidney on CT                                | NO_OPTION
            I see grey                                    | NO_OPTION
            """)
    void isNotGuessed(String said, Unread why) {
        assertThat(AnswerFinder.find(said == null ? "" : said, KIDNEY)).isEqualTo(AnswerReading.not(why));
    }

    @Test
    void marksOfMarkdownAndOfModelsAreNoPartOfIt() {
        assertThat(AnswerFinder.find("```\nB\n```", KIDNEY)).isEqualTo(AnswerReading.of(1, AnswerRule.LETTER));
        assertThat(AnswerFinder.find("B<|im_end|>", KIDNEY)).isEqualTo(AnswerReading.of(1, AnswerRule.LETTER));
        assertThat(AnswerFinder.find("assistant: B</s>", KIDNEY)).isEqualTo(AnswerReading.of(1, AnswerRule.LETTER));
    }

    @Test
    void anEchoOfTheOptionsIsNoAnswer() {
        String echo = "A: Stone\nB: Cyst\nC: Normal\nD: Tumor";
        assertThat(AnswerFinder.find(echo, KIDNEY)).isEqualTo(AnswerReading.not(Unread.SEVERAL));
        assertThat(AnswerFinder.find(echo + "\nThe answer is B.", KIDNEY))
                .isEqualTo(AnswerReading.of(1, AnswerRule.STATED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cytosol                                | A | OPTION
            Centrosome, cytosol                    | B | OPTION
            cytosol,  centrosome                   | B | OPTION
            It shows centrosome, cytosol.          | B | NAMED
            It shows the cytosol only.             | A | NAMED
            There is no finding here.              | D | NAMED
            """)
    void ofOptionsInsideOneAnotherTheLongestIsMeant(String said, char letter, AnswerRule rule) {
        assertThat(AnswerFinder.find(said, CELLS)).isEqualTo(AnswerReading.of(letter - 'A', rule));
    }

    @Test
    void anOptionThatIsAnothersLetterIsNotReadAlone() {
        List<String> grades = List.of("B", "A", "C", "D");
        assertThat(AnswerFinder.find("B", grades)).isEqualTo(AnswerReading.not(Unread.CONTRADICTION));
        assertThat(AnswerFinder.find("C", grades)).isEqualTo(AnswerReading.of(2, AnswerRule.OPTION));
    }

    @Test
    void boxesAndNumbersAreOptionsLikeOthers() {
        List<String> boxes = List.of("[10, 20, 30, 40]", "[1, 2, 3, 4]");
        assertThat(AnswerFinder.find("The box is [1, 2, 3, 4].", boxes))
                .isEqualTo(AnswerReading.of(1, AnswerRule.NAMED));
        assertThat(AnswerFinder.find("12", List.of("1", "12", "2"))).isEqualTo(AnswerReading.of(1, AnswerRule.OPTION));
        assertThat(AnswerFinder.find("It is 12 years", List.of("1", "12", "2")))
                .isEqualTo(AnswerReading.of(1, AnswerRule.NAMED));
    }

    @Test
    void noTextIsTooLongOrTooOdd() {
        RandomStream random = new RandomStream(7);
        String signs = "AB(a)b .:,*\n<think>/answer isnotcyst\\boxed{}\"'，。答案是\u202e\u0000";
        for (int turn = 0; turn < 2000; turn++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.below(60); length > 0; length--) {
                text.append(signs.charAt(random.below(signs.length())));
            }
            AnswerReading reading = AnswerFinder.find(text.toString(), KIDNEY);
            assertThat(reading.isRead()).isEqualTo(reading.unread() == null);
            assertThat(reading.option()).isLessThan(KIDNEY.size());
        }
        assertThat(AnswerFinder.find("(".repeat(1 << 20) + "The answer is B", KIDNEY)
                        .option())
                .isEqualTo(1);
        assertThat(AnswerFinder.find("answer is ".repeat(1 << 16), KIDNEY).isRead())
                .isFalse();
    }
}
