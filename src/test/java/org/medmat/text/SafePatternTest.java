package org.medmat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A regular expression from a stranger")
class SafePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:(?:^){2000000000}){2000000000}.*",
                "^(?:(?:^){2000000000}){2000000000}a",
                "(?<id>\\d+),(?<c>[ab])(?:(?:$){2000000000}){2000000000}",
                "(?:(?:(?=)){2000000000}){2000000000}",
                "^{2000000000}",
                "(?:a?){2000000000}b",
                "(?:|a){9}",
                "(a)(?:\\1*){99}",
                "(?:\\b){99}",
                "(?i:x*){2,}",
                "(?<name>[]a]*){3}",
                "(?:\\Q\\E){3}"
            })
    void hungTheBuildWhereItCountedWhatCanMatchNothing(String regex) {
        assertThatThrownBy(() -> new SafePattern(Pattern.compile(regex)))
                .isInstanceOf(PatternSyntaxException.class)
                .hasMessageContaining("counts what can match nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d{4}-\\d{2}",
                "(?:a|b){3}",
                "(?:a*b){2,5}",
                "[{}^$]{3}",
                "[^]]{2}[a&&[b]]{2}",
                "\\p{L}{2}\\x{41}{2}",
                "(?i)(?<=x)y{2}",
                "\\Q(?:^){9}\\E",
                "a*?b++c{1}(?:d?){0}",
                "(?:e?)*(?:^)+"
            })
    void mayCountWhatMatchesSomething(String regex) {
        assertThat(new SafePattern(Pattern.compile(regex)).pattern().pattern()).isEqualTo(regex);
    }
}
