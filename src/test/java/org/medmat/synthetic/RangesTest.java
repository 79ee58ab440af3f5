package org.medmat.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangesTest {

    @Test
    void aRangeCounts() {
        assertThat(Ranges.expand("a{8..11}.png")).containsExactly("a8.png", "a9.png", "a10.png", "a11.png");
        assertThat(Ranges.expand("{7..7}")).containsExactly("7");
    }

    @Test
    void zerosInFrontAreKept() {
        assertThat(Ranges.expand("{08..11}")).containsExactly("08", "09", "10", "11");
        assertThat(Ranges.expand("{0000099..0000100}")).containsExactly("0000099", "0000100");
    }

    @Test
    void theSameRangeTwiceCountsTogether() {
        assertThat(Ranges.expand("p{1..2}/{1..2}.png")).containsExactly("p1/1.png", "p2/2.png");
    }

    @Test
    void differentRangesGiveEveryCombination() {
        assertThat(Ranges.expand("{1..2}-{3..4}")).containsExactly("1-3", "1-4", "2-3", "2-4");
    }

    @Test
    void otherBracesAreText() {
        assertThat(Ranges.expand("{\"label\": 0} {a..b}")).containsExactly("{\"label\": 0} {a..b}");
    }

    @Test
    void everyLineOfATextIsExpandedAndEndsInALineFeed() {
        assertThat(Ranges.expandLines("id,label\n{1..2},x\n\nend")).isEqualTo("id,label\n1,x\n2,x\n\nend\n");
    }

    @Test
    void linesAreCountedWithoutBeingMade() {
        assertThat(Ranges.count("{1..12}", 1000)).isEqualTo(12);
        assertThat(Ranges.count("{1..12}/{1..12}/{5..6}", 1000)).isEqualTo(24);
        assertThat(Ranges.count("{1..999999999999}{0..999999999999}", 1000)).isEqualTo(1000);
        assertThat(Ranges.countLines("a\n{1..3}\n{1..2}", 1000)).isEqualTo(6);
    }

    @Test
    void rangesThatRunBackwardsOrAreTooLongAreWrong() {
        assertThat(Ranges.wrong("{5..1} {1..5} {1..1234567890123456789}"))
                .containsExactly("{5..1}", "{1..1234567890123456789}");
    }
}
