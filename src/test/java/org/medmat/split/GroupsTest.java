package org.medmat.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Groups of samples")
class GroupsTest {

    @Test
    void areInTheOrderOfTheirKeysAndEachInTheOrderOfItsSamples() {
        long[] keys = {Long.MAX_VALUE, -5L << 40, 7L << 40, -5L << 40, Long.MIN_VALUE};
        assertThat(groups(keys)).containsExactly(List.of(4), List.of(1, 3), List.of(2), List.of(0));
    }

    @Test
    void ofKeysThatDifferInTheirLastBitOnlyAreNotOne() {
        assertThat(groups(new long[] {3, 2, 3, 1, 2})).containsExactly(List.of(3), List.of(1, 4), List.of(0, 2));
    }

    @Test
    void ofNothingAreNone() {
        assertThat(groups(new long[0])).isEmpty();
    }

    @ParameterizedTest(name = "{0} different keys, whatever they are")
    @ValueSource(ints = {1, 2, 10, 1000, 100_000})
    void areWhatSortingByTheWholeKeyGives(int different) {
        SplittableRandom random = new SplittableRandom(different);
        long[] some = random.longs(different)
                .map(key -> random.nextBoolean() ? key : key & 0xff)
                .toArray();
        long[] keys = IntStream.range(0, 5000)
                .mapToLong(sample -> some[random.nextInt(different)])
                .toArray();
        TreeMap<Long, List<Integer>> expected = new TreeMap<>(Comparator.naturalOrder());
        for (int sample = 0; sample < keys.length; sample++) {
            expected.computeIfAbsent(keys[sample], key -> new ArrayList<>()).add(sample);
        }
        assertThat(groups(keys)).containsExactlyElementsOf(expected.values());
    }

    private static List<List<Integer>> groups(long[] keys) {
        Groups groups = new Groups(keys.length, sample -> keys[sample]);
        List<List<Integer>> all = new ArrayList<>();
        for (int from = 0; from < keys.length; from = groups.end(from)) {
            all.add(IntStream.range(from, groups.end(from))
                    .mapToObj(groups::sample)
                    .toList());
        }
        return all;
    }
}
