package org.medmat.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A random stream")
class RandomStreamTest {

    private static final int DRAWS = 100_000;

    @ParameterizedTest(name = "that begins with {0}")
    @CsvSource({
        "0, e220a8397b1dcdaf 6e789e6aa1b965f4 06c45d188009454f f88bb8a8724c81ec 1b39896a51a8749b "
                + "53cb9f0c747ea2ea 2c829abe1f4532e1 c584133ac916ab3c 3ee5789041c98ac3 f3b8488c368cb0a6 "
                + "657eecdd3cb13d09 c2d326e0055bdef6 8621a03fe0bbdb7b 8e1f7555983aa92f b54e0f1600cc4d19 "
                + "84bb3f97971d80ab 7d29825c75521255 c3cf17102b7f7f86 3466e9a083914f64 d81a8d2b5a4485ac",
        "1, 910a2dec89025cc1 beeb8da1658eec67 f893a2eefb32555e 71c18690ee42c90b 71bb54d8d101b5b9 "
                + "c34d0bff90150280 e099ec6cd7363ca5 85e7bb0f12278575 491718de357e3da8 cb435c8e74616796 "
                + "6775dc7701564f61 9afcd44d14cf8bfe 7476cf8a4baa5dc0 87b341d690d7a28a 6f9b6dae6f4c57a8 "
                + "2ac2ce17a5794a3b a534a6a6b7fd0b63 d0bad0da572baaf1 ae84379630af89ee e263183773ef6508",
        "-1, e4d971771b652c20 e99ff867dbf682c9 382ff84cb27281e9 6d1db36ccba982d2 b4a0472e578069ae "
                + "d31dadbda438bb33 f14f2cf802083fa5 405da438a39e8064 c4fea708156e0c84 031e50fe7bbd6e1c "
                + "03b234961e71cf15 ce755952d3025da7 01c9558bd006badb dd90e10f6f7c1c8a 354d0df8b25878c1 "
                + "aceea13ca07e34e8 6887829e84a5e267 312b54a59456e8d2 2310bd4abe96ea03 6c5edf5c23be2179"
    })
    void givesTheNumbersOfSplitMix64(long start, String expected) {
        RandomStream stream = new RandomStream(start);
        List<String> drawn = LongStream.range(0, 20)
                .mapToObj(i -> HexFormat.of().toHexDigits(stream.next()))
                .toList();
        assertThat(drawn).isEqualTo(Arrays.asList(expected.split(" ")));
    }

    @ParameterizedTest(name = "below {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void givesEveryNumberBelowABoundEquallyOften(int bound) {
        RandomStream stream = new RandomStream(20_261_121);
        long[] counts = new long[bound];
        for (int i = 0; i < DRAWS; i++) {
            counts[stream.below(bound)]++;
        }
        assertThat(ChiSquare.fitsUniform(counts))
                .as("%s", Arrays.toString(counts))
                .isTrue();
    }

    @Test
    void favoursNoNumberOfALargeBound() {
        // Two thirds of 2^31: with a mere remainder of 31 bits the lower half would come twice as often.
        int bound = 1_431_655_765;
        RandomStream stream = new RandomStream(7);
        long[] halves = new long[2];
        for (int i = 0; i < DRAWS; i++) {
            halves[stream.below(bound) < bound / 2 ? 0 : 1]++;
        }
        assertThat(ChiSquare.fitsUniform(halves))
                .as("%s", Arrays.toString(halves))
                .isTrue();
    }

    @Test
    void drawsAgainWhatWouldFavourSmallNumbers() {
        // The first number here is the largest of all, 2^64 - 1, a multiple of three: with it 0 would come once too
        // often.
        assertThat(new RandomStream(0x31628af67b2131abL).below(3)).isEqualTo(1);
        // Here it is the one before, which leaves 2.
        assertThat(new RandomStream(0x4f10d6ffa9921217L).below(3)).isEqualTo(2);
    }

    @Test
    void hasNothingBelowZero() {
        assertThatThrownBy(() -> new RandomStream(1).below(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shufflesIntoEveryOrderEquallyOften() {
        RandomStream stream = new RandomStream(4);
        Map<List<Integer>, Long> orders = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (int i = 0; i < DRAWS; i++) {
            List<Integer> things = new ArrayList<>(List.of(0, 1, 2, 3));
            stream.shuffle(things);
            orders.merge(things, 1L, Long::sum);
        }
        assertThat(orders).hasSize(24);
        assertThat(ChiSquare.fitsUniform(
                        orders.values().stream().mapToLong(Long::longValue).toArray()))
                .as("%s", orders)
                .isTrue();
    }

    @Test
    void drawsNothingToShuffleOneThing() {
        RandomStream stream = new RandomStream(9);
        stream.shuffle(new ArrayList<>(List.of("alone")));
        assertThat(stream.next()).isEqualTo(new RandomStream(9).next());
    }

    @Test
    void shufflesNothingAway() {
        List<Integer> things = new ArrayList<>(IntStream.range(0, 1000).boxed().toList());
        new RandomStream(9).shuffle(things);
        assertThat(things)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 1000).boxed().toList())
                .isNotEqualTo(things.stream().sorted().toList());
    }
}
