package org.medmat.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medmat.catalog.CatalogReader;

@DisplayName("The experiments of the paper, with the built-in catalog")
class PaperTest {

    /** Those that the paper learns in its mixtures of many. */
    private static final Set<Integer> LEARNED =
            Set.of(2, 3, 7, 8, 9, 11, 13, 14, 15, 16, 18, 19, 21, 22, 23, 25, 26, 28, 30, 31, 32, 33, 35, 36, 37);

    private static final SortedMap<Integer, Triplet> TRIPLETS = Triplet.of(CatalogReader.builtIn());

    private static List<Triplet> classified() {
        return TRIPLETS.values().stream().filter(each -> each.subset() <= 37).toList();
    }

    private static Triplet triplet(int subset) {
        return TRIPLETS.get(subset);
    }

    @ParameterizedTest
    @CsvSource({
        "4, pair-03-06, modality fixed",
        "3, pair-04-05, modality fixed",
        "26, pair-25-30, modality fixed",
        "26, pair-35-30, modality fixed",
        "3, pair-04-28, area fixed",
        "8, pair-07-14, modality and area fixed",
        "7, pair-08-10, modality and area fixed",
        "17, '', ''"
    })
    void hasItsPairs(int target, String name, String what) {
        List<Combination> pairs = Combination.pairs(triplet(target), classified());
        if (name.isEmpty()) {
            // The paper calls a quality a level there.
            assertThat(pairs).extracting(Combination::name).doesNotContain("pair-14-19");
            return;
        }
        assertThat(pairs)
                .filteredOn(each -> each.name().equals(name))
                .singleElement()
                .satisfies(pair -> assertThat(pair.what()).isEqualTo(what));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 2, 22, 7",
        "6, 3, 22, 21",
        "5, 2, 22, 26",
        "5, 3, 22, 26",
        "28, 25, 3, 2",
        "28, 26, 3, 2",
        "28, 26, 3, 8",
        "29, 26, 24, 2"
    })
    void hasItsTriples(int target, int modality, int area, int task) {
        assertThat(Combination.triples(triplet(target), classified())).anyMatch(each -> each.sources()
                .equals(Stream.of(modality, area, task).map(PaperTest::triplet).toList()));
    }

    @Test
    void hasNoCombinationThatHoldsItsTarget() {
        for (Triplet target : classified()) {
            assertThat(Stream.of(Combination.pairs(target, classified()), Combination.triples(target, classified()))
                            .flatMap(Collection::stream)
                            .flatMap(each -> each.sources().stream()))
                    .doesNotContain(target);
        }
    }

    @ParameterizedTest
    @EnumSource(Arm.class)
    void hasNoArmThatHoldsItsTarget(Arm arm) {
        for (Triplet target : TRIPLETS.values()) {
            assertThat(arm.of(target, List.copyOf(TRIPLETS.values())))
                    .doesNotContain(target)
                    .allSatisfy(source -> {
                        Set<Element> shared = target.shared(source);
                        switch (arm) {
                            case RELATED -> assertThat(shared).isNotEmpty();
                            case UNRELATED -> assertThat(shared).isEmpty();
                            case ALL -> assertThat(source).isNotEqualTo(target);
                            case WITHOUT_MODALITY ->
                                assertThat(source.modality()).isNotEqualTo(target.modality());
                            case WITHOUT_AREA -> assertThat(source.area()).isNotEqualTo(target.area());
                            case WITHOUT_TASK -> assertThat(shared).isNotEmpty().doesNotContain(Element.TASK);
                        }
                    });
        }
    }

    @Test
    @DisplayName("parts the 24 others otherwise than its 13:11 and 11:13: the authors' kinds of task are not ours")
    void hasOtherKindsOfTask() {
        assertThat(related(3)).containsExactly(2, 7, 19, 21, 26, 28, 30, 32);
        assertThat(related(28))
                .containsExactly(2, 3, 7, 8, 9, 13, 14, 15, 19, 21, 22, 23, 25, 26, 30, 31, 32, 33, 35, 36, 37);
    }

    private static List<Integer> related(int target) {
        List<Triplet> learned = TRIPLETS.values().stream()
                .filter(each -> LEARNED.contains(each.subset()))
                .toList();
        return Arm.RELATED.of(triplet(target), learned).stream()
                .map(Triplet::subset)
                .collect(Collectors.toList());
    }
}
