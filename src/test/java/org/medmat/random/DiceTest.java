package org.medmat.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The dice of a dataset")
class DiceTest {

    private static final long PICTURE = 0x1234_5678_9abc_def0L;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"SPLIT, fee1ede7a92be078", "INSTRUCTION, 0e7bf3e3233a60b7", "OPTIONS, a9a69bac2d030250"})
    void fallTheSameWayForEver(Dice.Purpose purpose, String expected) {
        assertThat(HexFormat.of().toHexDigits(new Dice(7, 2).of(PICTURE).number(purpose)))
                .isEqualTo(expected);
        assertThat(new Dice(7, 2).of(PICTURE).stream(purpose).next())
                .isEqualTo(new RandomStream(HexFormat.fromHexDigitsToLong(expected)).next());
    }

    @Test
    void differBySeedDatasetImageAndPurpose() {
        assertThat(Stream.of(
                        new Dice(7, 2).of(PICTURE).number(Dice.Purpose.SPLIT),
                        new Dice(8, 2).of(PICTURE).number(Dice.Purpose.SPLIT),
                        new Dice(-7, 2).of(PICTURE).number(Dice.Purpose.SPLIT),
                        new Dice(7, 3).of(PICTURE).number(Dice.Purpose.SPLIT),
                        new Dice(72, 2).of(PICTURE).number(Dice.Purpose.SPLIT),
                        new Dice(7, 22).of(PICTURE).number(Dice.Purpose.SPLIT),
                        new Dice(7, 2).of(PICTURE + 1).number(Dice.Purpose.SPLIT),
                        new Dice(7, 2).of(PICTURE, "polyp").number(Dice.Purpose.SPLIT),
                        new Dice(7, 2).of(PICTURE).number(Dice.Purpose.OPTIONS)))
                .doesNotHaveDuplicates();
    }
}
