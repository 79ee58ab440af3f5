package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class NumberListTest {

    @Test
    void numbersAndRangesAreReadAsPeopleListThem() {
        assertThat(NumberList.all(List.of(read("2")))).containsExactly(2);
        assertThat(NumberList.all(List.of(read("2,5-9")))).containsExactly(2, 5, 6, 7, 8, 9);
        assertThat(NumberList.all(List.of(read(" 9 , 2 - 3 ")))).containsExactly(2, 3, 9);
        assertThat(NumberList.all(List.of(read("007")))).containsExactly(7);
        assertThat(NumberList.all(List.of(read("4-4")))).containsExactly(4);
    }

    @Test
    void anOptionThatIsRepeatedAdds() {
        assertThat(NumberList.all(List.of(read("5"), read("2,5"), read("1")))).containsExactly(1, 2, 5);
    }

    @Test
    void nothingGivenIsNothingWanted() {
        assertThat(NumberList.all(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "2,", "two", "2-", "-2", "2--3", "2;3", "1.5", "1234567", "٢"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> read(text))
                .withMessageEndingWith("is no number; write 2 or 2,5-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-2", "1-999999"})
    void aRangeRunsForwardsAndIsNoBomb(String text) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> read(text))
                .withMessage("\"" + text + "\" is no range; the smaller number comes first");
    }

    private static NumberList read(String text) {
        return new NumberList().convert(text);
    }
}
