package org.medmat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In how many companies an answer may stand")
class CompaniesTest {

    private static final Random RANDOM = new Random(7);

    @Test
    void isWhatCountingThemOneByOneGives() {
        for (int answers : List.of(1, 63, 64, 65, 200)) {
            List<BitSet> meeting =
                    Stream.generate(() -> meeting(answers)).limit(answers).toList();
            Companies companies = new Companies(meeting);
            int[] expected = new int[answers];
            for (int draw = 0; draw < 1500; draw++) {
                int[] company = RANDOM.ints(draw % 4, 0, answers).toArray();
                BitSet fitting = new BitSet();
                fitting.set(0, answers);
                IntStream.of(company).forEach(each -> fitting.and(meeting.get(each)));
                fitting.stream().forEach(each -> expected[each]++);
                assertThat(companies.add(company)).isEqualTo(!fitting.isEmpty());
            }
            assertThat(companies.fits()).isEqualTo(expected);
        }
    }

    @Test
    void beginsAnew() {
        Companies companies = new Companies(List.of(new BitSet(), BitSet.valueOf(new long[] {1})));
        assertThat(companies.add(new int[] {1})).isTrue();
        assertThat(companies.add(new int[] {0})).isFalse();
        assertThat(companies.fits()).containsExactly(1, 0);
        companies.clear();
        assertThat(companies.fits()).containsExactly(0, 0);
    }

    private static BitSet meeting(int answers) {
        BitSet meeting = new BitSet();
        IntStream.range(0, answers).filter(any -> RANDOM.nextInt(5) > 0).forEach(meeting::set);
        return meeting;
    }
}
