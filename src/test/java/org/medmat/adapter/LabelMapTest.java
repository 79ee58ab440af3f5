package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.adapter.LabelMap.Meaning;

@DisplayName("What a raw value means")
class LabelMapTest {

    private final Map<String, @Nullable Integer> labels = new LinkedHashMap<>();

    private Meaning of(String raw) {
        return of(raw, List.of(), List.of());
    }

    private Meaning of(String raw, List<String> ignore, List<String> exclude) {
        return new LabelMap(labels, ignore, exclude).of(raw);
    }

    private static Meaning label(int label, String rule) {
        return new Meaning.Label(label, rule);
    }

    @Test
    void isWhatTheSameSpellingMeansBeforeAnotherOne() {
        labels.put("AB", 0);
        labels.put("ab", 1);
        labels.put("Ab", null);
        assertThat(of("AB")).isEqualTo(label(0, "AB"));
        assertThat(of("ab")).isEqualTo(label(1, "ab"));
        assertThat(of("Ab")).isEqualTo(Meaning.NOTHING);
        assertThat(of("aB")).as("the first that is written").isEqualTo(label(0, "AB"));
    }

    @Test
    void isTheSameHoweverAnAccentIsWritten() {
        labels.put("\u00c9", 2);
        assertThat(of("E\u0301")).isEqualTo(label(2, "\u00c9"));
        assertThat(of("e\u0301")).isEqualTo(label(2, "\u00c9"));
        assertThat(of("E")).isEqualTo(Meaning.UNKNOWN);
    }

    @Test
    void isUnknownWhereNobodyNamedIt() {
        labels.put("polyp", 0);
        assertThat(of("polyps")).isEqualTo(Meaning.UNKNOWN);
        assertThat(of("")).isEqualTo(Meaning.UNKNOWN);
        assertThat(of("*")).isEqualTo(Meaning.UNKNOWN);
    }

    @Test
    void isALabelBeforeItIsLeftOutOrIgnored() {
        labels.put("polyp", 0);
        labels.put("none", null);
        assertThat(of("Polyp", List.of("polyp"), List.of("polyp"))).isEqualTo(label(0, "polyp"));
        assertThat(of("none", List.of(), List.of("none"))).isEqualTo(Meaning.NOTHING);
    }

    @Test
    void isLeftOutBeforeItIsIgnored() {
        assertThat(of("dust", List.of("dust"), List.of("dust"))).isEqualTo(Meaning.LEAVE_OUT);
        assertThat(of("Dust", List.of("dust"), List.of())).isEqualTo(Meaning.NOTHING);
        assertThat(of("some dust", List.of("*"), List.of("* dust"))).isEqualTo(Meaning.LEAVE_OUT);
    }

    /** A star for all the rest must not take what is ignored or left out. */
    @Test
    void isOfAStarOnlyWhereNothingElseNamesIt() {
        labels.put("*", 1);
        labels.put("polyp", 0);
        assertThat(of("polyp")).isEqualTo(label(0, "polyp"));
        assertThat(of("dust", List.of("dust"), List.of())).isEqualTo(Meaning.NOTHING);
        assertThat(of("blur", List.of(), List.of("blur"))).isEqualTo(Meaning.LEAVE_OUT);
        assertThat(of("anything")).isEqualTo(label(1, "*"));
        assertThat(of("")).isEqualTo(label(1, "*"));
    }

    @Test
    void isThatOfTheFirstStarThatFits() {
        labels.put("*large*", 0);
        labels.put("*polyp*", 1);
        labels.put("*", null);
        assertThat(of("a large polyp")).isEqualTo(label(0, "*large*"));
        assertThat(of("POLYP")).isEqualTo(label(1, "*polyp*"));
        assertThat(of("cancer")).isEqualTo(Meaning.NOTHING);
    }

    @Test
    void fitsAStarInTheMiddleWithItsBeginAndItsEnd() {
        labels.put("a*c", 0);
        assertThat(of("ac")).isEqualTo(label(0, "a*c"));
        assertThat(of("aXYc")).isEqualTo(label(0, "a*c"));
        assertThat(of("a*c")).isEqualTo(label(0, "a*c"));
        assertThat(of("abcd")).isEqualTo(Meaning.UNKNOWN);
        assertThat(of("bac")).isEqualTo(Meaning.UNKNOWN);
        assertThat(of("a")).isEqualTo(Meaning.UNKNOWN);
    }

    @Test
    void isTheSameEachTimeAlsoAfterMoreValuesThanAreRemembered() {
        labels.put("*7", 0);
        LabelMap map = new LabelMap(labels, List.of(), List.of());
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10_010; i++) {
                assertThat(map.of("x" + i)).isEqualTo(i % 10 == 7 ? label(0, "*7") : Meaning.UNKNOWN);
            }
        }
    }
}
