package org.medmat.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A number of a table")
class DecimalTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-12", "+3.5", "7.", ".25", "1e-05", "2.5E3"})
    void isWrittenAsPeopleWriteIt(String text) {
        assertThat(Decimal.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "1e400",
                "1f",
                "2d",
                "0x1p3",
                "",
                " 1",
                "1,5",
                "12345678901234567890"
            })
    void wasAlsoWhatOnlyJavaReads(String text) {
        assertThat(Decimal.isOne(text)).isFalse();
    }
}
