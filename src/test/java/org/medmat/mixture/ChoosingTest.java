package org.medmat.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.item.Side;
import org.medmat.random.RandomStream;

@DisplayName("The items of a mixture")
class ChoosingTest {

    private final RandomStream chance = new RandomStream(17);

    /** Items of subset 3 with labels as unequal as they are in life: half of the first, a quarter of the second ... */
    private List<MixtureItem> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    long label = Long.numberOfTrailingZeros(chance.next() | 1 << 5);
                    return new MixtureItem(
                            new MixtureItem.Spot(0, number),
                            new MixtureItem.Traits(1 + chance.below(3), 3, Side.TRAIN, 7, label),
                            chance.next(),
                            number / 3,
                            false);
                })
                .toList();
    }

    private static Map<Long, Long> labels(List<MixtureItem> items) {
        return items.stream()
                .collect(Collectors.groupingBy(each -> each.traits().label(), TreeMap::new, Collectors.counting()));
    }

    @ParameterizedTest
    @EnumSource(MixtureSize.Per.class)
    void ofALargerCapHoldThoseOfASmaller(MixtureSize.Per per) {
        List<MixtureItem> all = some(1000);
        for (boolean isBalanced : List.of(true, false)) {
            Set<MixtureItem> smaller = Set.of();
            for (int cap = 1; cap < 400; cap += 13) {
                List<MixtureItem> larger = new MixtureSize(cap, per, isBalanced).toTrain(all);
                assertThat(larger)
                        .doesNotHaveDuplicates()
                        .containsAll(smaller)
                        .hasSizeGreaterThanOrEqualTo(Math.min(cap, 300));
                smaller = new HashSet<>(larger);
            }
        }
    }

    @Test
    void areAsEqualByLabelAsTheyCanBe() {
        Map<Long, Long> all = labels(some(1000));
        List<MixtureItem> items = new ArrayList<>(new ChoosingTest().some(1000));
        Map<Long, Long> chosen = labels(new MixtureSize(300, MixtureSize.Per.SUBSET, true).toTrain(items));
        long most = chosen.values().stream().mapToLong(each -> each).max().orElse(0);
        assertThat(chosen.values().stream().mapToLong(each -> each).sum()).isEqualTo(300);
        chosen.forEach((label, count) ->
                assertThat(count).as("label %s of %s", label, all).isBetween(Math.min(most - 1, all.get(label)), most));
    }

    @Test
    void areQuiteEqualByLabelToTestWith() {
        List<MixtureItem> all = some(500);
        long rarest =
                labels(all).values().stream().mapToLong(each -> each).min().orElse(0);
        assertThat(labels(new MixtureSize(0, MixtureSize.Per.SUBSET, true).toTest(all))
                        .values())
                .hasSameSizeAs(labels(all).values())
                .allMatch(count -> count == rarest);
        assertThat(MixtureSize.ALL.toTest(all)).hasSize(500);
    }

    @Test
    void areSoManyOfEachLabel() {
        assertThat(labels(new MixtureSize(2, MixtureSize.Per.LABEL, false).toTrain(some(500)))
                        .values())
                .allMatch(count -> count == 2);
    }

    @Test
    void dependNotOnTheOrderInWhichTheyWereRead() {
        List<MixtureItem> all = new ArrayList<>(some(300));
        MixtureSize size = new MixtureSize(100, MixtureSize.Per.SUBSET, true);
        List<MixtureItem> before = size.toTrain(all);
        chance.shuffle(all);
        assertThat(size.toTrain(all)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 10})
    void ofOneGroupAreInOneFold(int folds) {
        Division division = new Division(42);
        Map<Long, Set<Integer>> found = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (MixtureItem each : some(900)) {
            int fold = division.fold(
                    new MixtureItem(
                            each.place(),
                            new MixtureItem.Traits(
                                    1, 3, Side.TRAIN, 7, each.traits().label()),
                            each.draw(),
                            each.group(),
                            false),
                    folds);
            assertThat(fold).isBetween(0, folds - 1);
            found.computeIfAbsent(each.group(), group -> new HashSet<>()).add(fold);
            used.add(fold);
        }
        assertThat(found.values()).allMatch(each -> each.size() == 1);
        assertThat(used).hasSize(folds);
    }
}
