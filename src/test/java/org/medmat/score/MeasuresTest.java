package org.medmat.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.random.RandomStream;

@DisplayName("The measures of a score")
class MeasuresTest {

    private static Score score(int items, int right, int inGroup) {
        AnswerTally tally = new AnswerTally(ScoreFacet.ALL, "all");
        for (int item = 0; item < items; item++) {
            tally.add(1 + item / inGroup, 2, item < right, true, false);
        }
        return tally.score(true);
    }

    @Test
    void wilsonsIntervalIsThatOfTheBooks() {
        Interval interval = Interval.wilson(0.1, 10);
        assertThat(interval.low()).isCloseTo(0.0179, within(1e-4));
        assertThat(interval.high()).isCloseTo(0.4042, within(1e-4));
        assertThat(Interval.wilson(0, 10).low()).isZero();
        assertThat(Interval.wilson(1, 10).high()).isEqualTo(1);
        assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void imagesOfOnePatientCountLessThanThoseOfMany() {
        Score alone = score(100, 50, 1);
        Score together = score(100, 50, 10);
        assertThat(alone.interval()).isEqualTo(Interval.wilson(0.5, 100));
        assertThat(together.counts().groups()).isEqualTo(10);
        // Each group is all right or all wrong: ten answers in truth.
        assertThat(together.interval().low()).isCloseTo(Interval.wilson(0.5, 9).low(), within(1e-9));
        assertThat(score(100, 100, 10).interval()).isEqualTo(Interval.wilson(1, 10));
        assertThat(score(100, 0, 100).interval()).isEqualTo(Interval.wilson(0, 1));
    }

    @Test
    void mcNemarIsTheBinomialItself() {
        assertThat(Paired.mcNemar(0, 0)).isEqualTo(1);
        assertThat(Paired.mcNemar(3, 3)).isEqualTo(1);
        assertThat(Paired.mcNemar(0, 5)).isCloseTo(2.0 / 32, within(1e-12));
        assertThat(Paired.mcNemar(1, 6)).isCloseTo(2.0 * 8 / 128, within(1e-12));
        assertThat(Paired.mcNemar(2, 8)).isCloseTo(0.109375, within(1e-12));
        assertThat(Paired.mcNemar(500_000, 503_000)).isBetween(0.002, 0.004);
        assertThat(Paired.mcNemar(0, 1_000_000)).isZero();
    }

    @Test
    void theIntervalOfADifferenceHoldsTheTruthMostly() {
        int held = 0;
        for (int turn = 0; turn < 40; turn++) {
            RandomStream random = new RandomStream(turn);
            Paired.Counter counter = new Paired.Counter(1);
            for (int group = 1; group <= 200; group++) {
                counter.add(group, random.unit() < 0.7, random.unit() < 0.6);
            }
            Interval interval = counter.paired().interval();
            held += interval.low() <= 0.1 && interval.high() >= 0.1 ? 1 : 0;
        }
        assertThat(held).isBetween(33, 40);
    }

    @Test
    void whoIsComparedWithHimselfDiffersByNothing() {
        Paired.Counter counter = new Paired.Counter(1);
        for (int item = 0; item < 20; item++) {
            counter.add(0, item % 2 == 0, item % 2 == 0);
        }
        assertThat(counter.paired()).isEqualTo(new Paired(20, 0, 0, 1, new Interval(0, 0)));
        assertThat(new Paired.Counter(1).paired().difference()).isZero();
    }

    @Test
    void placesAreFoundAgain() {
        Places places = new Places();
        for (int place = 0; place < 10_000; place++) {
            assertThat(places.place(place * 31L)).isEqualTo(place);
        }
        for (int place = 0; place < 10_000; place++) {
            assertThat(places.find(place * 31L)).isEqualTo(place);
        }
        assertThat(places.find(-5)).isEqualTo(-1);
    }
}
