package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Cells of a column that says yes, no or perhaps")
class CellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "1.0", "1.000", "1.", "1.5", "1.0x", ".0", "-1.0", "+1.0", "-1", "01.0", "1.0.0", "1.01", "x.0",
                "", "-.0", "."
            })
    void areComparedAsNumbersWhereTheyAreWholeOnes(String cell) {
        String whole = cell.replaceFirst("^([+-]?\\d+)\\.0+$", "$1");
        for (String word : List.of("1", "-1", "1.0", "+1", "01", "x", "")) {
            assertThat(new LabelFinder.Cells(List.of(word)).contain(cell))
                    .as("\"%s\" as %s", cell, word)
                    .isEqualTo(whole.equals(word.replaceFirst("^([+-]?\\d+)\\.0+$", "$1")));
        }
    }
}
