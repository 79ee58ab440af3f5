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

    private static final String IMAGE = "Cyst/Cyst- (1).jpg";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"SPLIT, b50e3efa6d7ccf7d", "INSTRUCTION, cb95bbcb4773bfbe", "OPTIONS, f288d1876ae4da5a"})
    void fallTheSameWayForEver(Dice.Purpose purpose, String expected) {
        assertThat(HexFormat.of().toHexDigits(new Dice(7, 2).of(IMAGE).number(purpose)))
                .isEqualTo(expected);
        assertThat(new Dice(7, 2).of(IMAGE).stream(purpose).next())
                .isEqualTo(new RandomStream(HexFormat.fromHexDigitsToLong(expected)).next());
    }

    @Test
    void differBySeedDatasetImageAndPurpose() {
        assertThat(Stream.of(
                        new Dice(7, 2).of(IMAGE).number(Dice.Purpose.SPLIT),
                        new Dice(8, 2).of(IMAGE).number(Dice.Purpose.SPLIT),
                        new Dice(-7, 2).of(IMAGE).number(Dice.Purpose.SPLIT),
                        new Dice(7, 3).of(IMAGE).number(Dice.Purpose.SPLIT),
                        new Dice(72, 2).of(IMAGE).number(Dice.Purpose.SPLIT),
                        new Dice(7, 22).of(IMAGE).number(Dice.Purpose.SPLIT),
                        new Dice(7, 2).of(IMAGE.replace('1', '2')).number(Dice.Purpose.SPLIT),
                        new Dice(7, 2).of(IMAGE).number(Dice.Purpose.OPTIONS)))
                .doesNotHaveDuplicates();
    }
}
