package org.medmat.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;

@DisplayName("What can be guessed is known from the numbers of images")
class ForecastTest {

    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");

    @Test
    void asTheShareOfTheCommonestAnswer() {
        Forecast forecast = forecast(Map.of(), 50, 20, 10, 10, 10);
        assertThat(forecast.floor()).isEqualTo(0.5);
        assertThat(forecast.best()).isCloseTo(0.5, within(0.01));
        assertThat(forecast.isOver()).isFalse();
        assertThat(forecast.apart()).isEmpty();
    }

    @Test
    void asWhatLotGivesWhereNoAnswerIsCommon() {
        Forecast forecast = forecast(Map.of(), 20, 20, 20, 20, 20);
        assertThat(forecast.floor()).isEqualTo(0.25);
        assertThat(forecast.best()).isCloseTo(0.25, within(0.01));
    }

    @Test
    void andThePairThatMakesItTooMuchIsNamed() {
        Forecast forecast = forecast(Map.of("A", List.of("B"), "C", List.of("D")), 40, 30, 10, 10, 10);
        assertThat(forecast.best()).isCloseTo(0.7, within(0.02));
        assertThat(forecast.floor()).isEqualTo(0.4);
        assertThat(forecast.isOver()).isTrue();
        assertThat(forecast.apart()).hasValueSatisfying(pair -> {
            assertThat(pair.one() + pair.other()).isEqualTo("AB");
            assertThat(pair.share()).isCloseTo(0.7, within(1e-9));
        });
    }

    @Test
    void alsoWhereTheWholeDatasetHasOneAnswer() {
        assertThat(forecast(Map.of(), 30).isOver()).isFalse();
    }

    private static Forecast forecast(Map<String, List<String>> overlaps, long... images) {
        LabelList labels = new LabelList(NAMES, overlaps, Map.of(), Set.of());
        Map<LabelSet, Long> counts = new HashMap<>();
        for (int label = 0; label < images.length; label++) {
            counts.put(LabelSet.of(label), images[label]);
        }
        Asking.Answering answering = new Asking.Answering(labels, false, labels.affirmative());
        return Forecast.of(answering, counts, 4);
    }
}
