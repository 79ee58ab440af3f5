package org.medmat.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Keys of items that were made of others")
class VariantTest {

    private static final String KEY = "0123456789abcdef";

    static Stream<Variant> variants() {
        return IntStream.range(0, Variant.COUNT).mapToObj(Variant::new);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void areReadAsTheyAreWritten(Variant variant) {
        for (String mark : List.of("", "k")) {
            VariantKey key = VariantKey.read(mark + KEY + variant.ending());
            assertThat(key).isEqualTo(new VariantKey(0x0123456789abcdefL, variant));
            assertThat(key).hasToString(KEY + variant.ending());
        }
    }

    @Test
    void haveTheEndingsThatStandInTheDocuments() {
        assertThat(Stream.of(Variant.ORIGINAL, Variant.BLANK, Variant.SHUFFLED, Variant.OTHER, Variant.rotated(1))
                        .map(Variant::ending))
                .containsExactly("", "-blank", "-shuffled", "-other", "-r1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k",
                "0123456789abcde",
                "0123456789abcdeg",
                "0123456789ABCDEF",
                "0123456789abcdef-",
                "0123456789abcdef-r0",
                "0123456789abcdef-r26",
                "0123456789abcdef-r01",
                "0123456789abcdef-blank-r1",
                "kk0123456789abcdef",
                "0123456789abcde/"
            })
    void areNoneWhereAnythingElseIsWritten(String text) {
        assertThat(VariantKey.read(text)).isNull();
    }

    @Test
    void rotationsMoveEachOptionOnePlaceOn() {
        List<String> own = List.of("a", "b", "c");
        assertThat(Variant.rotated(1).options(own)).containsExactly("c", "a", "b");
        assertThat(Variant.rotated(2).options(own)).containsExactly("b", "c", "a");
        assertThat(Variant.BLANK.options(own)).isEqualTo(own);
        assertThat(Variant.rotated(2).rotation()).isEqualTo(2);
        assertThat(Variant.OTHER.rotation()).isZero();
    }
}
