package org.medmat.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A question is known again by its instruction")
class FilledInstructionTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "no",
            value = {
                "What is it?, What is it?, ''",
                "What is it?, What was it?, no",
                "Where is the {target}?, Where is the left lung?, left lung",
                "Where is the {target}?, Where is the ?, ''",
                "Where is the {target}?, Where is the, no",
                "Where is the {target}?, Show the polyp?, no",
                "{target}: where?, Polyp: where?, Polyp",
                "Is {target} left of {other} here?, Is cup left of disc here?, cup",
                "Is {other} left of {target} here?, Is cup left of disc here?, disc",
                "Is {target} left of {other} here?, Is cup above disc here?, no",
                "What is in {box}?, 'What is in [1, 2, 3, 4]?', ''",
                "aa{target}aa, aaa, no",
            })
    void fits(String template, String question, String target) {
        assertThat(FilledInstruction.of(template).match(question).orElse(null)).isEqualTo(target);
    }
}
