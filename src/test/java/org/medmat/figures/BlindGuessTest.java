package org.medmat.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.output.Manifest;

@DisplayName("What is answered without the picture")
class BlindGuessTest {

    private static final Part PART = Part.ofSubset(38, Side.TEST);

    private static Manifest.Guessed guessed(long items, String floor, Map<String, Long> right) {
        return new Manifest.Guessed(
                items, new BigDecimal("0.2500"), new BigDecimal("0.4000"), new BigDecimal(floor), right);
    }

    @Test
    @DisplayName("is what the best guesser reaches, for texts and for boxes")
    void theBest() {
        TreeMap<String, Manifest.Guessed> said = new TreeMap<>(Map.of(
                "Subset--38", guessed(1000, "0.4000", Map.of("commonest", 400L, "set", 410L, "letter", 260L)),
                "Subset--38 boxes", guessed(300, "0.2500", Map.of("place", 100L, "largest", 160L))));
        assertThat(BlindGuess.of(PART, said))
                .containsExactly(
                        new BlindGuess(false, 1000, "set", 0.41, 0.25, 0.4, 0.4, false),
                        new BlindGuess(true, 300, "largest", 0.5333, 0.25, 0.4, 0.25, true));
    }

    @Test
    @DisplayName("is too much where luck no longer explains it")
    void tooMuch() {
        TreeMap<String, Manifest.Guessed> said =
                new TreeMap<>(Map.of("Subset--38", guessed(10_000, "0.4000", Map.of("shown", 9_000L))));
        assertThat(BlindGuess.of(PART, said)).singleElement().matches(BlindGuess::isOver);
    }

    @Test
    @DisplayName("is left out where nothing was asked, or nobody measured it")
    void nothing() {
        assertThat(BlindGuess.of(PART, new TreeMap<>(Map.of("Subset--38", guessed(0, "0.4000", Map.of())))))
                .isEmpty();
        assertThat(BlindGuess.of(PART, new TreeMap<>())).isEmpty();
    }

    @Test
    @DisplayName("is no guesser's that this program doesn't know")
    void strangers() {
        TreeMap<String, Manifest.Guessed> said =
                new TreeMap<>(Map.of("Subset--38", guessed(10, "0.4000", Map.of("oracle", 10L))));
        assertThat(BlindGuess.of(PART, said))
                .singleElement()
                .extracting(BlindGuess::share)
                .isEqualTo(0.0);
    }
}
