package org.medmat.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numbers in few bytes")
class PackedNumbersTest {

    @Test
    void areZerosAtFirst() {
        assertThat(new PackedNumbers(3).get(2)).isZero();
        assertThat(new PackedNumbers(3).size()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 65_535, 65_536, 16_777_215, 16_777_216, Integer.MAX_VALUE})
    void areKeptBesideSmallAndLargeOnes(int number) {
        PackedNumbers numbers = PackedNumbers.of(7, 0, 255);
        numbers.set(1, number);
        assertThat(numbers.get(0)).isEqualTo(7);
        assertThat(numbers.get(1)).isEqualTo(number);
        assertThat(numbers.get(2)).isEqualTo(255);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void areWhatWasSetLast(int seed) {
        Random random = new Random(seed);
        int[] expected = new int[200];
        PackedNumbers numbers = new PackedNumbers(expected.length);
        for (int turn = 0; turn < 2_000; turn++) {
            int at = random.nextInt(expected.length);
            expected[at] = random.nextInt() >>> 1 + random.nextInt(31);
            numbers.set(at, expected[at]);
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat(numbers.get(i)).as("number %d", i).isEqualTo(expected[i]);
        }
    }
}
