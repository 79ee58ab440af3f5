package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A slip of the pen gets a suggestion: of")
class SuggestionTest {

    @Test
    @DisplayName("a command")
    void command() {
        assertThat(refusal("biuld")).contains("medmat build").contains("See medmat --help.");
    }

    @Test
    @DisplayName("an option")
    void option() {
        assertThat(refusal("build", "--dataste", "2")).contains("--dataset").contains("See medmat build --help.");
    }

    @Test
    @DisplayName("a dataset's number")
    void number() {
        assertThat(refusal("build", "--dataset", "2,110"))
                .contains("there is no number 110; there are 1 to 109")
                .contains("medmat list datasets");
        assertThat(refusal("build", "--subset", "54")).contains("there is no number 54; there are 1 to 53");
        assertThat(refusal("try", "110")).contains("there is no dataset 110");
    }

    @Test
    @DisplayName("a modality, an area, a task")
    void word() {
        assertThat(refusal("list", "datasets", "--modality", "MIR"))
                .contains("nobody knows \"MIR\" (did you mean \"MRI\"?)")
                .contains("use one of Co, CT, Der");
        assertThat(refusal("list", "datasets", "--modality", "dermoscpy")).contains("(did you mean \"dermoscopy\"?)");
        assertThat(refusal("list", "datasets", "--area", "Brest")).contains("(did you mean \"Breast\"?)");
        assertThat(refusal("list", "datasets", "--task", "levle")).contains("(did you mean \"level\"?)");
    }

    @Test
    @DisplayName("everything that is wrong at once")
    void all() {
        assertThat(refusal("list", "datasets", "--modality", "xyz", "--area", "xyz", "--dataset", "999"))
                .contains("--modality: ", "--area: ", "--dataset: ");
    }

    @Test
    @DisplayName("a side of the split, a thing to list")
    void side() {
        assertThat(refusal("build", "--split", "tain")).contains("--split is \"tain\" (did you mean \"train\"?)");
        assertThat(refusal("list", "dataset")).contains("(did you mean \"datasets\"?)");
    }

    @Test
    @DisplayName("a number that is none")
    void noNumber() {
        assertThat(refusal("build", "--seed", "x")).contains("'--seed'").contains("\"x\" is no whole number");
        assertThat(refusal("build", "--dataset", "two")).contains("\"two\" is no number; write 2 or 2,5-9");
    }

    @Test
    @DisplayName("words that exclude each other")
    void nothingLeft() {
        assertThat(refusal("build", "--modality", "CT", "--area", "Skin"))
                .contains("no dataset is all of this")
                .contains("ask for less at once");
    }

    @Test
    @DisplayName("what is missing")
    void missing() {
        assertThat(refusal("try")).contains("Missing required parameter");
        assertThat(refusal("sample")).contains("Missing required parameter");
        assertThat(refusal("list")).contains("Missing required parameter");
    }

    private static String refusal(Object... arguments) {
        Session session = Session.run(arguments);
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.out()).isEmpty();
        return session.err();
    }
}
