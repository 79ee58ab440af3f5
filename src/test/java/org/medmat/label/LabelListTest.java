package org.medmat.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A subset's labels")
class LabelListTest {

    private static final LabelList LABELS = new LabelList(
            List.of(
                    "Epiretinal membrane",
                    "Chorioretinal atrophy",
                    "X-ray artifact",
                    "CPAM",
                    "Golgi apparatus",
                    "edema",
                    "Élan",
                    "Zoster",
                    "B"),
            Map.of("Zoster", List.of("CPAM", "Epiretinal membrane")),
            Map.of(),
            Set.of("Golgi apparatus"));

    @Test
    void aSingleLabelIsItsOwnText() {
        assertThat(LABELS.names()).allSatisfy(name -> assertThat(text(name)).isEqualTo(name));
    }

    @Test
    void aSetIsSortedAndBeginsWithTheOnlyCapital() {
        assertThat(text("Epiretinal membrane", "Chorioretinal atrophy"))
                .isEqualTo("Chorioretinal atrophy, epiretinal membrane");
    }

    @Test
    void aSetIsSortedWithoutRegardToCase() {
        assertThat(text("Zoster", "edema", "Chorioretinal atrophy")).isEqualTo("Chorioretinal atrophy, edema, zoster");
    }

    @Test
    void abbreviationsKeepTheirCapitalsInsideASet() {
        assertThat(text("X-ray artifact", "CPAM", "B", "Chorioretinal atrophy"))
                .isEqualTo("B, chorioretinal atrophy, CPAM, X-ray artifact");
    }

    @Test
    void properNamesKeepTheirCapitalInsideASet() {
        assertThat(text("Golgi apparatus", "Chorioretinal atrophy"))
                .isEqualTo("Chorioretinal atrophy, Golgi apparatus");
    }

    @Test
    void theTextOfASetDoesNotDependOnTheOrderInTheFile() {
        LabelList turned = new LabelList(List.of("C", "Bb", "Aa"), Map.of(), Map.of(), Set.of());
        LabelList straight = new LabelList(List.of("Aa", "Bb", "C"), Map.of(), Map.of(), Set.of());
        assertThat(turned.text(LabelSet.of(0, 1, 2)))
                .isEqualTo(straight.text(LabelSet.of(0, 1, 2)))
                .isEqualTo("Aa, bb, C");
    }

    @Test
    void overlapsHoldBothWays() {
        int zoster = LABELS.find("Zoster");
        int cpam = LABELS.find("CPAM");
        assertThat(LABELS.overlap(zoster, cpam)).isTrue();
        assertThat(LABELS.overlap(cpam, zoster)).isTrue();
        assertThat(LABELS.overlap(cpam, LABELS.find("Epiretinal membrane")))
                .as("both overlap with a third only")
                .isFalse();
        assertThat(LABELS.overlapping(zoster)).containsExactly("Epiretinal membrane", "CPAM");
        assertThat(LABELS.overlapping(cpam)).containsExactly("Zoster");
    }

    @Test
    void labelsAreFoundAsTheyAreSpelt() {
        assertThat(LABELS.name(LABELS.find("CPAM"))).isEqualTo("CPAM");
        assertThat(LABELS.find("cpam")).isEqualTo(-1);
    }

    @Test
    void anOverlapMustNameLabels() {
        assertThatThrownBy(() -> new LabelList(List.of("A"), Map.of("A", List.of("B")), Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("B");
    }

    private static String text(String... names) {
        return LABELS.text(LabelSet.of(Stream.of(names).mapToInt(LABELS::find)));
    }
}
