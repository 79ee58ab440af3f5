package org.medmat.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The stable hash")
class StableHashTest {

    /** Computed by another program from the description alone. */
    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of("f52a15e9a9b5e89b", List.of()),
                Arguments.of("7bc210046bd616cc", List.of("")),
                Arguments.of("aca6d6b54be3ed05", List.of("", "")),
                Arguments.of("c07a34ed4afcf393", List.of("a")),
                Arguments.of("d559464b0dbdd95e", List.of("ab")),
                Arguments.of("8c615a091a5db1ff", List.of("a", "b")),
                Arguments.of("830ede224bbca947", List.of("\u00e9")),
                Arguments.of("bf6c9ab0afda4f6a", List.of("e\u0301")),
                Arguments.of("b9cb7765911f423b", List.of("\ud83e\udde0")),
                Arguments.of("b5474fe503f03b09", List.of("I\u0130\u0131")),
                Arguments.of("b50e3efa6d7ccf7d", List.of("7", "2", "Cyst/Cyst- (1).jpg", "split")));
    }

    @ParameterizedTest(name = "of {1} is {0}")
    @MethodSource("vectors")
    void neverChanges(String hash, List<String> texts) {
        assertThat(HexFormat.of().toHexDigits(StableHash.of(texts.toArray(String[]::new))))
                .isEqualTo(hash);
    }

    @Test
    void isTheSameInTwoSteps() {
        assertThat(StableHash.mix(StableHash.add(StableHash.begin("7", "2", "Cyst/Cyst- (1).jpg"), "split")))
                .isEqualTo(StableHash.of("7", "2", "Cyst/Cyst- (1).jpg", "split"));
    }

    @Test
    void tellsWhereOneTextEndsAndTheNextBegins() {
        assertThat(Stream.of(
                        StableHash.of("ab", "c"),
                        StableHash.of("a", "bc"),
                        StableHash.of("abc"),
                        StableHash.of("abc", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void isDifferentForAHundredThousandPaths() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            hashes.add(StableHash.of("images/" + i + ".png"));
        }
        assertThat(hashes).hasSize(100_000);
    }
}
